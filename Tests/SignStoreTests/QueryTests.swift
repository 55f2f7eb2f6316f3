import Foundation
import GRDB
import SignModel
import Synchronization
import Testing

@testable import SignStore

/// What is asked every day finds its rows by an index, however many associations there are.
@Suite(.timeLimit(.minutes(10)))
struct QueryTests {
    private static let now = Samples.instant("2026-12-01T08:00:00+02:00")

    /// 500 associations with an approved announcement each, ten of them with another one that waits.
    private func county(_ folder: TemporaryFolder) throws -> ContentStore {
        try FileManager.default.copyItem(atPath: Self.template.get().data.database, toPath: folder.data.database)
        return try ContentStore(folder.data, mode: .write)
    }

    /// Made once, copied for each.
    private static let template: Result<TemporaryFolder, any Error> = Result { () throws -> TemporaryFolder in
        let folder = try TemporaryFolder()
        let store = try fill(folder)
        try store.finish()
        try store.close()
        // What is made once for all tests lives as long as their process.
        atexit { QueryTests.forget() }
        return folder
    }

    private static func forget() {
        if case .success(let folder) = template { try? FileManager.default.removeItem(atPath: folder.path) }
    }

    private static func fill(_ folder: TemporaryFolder) throws -> ContentStore {
        let store = try ContentStore.create(in: folder.data, durable: false)
        var batch = SeedBatch(feed: FeedRecord(id: "seed", format: "test"))
        for index in 0..<500 {
            let id = AssociationID("yhdistys-\(index)")
            batch.associations.append(Association(id: id, name: [.finnish: "Yhdistys \(index) ry"]))
            var draft = Samples.draft(AnnouncementID("ilmoitus-\(index)"), title: "Ilmoitus \(index)")
            draft.association = id
            draft.content.posters = []
            batch.approved.append(draft)
        }
        try store.seed(batch, reviewer: "liaison", at: Self.now, hash: Samples.hash)
        for index in 0..<10 {
            var draft = Samples.draft(AnnouncementID("ilmoitus-\(index)"), title: "Uusi \(index)")
            draft.association = AssociationID("yhdistys-\(index)")
            draft.content.posters = []
            _ = try store.submit(draft, at: Self.now, hash: Samples.hash)
        }
        for index in 0..<300 {
            let alert = Alert(
                id: ID("a\(index)"), site: "tuira", text: [.finnish: "Vesikatko"], from: Self.now,
                until: Self.now.adding(seconds: index + 1))
            try store.raise(alert, by: "liaison", at: Self.now)
        }
        try store.analyze()
        return store
    }

    /// Every statement that `ask` runs, with how SQLite goes about it.
    private func plans(_ store: ContentStore, _ ask: (StoreSnapshot) throws -> Void) throws -> [String: [String]] {
        let seen = Mutex<[String]>([])
        store.queue.inDatabase { db in
            db.trace(options: .statement) { event in
                if case .statement(let statement) = event { seen.withLock { $0.append(statement.sql) } }
            }
        }
        try store.read(ask)
        store.queue.inDatabase { $0.trace() }
        let asked = Set(seen.withLock { $0 }.filter { $0.contains("SELECT") })
        return try store.queue.inDatabase { db in
            var plans: [String: [String]] = [:]
            for sql in asked {
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                // The plan does not depend on the values; NULL stands for each.
                statement.setUncheckedArguments(StatementArguments())
                plans[sql] = try Row.fetchAll(statement).map { $0["detail"] }
            }
            return plans
        }
    }

