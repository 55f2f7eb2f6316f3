public import SignStore
import Synchronization

/// Where people decide: every question about the content and every change of it goes through here
/// (`spec/desk.md`).
///
/// A request is a value, an answer is a value; the desk knows no options, no terminal and no HTML. Several callers may
/// ask at once. Decisions are in `Decisions/`, questions in `Views/`, the words of both in `Words/`.
public final class Desk: Sendable {
    /// The data folder it works on.
    public let folder: DataFolder
    /// The folder of playlists; it need not exist.
    public let playlists: String
    private let stores = Mutex<[ContentStore.Mode: ContentStore]>([:])

    /// Opens nothing yet.
    public init(folder: DataFolder, playlists: String) {
        self.folder = folder
        self.playlists = playlists
    }

    /// The store, opened once for each mode.
    func store(_ mode: ContentStore.Mode) throws(DeskError) -> ContentStore {
        if let open = stores.withLock({ $0[mode] }) { return open }
        let opened: ContentStore
        do {
            opened = try ContentStore(folder, mode: mode)
        } catch {
            throw .store(error)
        }
        return stores.withLock { stores in
            if let raced = stores[mode] { return raced }
            stores[mode] = opened
            return opened
        }
    }
}
