import GRDB

/// Single values of the content database.
enum Meta {
    static let contentVersion = "contentVersion"
    static let newestInstant = "newestInstant"
    static let origin = "origin"
    /// How the terms of the search were made; absent while it has not been made.
    static let searchMethod = "searchMethod"
    static let mixedMethods = "mixed"

    static func integer(_ db: Database, _ key: String) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT number FROM meta WHERE key = ?"), arguments: [key])
    }

    static func text(_ db: Database, _ key: String) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM meta WHERE key = ?"), arguments: [key])
    }

    static func set(_ db: Database, _ key: String, number: Int64? = nil, text: String? = nil) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO meta (key, number, text) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET number = excluded.number, text = excluded.text
                """
        ).execute(arguments: [key, number, text])
    }

    static func bumpContentVersion(_ db: Database) throws {
        try set(db, contentVersion, number: (integer(db, contentVersion) ?? 0) + 1)
    }

    /// Remembers that `ms` has been: a clock that shows an earlier time is not to be trusted.
    static func saw(_ db: Database, instantMs ms: Int64) throws {
        guard ms > (try integer(db, newestInstant) ?? .min) else { return }
        try set(db, newestInstant, number: ms)
    }
}