    @Test(
        "Inbox, alerts, decisions, receipts and names are found by an index with 500 associations",
        arguments: [
            "entries", "alerts", "all alerts", "decisions", "receipts", "receipt", "name", "revisions", "timings",
            "day", "held",
        ])
    func indexes(question: String) throws {
        let folder = try TemporaryFolder()
        let store = try county(folder)
        let receipt = try #require(try store.read { try $0.inboxEntries() }.first)
        let plans = try plans(store) { snapshot in
            switch question {
            case "entries":
                let entries = try snapshot.inboxEntries()
                #expect(entries.count == 10)
                #expect(entries.allSatisfy { $0.replaces && $0.hints == 1 })
            case "alerts": #expect(try snapshot.alerts(site: "tuira", endingAfter: Self.now).count == 300)
            case "all alerts":
                let late = Self.now.adding(seconds: 290)
                #expect(try snapshot.alerts(site: nil, endingAfter: late).count == 10)
            case "decisions": #expect(try snapshot.decisions(of: "ilmoitus-3").count == 3)
            case "receipts": #expect(try snapshot.submissions(of: "ilmoitus-3").count == 2)
            case "receipt": #expect(try snapshot.submission(receipt.id)?.revision == receipt.revision)
            case "name":
                let name = String(receipt.revision.raw.prefix(12))
                #expect(try snapshot.announcement(named: name)?.id == receipt.announcement)
                #expect(try snapshot.announcement(named: receipt.id)?.id == receipt.announcement)
            case "timings": #expect(try snapshot.timings(for: "none").count == 0)
            case "held":
                #expect(try snapshot.heldRevision(of: "ilmoitus-3")?.association == "yhdistys-3")
                #expect(try snapshot.heldRevisions(of: "yhdistys-3").map(\.announcement) == ["ilmoitus-3"])
                #expect(try snapshot.feed(of: "kerho") == nil)
            case "day": #expect(try snapshot.activityStarts(on: Samples.day("2026-12-01")).isEmpty)
            default: #expect(try snapshot.revisions(of: "ilmoitus-3").count == 2)
            }
        }
        #expect(!plans.isEmpty)
        for (sql, steps) in plans {
            // The index of what is pending holds nothing else; the row of a union's result is no table.
            let scans = steps.filter { step in
                step.hasPrefix("SCAN") && !step.contains("revision_pending") && !step.contains("CONSTANT ROW")
                    && !step.contains("(subquery") && !step.contains("UNION")
            }
            #expect(scans == [], "\(sql)\n\(steps.joined(separator: "\n"))")
        }
    }

    @Test("The inbox asks one question, whatever waits in it")
    func oneQuestion() throws {
        let folder = try TemporaryFolder()
        let store = try county(folder)
        #expect(try plans(store) { _ = try $0.inboxEntries() }.count == 1)
    }

    @Test("A damaged row does not hide what else waits")
    func damagedRow() throws {
        let folder = try TemporaryFolder()
        let store = try county(folder)
        let sql = "UPDATE revision SET content = 'x' WHERE announcement = 'ilmoitus-3' AND state = 'pending'"
        try TemporaryFolder.run("/usr/bin/sqlite3", [folder.data.database, sql])
        let entries = try store.read { try $0.inboxEntries() }
        #expect(entries.count == 10)
        #expect(entries.filter(\.title.isEmpty).map(\.announcement) == ["ilmoitus-3"])
    }

    @Test("The write-ahead log stays short while somebody reads on")
    func log() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let watch = try ChangeWatch(folder.data)
        var batch = SeedBatch(feed: FeedRecord(id: "seed", format: "test"))
        for index in 0..<3000 {
            batch.associations.append(
                Association(
                    id: AssociationID("yhdistys-\(index)"),
                    name: [.finnish: String(repeating: "Yhdistys \(index) ", count: 60)]))
        }
        for _ in 0..<12 {
            try store.seed(batch, reviewer: "liaison", at: Self.now, hash: Samples.hash)
            #expect(try watch.ask() == .changed)
        }
        try store.put(associations: [Samples.association], at: Self.now)
        let bytes = try #require(StoreFiles.size(folder.data.database + "-wal"))
        #expect(bytes <= ContentStore.logLimit, "\(bytes)")
    }

    @Test("A feed changes only what it brought itself")
    func takeOver() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let place = Place(id: "sali", name: [.finnish: "Sali"])
        try store.put(places: [place], associations: [Samples.association], at: Self.now)
        let first = FeedRecord(id: "eka", format: "yaml", association: "uusi", complete: true)
        let second = FeedRecord(id: "toka", format: "yaml")
        let new = Association(id: "uusi", name: [.finnish: "Uusi ry"])
        let item = FeedItem(Samples.activity("kerho", start: "2026-12-10T14:00"), fingerprint: "1")
        #expect(try store.take(first, changed: [item], associations: [new], at: Self.now) == [])

        var other = place
        other.name = [.finnish: "Toinen sali"]
        var renamed = new
        renamed.name = [.finnish: "Kaapattu ry"]
        var taken = item
        taken.fingerprint = "2"
        let clashes = try store.take(
            second, changed: [taken], places: [other], associations: [renamed], at: Self.now)
        #expect(clashes.map(\.id) == ["sali", "uusi", "kerho"])
        #expect(try store.read { try $0.place("sali") } == place)
        #expect(try store.read { try $0.association("uusi") } == new)
        #expect(try store.fingerprints(ofFeed: "eka") == ["kerho": "1"])
        #expect(try store.fingerprints(ofFeed: "toka") == [:])

        #expect(try store.take(first, changed: [taken], associations: [renamed], at: Self.now) == [])
        #expect(try store.read { try $0.association("uusi") } == renamed)
        #expect(try store.fingerprints(ofFeed: "eka") == ["kerho": "2"])
    }
}
