import GRDB

/// The content database's schema and the way to it.
///
/// `PRAGMA application_id` says that the file is ours, `PRAGMA user_version` which version it has; both are read before
/// anything else. Each released version stays as a fixture in the tests and is migrated there.
enum Schema {
    /// The version this program writes.
    static let version = 6
    /// The oldest version whose content this program reads as it is; writing brings it up to date.
    static let oldestRead = 1
    /// The first version that has the search of ``SearchRun``.
    static let searchVersion = 5
    /// The first version whose alerts have a grade.
    static let gradeVersion = 6
    /// "Ifta", in `PRAGMA application_id`.
    static let applicationID = 0x4966_7461

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            try db.execute(sql: Schema.v1)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("v2") { db in
            try db.execute(sql: Schema.v2)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("v3") { db in
            try db.execute(sql: Schema.v3)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("v4") { db in
            try db.execute(sql: Schema.v4)
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("v5") { db in
            try db.execute(sql: Schema.v5)
            try db.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("v6") { db in
            try db.execute(sql: Schema.v6)
            try db.execute(sql: "PRAGMA user_version = 6")
        }
        return migrator
    }

    static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

    /// Refuses a file that is not ours or is newer, and brings an older one up to date if `migrate` says so. A player
    /// must not stay dark until somebody writes: it reads an older one as it is.
    static func check(_ queue: DatabaseQueue, path: String, migrate: Bool) throws(StoreError) {
        let (id, found) = try ContentStore.translating(path) {
            try queue.inDatabase { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try version(of: db)
                )
            }
        }
        guard id == applicationID else { throw .notOurs(path: path) }
        guard found <= version else { throw .newerSchema(path: path, found: found, known: version) }
        guard found < version else { return }
        guard migrate else {
            guard found >= oldestRead else { throw .olderSchema(path: path, found: found, known: version) }
            return
        }
        try ContentStore.translating(path) { try migrator.migrate(queue) }
    }
}
