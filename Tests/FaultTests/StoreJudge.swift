import Foundation
import GRDB
import Testing

/// What must hold of a data folder at any time, whoever was killed in it: asked of the files themselves.
struct StoreJudge {
    let place: Place

    private static let questions: [(what: String, sql: String)] = [
        (
            "revisions that are approved without an open approval, or the other way round",
            """
            SELECT count(*) FROM revision r WHERE (r.state = 'approved') !=
                EXISTS (SELECT 1 FROM approval a WHERE a.revision = r.seq AND a.ended_ms IS NULL)
            """
        ),
        (
            "approvals that nobody decided",
            """
            SELECT count(*) FROM approval a JOIN revision r ON r.seq = a.revision
                WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.revision = r.id AND d.action = 'approved')
            """
        ),
        (
            "approved announcements that the search does not know",
            """
            SELECT count(*) FROM approval a WHERE a.ended_ms IS NULL AND NOT EXISTS
                (SELECT 1 FROM search_item s WHERE s.kind = 'announcement' AND s.ref = a.announcement)
            """
        ),
        (
            // An approval that sets the last day makes a revision of its own.
            "revisions that nobody sent in or decided",
            """
            SELECT count(*) FROM revision r WHERE NOT EXISTS (SELECT 1 FROM submission s WHERE s.revision = r.id)
                AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.revision = r.id AND d.action = 'approved')
            """
        ),
        ("rows that point at nothing", "SELECT count(*) FROM pragma_foreign_key_check"),
    ]

    /// Judges the database and its media.
    func holds(after what: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: place.database, configuration: configuration)
        try queue.read { db in
            let whole = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            #expect(whole == ["ok"], "after \(what)", sourceLocation: sourceLocation)
            for question in Self.questions {
                let count = try Int.fetchOne(db, sql: question.sql)
                #expect(count == 0, "after \(what): \(question.what)", sourceLocation: sourceLocation)
            }
            for row in try Row.fetchAll(db, sql: "SELECT id, format, bytes FROM medium") {
                let (id, format, bytes): (String, String, Int) = (row["id"], row["format"], row["bytes"])
                let file = "\(place.data)/media/\(id.prefix(2))/\(id).\(format == "lz4" ? "itm" : "jpg")"
                let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
                #expect(size == bytes, "after \(what): \(file)", sourceLocation: sourceLocation)
            }
        }
        try queue.close()
    }

    /// Every file of the place, but what SQLite keeps beside a database.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
        return all.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
    }

    /// Files that are half of something.
    var leftovers: [String] {
        files.filter { name in
            [".part-", ".work-", ".build-", ".draft", "-journal"].contains { name.contains($0) }
        }
    }
}
