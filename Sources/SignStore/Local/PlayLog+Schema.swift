import GRDB

extension PlayLog {
    /// "Iftp", in `PRAGMA application_id`.
    private static let applicationID = 0x4966_7470

    static func open(_ path: String, readonly: Bool) throws(StoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.readonly = readonly
        configuration.journalMode = readonly ? .default : .wal
        configuration.label = "infotaulu.plays"
        let settings = configuration
        let (queue, id, version, isEmpty) = try ContentStore.translating(path) {
            let queue = try DatabaseQueue(path: path, configuration: settings)
            if !readonly { try migrator.migrate(queue) }
            return try queue.inDatabase { db in
                // GRDB's WAL mode is content with NORMAL; one write a minute may cost a flush of the disk.
                if !readonly { try db.execute(sql: "PRAGMA synchronous = FULL") }
                return (
                    queue, try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
                )
            }
        }
        FolderSharing.follow(besides: path)
        // A player was killed while it made the log: the next one that writes makes it.
        guard id != 0 || !isEmpty else { throw .missing(path: path) }
        guard id == applicationID else { throw .notOurs(path: path) }
        guard version == 1 else { throw .newerSchema(path: path, found: version, known: 1) }
        return queue
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("plays-v1") { db in
            try db.execute(sql: v1)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }

    /// Version 1: texts are numbers into `word`, so that a play is about 40 bytes.
    private static let v1 = """
        CREATE TABLE word (seq INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE play (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            screen INTEGER NOT NULL,
            day INTEGER NOT NULL,
            start_ms INTEGER NOT NULL,
            end_ms INTEGER NOT NULL,
            announcement INTEGER NOT NULL,
            association INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            slide INTEGER NOT NULL,
            language INTEGER NOT NULL,
            layer INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX play_start ON play (start_ms);

        CREATE TABLE airtime (
            day INTEGER NOT NULL,
            screen INTEGER NOT NULL,
            association INTEGER NOT NULL,
            announcement INTEGER NOT NULL,
            layer INTEGER NOT NULL,
            ms INTEGER NOT NULL,
            plays INTEGER NOT NULL,
            PRIMARY KEY (day, screen, association, announcement, layer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE usage_count (
            day INTEGER NOT NULL,
            screen INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            ref INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (day, screen, kind, ref)
        ) STRICT, WITHOUT ROWID;

        """
}
