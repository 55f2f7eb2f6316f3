import Foundation
import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(10)))
struct OpeningTests {
    let now = Samples.instant("2026-12-01T08:00:00+02:00")

    @Test("A missing, foreign, damaged or newer database is refused by name, and left alone")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let data = folder.data
        #expect(throws: StoreError.missing(path: data.path)) { _ = try ContentStore(data, mode: .read) }

        try Data("this is no database at all, but it is longer than a header would be. ".utf8)
            .write(to: URL(fileURLWithPath: data.database))
        let before = try Data(contentsOf: URL(fileURLWithPath: data.database))
        for mode in [ContentStore.Mode.read, .write] {
            let error = #expect(throws: StoreError.self) { _ = try ContentStore(data, mode: mode) }
            guard case .corrupt = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: data.database)) == before)

        try FileManager.default.removeItem(atPath: data.database)
        try TemporaryFolder.run("/usr/bin/sqlite3", [data.database, "CREATE TABLE x (y)"])
        #expect(throws: StoreError.notOurs(path: data.database)) { _ = try ContentStore(data, mode: .write) }

        try FileManager.default.removeItem(atPath: data.database)
        _ = try folder.store()
        try TemporaryFolder.run("/usr/bin/sqlite3", [data.database, "PRAGMA user_version = 7"])
        #expect(throws: StoreError.newerSchema(path: data.database, found: 7, known: 6)) {
            _ = try ContentStore(data, mode: .write)
        }
    }

    @Test(
        "A folder as an earlier version shipped it is read as it is by a player, and brought up to date by the first writer",
        arguments: [1, 2, 3])
    func fixture(version: Int) throws {
        let folder = try TemporaryFolder()
        let fixture = #filePath.replacing("OpeningTests.swift", with: "Fixtures/v\(version).sqlite")
        try FileManager.default.copyItem(atPath: fixture, toPath: folder.data.database)
        try holdsFixture(ContentStore(folder.data, mode: .read))
        #expect(try self.version(of: folder.data) == version)
        try holdsFixture(ContentStore(folder.data, mode: .write))
        #expect(try self.version(of: folder.data) == 6)
        try holdsFixture(ContentStore(folder.data, mode: .read))
        #expect(try TemporaryFolder.run("/usr/bin/sqlite3", [folder.data.database, "PRAGMA integrity_check"]) == 0)
    }

    private func version(of data: DataFolder) throws -> Int {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: data.database))
        // Offset 60 of the header: PRAGMA user_version, big-endian.
        return bytes[60..<64].reduce(0) { $0 << 8 | Int($1) }
    }

    private func holdsFixture(_ store: ContentStore) throws {
        let scheduled = try store.scheduledRevisions()
        #expect(scheduled.map(\.announcement) == ["kahvila"])
        #expect(scheduled.map(\.schedule) == [Samples.fullSchedule])
        let id = try #require(scheduled.first?.revision)
        #expect(try store.read { try $0.revision(id) }?.content == Samples.content())
        #expect(
            try store.read { try $0.activity("kerho") }
                == Samples.activity("kerho", start: "2026-12-10T14:00", rrule: "FREQ=WEEKLY"))
        let found = try store.read { try $0.activities(of: try $0.activityStarts(on: Samples.day("2026-12-17"))) }
        #expect(found.map(\.id) == ["kerho"])
        #expect(try store.alerts(site: nil, endingAfter: Instant(seconds: 0)).allSatisfy { $0.grade == .emergency })
        // Nothing was laid out when it was taken in.
        #expect(try store.read { try $0.timings(for: "any") }.count == 0)
        #expect(try store.read { try $0.untimedRevisions(for: ["any"]) } == [id])
        #expect(try store.read { try $0.decisions() }.map(\.action).prefix(2) == [.submitted, .approved])
        #expect(try store.read { try $0.inboxEntries() }.isEmpty)
        #expect(try store.read { try $0.submissions(of: "kahvila") }.count == 1)
    }

    @Test("Two writers take turns; a reader sees one state from beginning to end")
    func twoConnections() throws {
        let folder = try TemporaryFolder()
        let first = try folder.store()
        let second = try ContentStore(folder.data, mode: .write)
        let reader = try ContentStore(folder.data, mode: .read)
        try first.put(associations: [Samples.association], at: now)
        try second.put(associations: [Association(id: "toinen", name: [.finnish: "Toinen ry"])], at: now)
        let (before, after) = try reader.read { snapshot in
            let before = try snapshot.associations().count
            try first.put(associations: [Association(id: "kolmas", name: [.finnish: "Kolmas ry"])], at: now)
            return (before, try snapshot.associations().count)
        }
        #expect(before == 2)
        #expect(after == 2)
        #expect(try reader.read { try $0.associations() }.count == 3)
        #expect(throws: StoreError.readOnly(path: folder.data.database)) {
            try reader.put(associations: [Samples.association], at: now)
        }
    }

    @Test("The watch answers once for each change that is shown, by whatever process it was made")
    func changeWatch() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let watch = try ChangeWatch(folder.data)
        #expect(try watch.ask() == .same)
        try store.put(associations: [Samples.association], at: now)
        #expect(try watch.ask() == .changed)
        #expect(try watch.ask() == .same)
        try store.noteInstant(now.adding(seconds: 1))
        #expect(try watch.ask() == .same)
        let sql = "UPDATE meta SET number = number + 1 WHERE key = 'contentVersion'"
        try TemporaryFolder.run("/usr/bin/sqlite3", [folder.data.database, sql])
        #expect(try watch.ask() == .changed)
        #expect(try watch.ask() == .same)
    }

    @Test("A folder that is replaced as a whole is noticed, and so is its loss")
    func replacedFile() throws {
        let folder = try TemporaryFolder()
        var store: ContentStore? = try folder.store()
        try store?.finish()
        store = nil
        let watch = try ChangeWatch(folder.data)
        let other = try TemporaryFolder()
        var replacement: ContentStore? = try other.store()
        try replacement?.put(associations: [Samples.association], at: now)
        try replacement?.finish()
        replacement = nil
        try FileManager.default.removeItem(atPath: folder.data.database)
        #expect(throws: StoreError.missing(path: folder.data.path)) { try watch.ask() }
        try FileManager.default.copyItem(atPath: other.data.database, toPath: folder.data.database)
        #expect(try watch.ask() == .replaced)
        #expect(try watch.ask() == .same)
    }

    @Test("The newest known instant never goes back")
    func newestInstant() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        #expect(try store.read { try $0.newestKnownInstant() } == nil)
        try store.noteInstant(now)
        try store.noteInstant(now.adding(seconds: -5))
        #expect(try store.read { try $0.newestKnownInstant() } == now)
    }
}
