import Foundation
import SignModel
import SignStore
import Testing

/// The search of the store, with terms made by hand.
struct SearchTests {
    private let now = CivilDateTime(Samples.day("2026-11-26"), CivilTime(seconds: 9 * 3600))

    private func store(_ folder: TemporaryFolder) throws -> ContentStore {
        let store = try ContentStore.create(in: folder.data)
        try store.put(associations: [Samples.association], at: Samples.instant("2026-11-01T00:00:00Z"))
        return store
    }

    private func entry(_ id: String, _ terms: [SearchField: [String]]) -> SearchEntry {
        var entry = SearchEntry(
            kind: .activity, ref: id, association: "muisti", title: [.finnish: "Kerho \(id)"], method: "test")
        for field in SearchField.allCases { entry.add(terms[field] ?? [], in: field) }
        return entry
    }

    /// Takes activities that take place on the given days.
    private func take(_ store: ContentStore, _ items: [(id: String, day: String, terms: [SearchField: [String]])])
        throws
    {
        let feed = FeedRecord(id: "koe", format: "koe")
        try store.take(
            feed,
            changed: items.map {
                try FeedItem(Samples.activity(ActivityID($0.id), start: $0.day + "T14:00"), hash: Samples.hash)
            }, entries: items.map { entry($0.id, $0.terms) }, at: Samples.instant("2026-11-02T00:00:00Z"))
    }

    private func word(_ text: String, prefix: Bool = false, plain: [String] = []) -> SearchQuery.Word {
        var word = SearchQuery.Word(text: text)
        word.terms = [text]
        word.isPrefix = prefix
        word.plain = plain
        return word
    }

    private func search(_ store: ContentStore, _ words: [SearchQuery.Word], limit: Int = 20) throws -> SearchAnswer {
        try store.read { snapshot in
            try snapshot.search(
                SearchQuery(text: "", words: words), try snapshot.searchMoments(at: now), limit: limit,
                next: { $0.times.map(\.start).filter { $0.date >= now.date }.min() })
        }
    }

    private func refs(_ store: ContentStore, _ words: SearchQuery.Word...) throws -> [String] {
        try search(store, words).hits.map(\.ref)
    }

