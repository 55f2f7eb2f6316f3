import GRDB

#if canImport(Glibc)
    import Glibc
#endif

/// A database that is about to be replaced.
enum OldDatabase {
    /// Runs `body` while nobody can write to the database at `path` and all of it is in its one file, its write-ahead
    /// log empty. A damaged one cannot be held, and need not be.
    static func holdingStill<T>(
        _ path: String, _ body: () throws(StoreError) -> T
    ) throws(StoreError) -> T {
        let queue: DatabaseQueue
        do {
            queue = try ContentStore.translating(path) {
                var configuration = Configuration()
                configuration.busyMode = .timeout(10)
                configuration.label = "infotaulu.old"
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                _ = try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_schema") }
                return queue
            }
        } catch {
            switch error {
            case .corrupt, .notOurs, .database: return try body()
            default: throw error
            }
        }
        // Never closed: closing would remove the log under this name, which is the new database's by then. The end of
        // the process gives back the descriptors.
        _ = Unmanaged.passRetained(queue)
        return try ContentStore.translating(path) {
            try queue.inDatabase { db in
                for _ in 0..<10 {
                    _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    try db.execute(sql: "BEGIN IMMEDIATE")
                    // Somebody may have written between the two.
                    if StoreFiles.size(path + "-wal") ?? 0 == 0 {
                        let result = Result { try body() }
                        try db.execute(sql: "ROLLBACK")
                        return try result.get()
                    }
                    try db.execute(sql: "ROLLBACK")
                }
                throw StoreError.busy(path: path)
            }
        }
    }
}
