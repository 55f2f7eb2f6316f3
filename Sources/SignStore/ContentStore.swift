import GRDB
import SignModel

/// The content database of a data folder: one connection, which threads take turns with.
///
/// Reads see one state from beginning to end (``read(_:)``); writes are whole transactions. What a player writes
/// itself (plays, usage) is not here but in ``PlayLog``: so a player needs no right to write to the content, the content
/// may be replaced by copying another folder over it, and a play that is logged does not look like a change of content.
///
/// On a read-only mount the WAL file cannot be made, so the database is opened as SQLite's `immutable`: it must then be
/// a finished copy (`infotaulu backup`, or a data folder whose last writer has closed), and changes are seen only when
/// the file itself is replaced, which ``ChangeWatch`` notices.
public final class ContentStore: Sendable {
    public enum Mode: Sendable, Hashable {
        /// For players and questions. Never changes the file, not even to bring an older schema up to date.
        case read
        /// For commands that decide or take in. Brings an older schema up to date.
        case write
    }

    public let folder: DataFolder
    public let mode: Mode
    /// Opened as a file that cannot change.
    public let isImmutable: Bool
    let queue: DatabaseQueue

    /// Opens the database of `folder`, which must exist (see ``create(in:durable:)``).
    public convenience init(_ folder: DataFolder, mode: Mode) throws(StoreError) {
        guard Folders.exists(folder.database) else { throw .missing(path: folder.path) }
        switch mode {
        case .write:
            try self.init(folder, mode, immutable: false, path: folder.database)
        case .read:
            do {
                try self.init(folder, mode, immutable: false, path: folder.database)
            } catch .readOnly {
                try self.init(immutable: folder)
            }
        }
    }

    /// Opens for reading a database whose folder does not let SQLite keep its `-shm` file.
    convenience init(immutable folder: DataFolder) throws(StoreError) {
        guard FileStamp(folder.database + "-wal").size == 0 else { throw .unmergedLog(path: folder.database) }
        try self.init(
            folder, .read, immutable: true, path: "file:\(ContentStore.uriPath(folder.database))?immutable=1")
    }

    private init(_ folder: DataFolder, _ mode: Mode, immutable: Bool, path: String) throws(StoreError) {
        self.folder = folder
        self.mode = mode
        isImmutable = immutable
        let database = folder.database
        queue = try ContentStore.translating(database) {
            let queue = try DatabaseQueue(path: path, configuration: ContentStore.configuration(mode))
            if mode == .write { try queue.inDatabase { try ContentStore.prepare($0, synchronous: "FULL") } }
            return queue
        }
        try Schema.check(queue, path: database, migrate: mode == .write)
        // The look at the schema has made SQLite's files beside the database, a reader's too.
        if !immutable { FolderSharing.follow(besides: database) }
    }

    private init(creating folder: DataFolder, durable: Bool) throws(StoreError) {
        self.folder = folder
        mode = .write
        isImmutable = false
        queue = try ContentStore.translating(folder.database) {
            let queue = try DatabaseQueue(path: folder.database, configuration: ContentStore.configuration(.write))
            try queue.inDatabase { try ContentStore.prepare($0, synchronous: durable ? "FULL" : "OFF") }
            try Schema.migrator.migrate(queue)
            return queue
        }
        FolderSharing.follow(folder.database)
        FolderSharing.follow(besides: folder.database)
    }

    /// Makes the database of a folder that has none.
    ///
    /// - Parameter durable: false only while filling a folder that nobody uses yet and that is flushed afterwards as a
    ///   whole (``finish()``).
    public static func create(in folder: DataFolder, durable: Bool = true) throws(StoreError) -> ContentStore {
        try ContentStore(creating: folder, durable: durable)
    }

    /// Counts the rows for the planner of queries, merges the write-ahead log into the file and flushes it, so that the
    /// file alone is the whole content.
    public func finish() throws(StoreError) {
        try analyze()
        try ContentStore.translating(folder.database) {
            try queue.inDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// Counts what the indexes hold, for SQLite's choice among them: after much has been written at once.
    public func analyze() throws(StoreError) {
        try ContentStore.translating(folder.database) {
            try queue.inDatabase { db in
                // Some hundred rows of each index tell as much as all, in some milliseconds.
                try db.execute(sql: "PRAGMA analysis_limit = 400")
                try db.execute(sql: "ANALYZE")
            }
        }
    }

    /// A writer that goes leaves a short log behind, though players that read keep theirs open.
    deinit {
        guard mode == .write else { return }
        try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    }

    /// Runs questions against one state of the content, whatever is written meanwhile. `body` throws ``StoreError`` only.
    public func read<T>(_ body: (StoreSnapshot) throws -> T) throws(StoreError) -> T {
        try ContentStore.translating(folder.database) {
            try queue.read { db in try body(StoreSnapshot(db: db, path: folder.database)) }
        }
    }

    /// Lets go of pages and statements that are kept for the next question, and with them of what was asked.
    public func releaseMemory() { queue.releaseMemory() }

    /// Runs one transaction. `content` says whether players must look again afterwards.
    func write<T>(content: Bool = true, _ body: (Database) throws -> T) throws(StoreError) -> T {
        guard mode == .write else { throw .readOnly(path: folder.database) }
        return try ContentStore.translating(folder.database) {
            var result: T?
            try queue.inTransaction(.immediate) { db in
                result = try body(db)
                if content { try Meta.bumpContentVersion(db) }
                return .commit
            }
            guard let result else { throw StoreError.database(path: folder.database, code: 0, detail: "no result") }
            return result
        }
    }

    /// Runs one transaction at `now`. Players look again only when `body` says that something they show has changed.
    ///
    /// - Parameter evidence: whether `now` is what a clock that can be believed showed, so that an earlier clock is
    ///   wrong from then on; not so for a time that somebody typed in.
    func change<T>(
        at now: Instant, evidence: Bool, _ body: (Database) throws -> (result: T, shown: Bool)
    ) throws(StoreError) -> T {
        try write(content: false) { db in
            let done = try body(db)
            if done.shown { try Meta.bumpContentVersion(db) }
            if evidence { try Meta.saw(db, instantMs: now.ms) }
            return done.result
        }
    }

    /// What a writer's connection is told first. The log is merged every 1,000 pages and cut to ``logLimit`` when it
    /// begins anew; it is longer only while a reader stays in one state, or for one transaction that is.
    private static func prepare(_ db: Database, synchronous: String) throws {
        try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 1000")
        // KiB: a forecast reads the same pages for one screen after another.
        try db.execute(sql: "PRAGMA cache_size = -16000")
        _ = try Int.fetchOne(db, sql: "PRAGMA journal_size_limit = \(logLimit)")
    }

    /// Bytes of the write-ahead log that stay on the disk.
    static let logLimit = 4 << 20

    private static func configuration(_ mode: Mode) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.readonly = mode == .read
        configuration.journalMode = mode == .write ? .wal : .default
        configuration.label = "infotaulu.content"
        return configuration
    }

    /// `%`, `?` and `#` mean something in an SQLite URI.
    static func uriPath(_ path: String) -> String {
        path.reduce(into: "") { text, character in
            switch character {
            case "%": text += "%25"
            case "?": text += "%3f"
            case "#": text += "%23"
            default: text.append(character)
            }
        }
    }
}