    @Test("Title before association, theme, place and text; then what is sooner; what is over is not there")
    func ranking() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        try take(
            store,
            [
                ("teksti", "2026-11-27", [.text: ["kerho"]]), ("paikka", "2026-11-28", [.place: ["kerho"]]),
                ("teema", "2026-11-29", [.theme: ["kerho"]]), ("yhdistys", "2026-11-30", [.association: ["kerho"]]),
                ("myöhemmin", "2026-12-05", [.title: ["kerho"]]), ("pian", "2026-12-01", [.title: ["kerho"]]),
                ("ohi", "2026-11-20", [.title: ["kerho"]]), ("muu", "2026-12-01", [.title: ["ryhmä"]]),
            ])
        #expect(
            try refs(store, word("kerho")) == ["pian", "myöhemmin", "yhdistys", "teema", "paikka", "teksti"])
        let answer = try search(store, [word("kerho")], limit: 2)
        #expect(answer.hits.map(\.ref) == ["pian", "myöhemmin"])
        #expect(answer.total == 6)
        #expect(answer.hits.first?.next == CivilDateTime(Samples.day("2026-12-01"), CivilTime(seconds: 14 * 3600)))
        let scores = try search(store, [word("kerho")]).hits.map(\.score)
        #expect(scores == scores.sorted(by: >) && scores.allSatisfy { (0...1).contains($0) })
    }

    @Test("Every word must be answered to, in whatever field")
    func words() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        try take(
            store,
            [
                ("molemmat", "2026-12-02", [.title: ["kerho"], .place: ["oulu"]]),
                ("otsikossa", "2026-12-03", [.title: ["kerho", "oulu"]]), ("toinen", "2026-12-01", [.title: ["kerho"]]),
            ])
        #expect(try refs(store, word("kerho"), word("oulu")) == ["otsikossa", "molemmat"])
        #expect(try refs(store, word("kerho"), word("turku")).isEmpty)
    }

    @Test(
        "What begins with the letters comes after what is the word; plain letters and mistakes only when nothing else")
    func waysToFind() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        try take(
            store,
            [
                ("alku", "2026-11-27", [.title: ["kerholainen", "P:ke"]]),
                ("sana", "2026-12-01", [.text: ["kerho", "P:ke"]]),
                ("äiti", "2026-12-02", [.title: ["äiti", "PLAIN:aiti"]]),
            ])
        #expect(try refs(store, word("kerho", prefix: true)) == ["sana", "alku"])
        #expect(try refs(store, word("kerho")) == ["sana"])
        var short = word("ke", prefix: true)
        short.prefixTerm = "P:ke"
        #expect(Set(try refs(store, short)) == ["alku", "sana"])
        #expect(try refs(store, word("aiti", plain: ["PLAIN:aiti"])) == ["äiti"])
        #expect(try refs(store, word("kerhp")) == ["sana"])
        var name = word("kerhola")
        #expect(try refs(store, name).isEmpty)
        name.isUnknown = true
        #expect(try refs(store, name) == ["alku"])
        #expect(try refs(store, word("krho")).isEmpty)
        #expect(try search(store, [word("kerh", prefix: true)]).completions == ["kerho", "kerholainen"])
        #expect(try search(store, [word("kerhuliini")]).nearest.first == "kerholainen")
        #expect(try search(store, [word("kerho", plain: ["PLAIN:aiti"])]).hits.map(\.ref) == ["sana"])
    }

    @Test("What is cancelled, gone or said otherwise is found so at once, and its words go with it")
    func leaving() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        try take(store, [("a", "2026-12-01", [.title: ["kerho"]]), ("b", "2026-12-02", [.title: ["kerho", "turha"]])])
        #expect(try refs(store, word("kerho")) == ["a", "b"])
        let feed = FeedRecord(id: "koe", format: "koe")
        let later = Samples.instant("2026-11-03T00:00:00Z")
        try store.take(feed, changed: [], gone: ["b"], at: later)
        #expect(try refs(store, word("kerho")) == ["a"])
        #expect(try search(store, [word("turha", prefix: true)]).completions.isEmpty)
        #expect(try search(store, [word("turhaa")]).nearest.isEmpty)
        try take(store, [("a", "2026-12-01", [.title: ["ryhmä"]])])
        #expect(try refs(store, word("kerho")).isEmpty)
        #expect(try refs(store, word("ryhmä")) == ["a"])
        let cancelled = try FeedItem(
            Samples.activity("a", start: "2026-12-01T14:00", cancelled: true), hash: Samples.hash)
        try store.take(feed, changed: [cancelled], at: later)
        #expect(try refs(store, word("ryhmä")).isEmpty)
    }

    @Test("Thousands of things, common words and rare ones, agree with looking at each")
    func many() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        var terms: [[SearchField: [String]]] = []
        for number in 0..<9_000 {
            var fields: [SearchField: [String]] = [.text: ["yhteinen"]]
            if number % 3 == 0 { fields[.title] = ["kolmas"] }
            if number % 700 == 5 { fields[.place] = ["harva"] }
            terms.append(fields)
        }
        try take(store, terms.enumerated().map { ("n\($0.offset)", "2026-12-0\($0.offset % 9 + 1)", $0.element) })
        #expect(try search(store, [word("yhteinen")]).total == 9_000)
        #expect(try search(store, [word("kolmas")]).total == 3_000)
        #expect(try search(store, [word("harva"), word("yhteinen")], limit: 100).hits.count == 13)
        let expected = (0..<9_000).filter { $0 % 3 == 0 && $0 % 700 == 5 }.map { "n\($0)" }
        #expect(try refs(store, word("kolmas"), word("harva")).sorted() == expected.sorted())
        let firstDay = try search(store, [word("kolmas")], limit: 5).hits.compactMap(\.next?.date)
        #expect(firstDay == Array(repeating: Samples.day("2026-12-01"), count: 5))
    }

    @Test(
        "A database of an earlier version has no search for a player, and one to be made for a writer",
        arguments: [1, 2])
    func earlierVersions(version: Int) throws {
        let folder = try TemporaryFolder()
        let fixture = #filePath.replacing("SearchTests.swift", with: "Fixtures/v\(version).sqlite")
        try FileManager.default.copyItem(atPath: fixture, toPath: folder.data.database)
        let old = try ContentStore(folder.data, mode: .read)
        #expect(try search(old, [word("kerho")]).isAvailable == false)
        #expect(try old.read { try $0.searchMethod() } == nil)
        let store = try ContentStore(folder.data, mode: .write)
        #expect(try store.read { try $0.searchMethod() } == nil)
        #expect(try refs(store, word("kerho")).isEmpty)
        var parts = [[entry("kerho", [.title: ["kerho"]])], []]
        try store.makeSearch(method: "test") { _ in parts.removeFirst() }
        #expect(try store.read { try $0.searchMethod() } == "test")
        #expect(try search(store, [word("kerho")]).isAvailable)
    }
}
