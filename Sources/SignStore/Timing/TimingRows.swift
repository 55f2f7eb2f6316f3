import GRDB
import SignModel

/// How long reading takes, as rows; each function runs inside its caller's transaction.
enum TimingRows {
    /// The number of a layout, which is added when it is new.
    static func layout(_ db: Database, _ key: String) throws -> Int64? {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO layout (key) VALUES (?)").execute(arguments: [key])
        return try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM layout WHERE key = ?"), arguments: [key])
    }

    /// Adds or replaces a revision's timing; one that is not in the store is left out.
    static func put(_ db: Database, _ timing: RevisionTiming, layout: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO timing (layout, revision, place, seconds)
                SELECT ?, seq, ?, ? FROM revision WHERE id = ?
                """
        ).execute(arguments: [
            layout, timing.place?.raw, CompactText.timings(timing.seconds), timing.revision.raw,
        ])
    }

    /// The same content under another schedule takes the same time to read.
    static func copy(_ db: Database, from old: Int64, to new: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO timing (layout, revision, place, seconds)
                SELECT layout, ?, place, seconds FROM timing WHERE revision = ?
                """
        ).execute(arguments: [new, old])
    }
}
