import GRDB

/// Answers "has the content changed since I last asked?", cheaply enough to be asked twice a second.
///
/// Holds one connection of its own and asks it for `PRAGMA data_version`, which SQLite changes when *another*
/// connection has committed: through the write-ahead log too, where watching the main file would see nothing
/// (Anthias #909, #1552). Only then is the content's version number read. A file that was replaced by another (a
/// copied data folder) is seen by its inode. Not for use by two threads at once.
public final class ChangeWatch {
    public enum Answer: Hashable, Sendable {
        case same
        /// Read the content again.
        case changed
        /// The file is another one, or is gone: open the store anew, then read.
        case replaced
    }

    private let folder: DataFolder
    private var store: ContentStore
    private var file: FileStamp
    private var dataVersion: Int
    private var contentVersion: Int

    /// From now on: what was committed before is not a change.
    public init(_ folder: DataFolder) throws(StoreError) {
        self.folder = folder
        file = FileStamp(folder.database)
        store = try ContentStore(folder, mode: .read)
        (dataVersion, contentVersion) = try ChangeWatch.versions(of: store)
    }

    /// The content's version when last asked; compare it with ``StoreSnapshot/contentVersion()`` of what was read.
    public var seenContentVersion: Int { contentVersion }

    /// Whether something that players show has changed since the last call (or since `init`).
    ///
    /// An error means that the content cannot be read just now: keep what is shown and ask again.
    public func ask() throws(StoreError) -> Answer {
        let now = FileStamp(folder.database)
        let replaced =
            store.isImmutable
            ? now != file : (now.inode, now.device) != (file.inode, file.device)
        if replaced {
            guard now.inode != 0 else { throw .missing(path: folder.path) }
            let fresh = try ContentStore(folder, mode: .read)
            (dataVersion, contentVersion) = try ChangeWatch.versions(of: fresh)
            store = fresh
            file = now
            return .replaced
        }
        guard !store.isImmutable else { return .same }
        let data = try ChangeWatch.dataVersion(of: store)
        guard data != dataVersion else { return .same }
        let content = try store.read { try $0.contentVersion() }
        dataVersion = data
        guard content != contentVersion else { return .same }
        contentVersion = content
        return .changed
    }

    private static func versions(of store: ContentStore) throws(StoreError) -> (data: Int, content: Int) {
        let data = try dataVersion(of: store)
        return (data, try store.read { try $0.contentVersion() })
    }

    private static func dataVersion(of store: ContentStore) throws(StoreError) -> Int {
        try ContentStore.translating(store.folder.database) {
            // Outside a transaction: inside one the number would stand still.
            try store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        }
    }
}
