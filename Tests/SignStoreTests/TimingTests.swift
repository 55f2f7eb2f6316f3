import Foundation
import SignModel
import SignStore
import Testing

/// What was laid out when a revision was taken in: kept, found, and gone when the words around it change.
@Suite(.timeLimit(.minutes(10))) struct TimingTests {
    private let now = Samples.instant("2026-12-01T08:00:00+02:00")
    private static let finnish = PlayLanguage(.finnish)
    private static let both = PlayLanguage(.finnish, and: .swedish)
    private static let seconds: [PlayLanguage: [Int]] = [finnish: [8, 12], both: [20]]

    private func store(_ folder: TemporaryFolder) throws -> ContentStore {
        let store = try folder.store()
        let other = Association(id: "toinen", name: [.finnish: "Toinen ry"])
        try store.put(media: [Samples.poster], associations: [Samples.association, other], at: now)
        return store
    }

    private func submit(_ id: AnnouncementID, to store: ContentStore) throws -> RevisionID {
        try store.submit(Samples.draft(id), at: now, hash: Samples.hash).revision
    }

    private func timing(_ revision: RevisionID, _ layout: String = "a", place: PlaceID? = nil) -> RevisionTiming {
        RevisionTiming(revision: revision, layout: layout, place: place, seconds: Self.seconds)
    }

    private func version(_ store: ContentStore) throws -> Int { try store.read { try $0.contentVersion() } }

    private func keep(_ timings: [RevisionTiming], in store: ContentStore) throws {
        try store.keep(timings: timings, asOf: try version(store))
    }

    private func known(_ revision: RevisionID, _ store: ContentStore, _ layout: String = "a") throws -> [Int]? {
        try store.read { try $0.timings(for: layout) }.seconds(revision, Self.finnish)
    }

    @Test("They are found for the kind of display and the language they were made for, and no player has to look again")
    func kept() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let id = try submit("kahvila", to: store)
        let before = try version(store)
        try keep([timing(id)], in: store)
        #expect(try version(store) == before)
        let reader = try ContentStore(folder.data, mode: .read)
        let found = try reader.read { try $0.timings(for: "a") }
        #expect(found.count == 1)
        #expect(found.seconds(id, Self.finnish) == [8, 12])
        #expect(found.seconds(id, Self.both) == [20])
        #expect(found.seconds(id, PlayLanguage(.swedish)) == nil)
        #expect(found.seconds("other", Self.finnish) == nil)
        #expect(try known(id, store, "b") == nil)
        #expect(try store.read { try $0.untimedRevisions(for: ["a"]) } == [])
        #expect(try store.read { try $0.untimedRevisions(for: ["a", "b"]) } == [id])
    }

    @Test(
        "What is no time that a slide could take is not believed",
        arguments: ["fi 0", "fi", "fi 8,x", "fi 8,", "fi 121", ""])
    func implausible(text: String) throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let id = try submit("kahvila", to: store)
        try keep([timing(id)], in: store)
        #expect(try known(id, store) == [8, 12])
        try TemporaryFolder.run("/usr/bin/sqlite3", [folder.data.database, "UPDATE timing SET seconds = '\(text)'"])
        #expect(try known(id, store) == nil)
    }

    @Test("What was laid out with an older state of the content is not kept")
    func outOfDate() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let id = try submit("kahvila", to: store)
        let before = try version(store)
        try store.put(associations: [Association(id: "muisti", name: [.finnish: "Uusi nimi ry"])], at: now)
        try store.keep(timings: [timing(id)], asOf: before)
        #expect(try known(id, store) == nil)
    }

    @Test("A change of the association takes those of its announcements along, and no others")
    func association() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let own = try submit("kahvila", to: store)
        var draft = Samples.draft("toisen")
        draft.association = "toinen"
        let other = try store.submit(draft, at: now, hash: Samples.hash).revision
        try keep([timing(own), timing(other)], in: store)
        try store.put(associations: [Samples.association], at: now)
        #expect(try known(own, store) != nil)
        try store.put(associations: [Association(id: "muisti", name: [.finnish: "Uusi nimi ry"])], at: now)
        #expect(try known(own, store) == nil)
        #expect(try known(other, store) != nil)
    }

    @Test("So does a place that is added, changed or removed")
    func place() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let here = try submit("kahvila", to: store)
        let elsewhere = try submit("kuoro", to: store)
        func laidOut() throws { try keep([timing(here, place: "tupa"), timing(elsewhere)], in: store) }
        func isGone() throws {
            #expect(try known(here, store) == nil)
            #expect(try known(elsewhere, store) != nil)
        }
        try laidOut()
        try store.keep(places: [Place(id: "tupa", name: [.finnish: "Tupa"])], by: "it", at: now)
        try isGone()
        try laidOut()
        try store.keep(places: [Place(id: "tupa", name: [.finnish: "Iso tupa"])], by: "it", at: now)
        try isGone()
        try laidOut()
        try store.keep(places: [Place(id: "tupa", name: [.finnish: "Iso tupa"])], by: "it", at: now)
        #expect(try known(here, store) != nil)
        _ = try store.remove(place: "tupa", everything: true, by: "it", at: now)
        try isGone()
    }

    @Test("Approved to run otherwise than proposed, it takes as long to read")
    func approval() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let id = try submit("kahvila", to: store)
        try keep([timing(id), timing(id, "b")], in: store)
        let schedule = AnnouncementSchedule(weight: 3)
        let approved = try store.approve(id, schedule: schedule, reviewer: "liaison", at: now, hash: Samples.hash)
        #expect(approved.id != id)
        #expect(try known(approved.id, store) == [8, 12])
        #expect(try known(approved.id, store, "b") == [8, 12])
        #expect(try store.read { try $0.untimedRevisions(for: ["a", "b"]) } == [])
    }

    @Test("Kinds of displays that came first give way to new ones")
    func limit() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let id = try submit("kahvila", to: store)
        for number in 1...65 { try keep([timing(id, "layout \(number)")], in: store) }
        #expect(try known(id, store, "layout 1") == nil)
        #expect(try known(id, store, "layout 2") != nil)
        #expect(try known(id, store, "layout 65") != nil)
    }
}
