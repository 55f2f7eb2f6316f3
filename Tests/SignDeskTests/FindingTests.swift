import Foundation
import SignDesk
import SignIngest
import SignModel
import SignStore
import Testing

/// Searching through the desk, with the real dictionary.
@Suite(.timeLimit(.minutes(10))) struct FindingTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test("An announcement is found in any form of its words from its approval until it is withdrawn")
    func announcements() async throws {
        let form = try place.form("Omaishoitajien ilta", text: "Kahvia ja tietoa muistisairaudesta.")
        let id = try await place.submit(form).receipt.announcement
        #expect(try place.found(by: "omaishoitaja").isEmpty)
        try place.approve(id)
        for words in ["omaishoitaja", "hoitajat", "omainen", "muistisairaan", "omaishoitjaa", "kahvi muistisairas"] {
            #expect(try place.found(by: words) == [id.raw], "\(words)")
        }
        for words in ["muistitikku", "kahvi kerho", "sairaala"] {
            #expect(try place.found(by: words).isEmpty, "\(words)")
        }
        _ = try place.desk.withdraw(id.raw, by: Workplace.liaison, at: Workplace.now)
        #expect(try place.found(by: "omaishoitaja").isEmpty)
    }

    @Test("The answer has the shape that scripts rely on, in the language asked for")
    func shape() async throws {
        let form = try place.file(
            "in/announcement.yaml",
            "title: {fi: Kuoroilta, sv: Körkväll}\ntext: {fi: Laulamme yhdessä., sv: Vi sjunger tillsammans.}\n")
        let id = try await place.submit(form).receipt.announcement
        try place.approve(id)
        let found = try place.desk.search(now: TimeText("2026-11-20T09:00")).ask("kören körkvällar", limit: 5)
        #expect(found.answer.hits.isEmpty)
        let one = try place.desk.search(now: TimeText("2026-11-20T09:00")).ask("körkvällar", limit: 5)
        let entry = FoundEntry(one, in: .swedish)
        #expect(entry.query == "körkvällar")
        #expect(entry.total == 1)
        let result = try #require(entry.results.first)
        #expect(result.announcement == id.raw && result.activity == nil)
        #expect(result.association == "laulajat" && result.title == "Körkväll" && result.language == "sv")
        #expect(result.score > 0 && result.score <= 1)
        #expect(one.text(in: .swedish).contains("Körkväll"))
        let none = try place.desk.search(now: TimeText("2026-11-20T09:00")).ask("kuurolainen", limit: 5)
        #expect(none.text(in: .finnish).hasPrefix("Haulla ”kuurolainen” ei löydy mitään."))
    }

    @Test("A data folder of an earlier version is searched again after the first decision", arguments: [1, 2])
    func earlierVersions(version: Int) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "infotaulu-old-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let data = DataFolder(path + "/data")
        try FileManager.default.createDirectory(atPath: data.path, withIntermediateDirectories: true)
        let fixture = #filePath.replacing(
            "SignDeskTests/FindingTests.swift", with: "SignStoreTests/Fixtures/v\(version).sqlite")
        try FileManager.default.copyItem(atPath: fixture, toPath: data.database)
        let desk = Desk(folder: data, playlists: path + "/playlists")
        #expect(try desk.search().ask("kahvilat", limit: 5).answer.isAvailable == false)
        let row = DirectoryRow(file: "", fields: ["id": "sali", "name.fi": "Sali"])
        _ = try desk.keepPlaces([row], .take, by: Workplace.liaison, at: Workplace.now)
        let found = try desk.search(now: TimeText("2026-12-02T10:00")).ask("kerhoissa", limit: 5)
        #expect(found.answer.isAvailable)
        #expect(found.answer.hits.map(\.ref) == ["kerho"])
    }
}
