import SignIngest
import SignModel
import SignSchedule
import SignShow
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
    private let drawing = Mutex<DrawingTools?>(nil)

    /// Opens nothing yet.
    public init(folder: DataFolder, playlists: String) {
        self.folder = folder
        self.playlists = playlists
    }

    /// The screens of the playlists as they are now.
    public func sites() -> Sites { Sites(folder: playlists) }

    /// The store, opened once for each mode.
    func store(_ mode: ContentStore.Mode) throws(DeskError) -> ContentStore {
        if let open = stores.withLock({ $0[mode] }) { return open }
        let opened: ContentStore
        do {
            opened = try ContentStore(folder, mode: mode)
            if mode == .write { try SearchMaking.makeIfNeeded(opened) }
        } catch {
            throw .store(error)
        }
        return stores.withLock { stores in
            if let raced = stores[mode] { return raced }
            stores[mode] = opened
            return opened
        }
    }

    /// Fonts and icons, opened once; throws when they are not installed.
    func drawingTools() throws(DeskError) -> DrawingTools {
        if let open = drawing.withLock({ $0 }) { return open }
        let opened = try DrawingTools()
        return drawing.withLock { tools in
            let kept = tools ?? opened
            tools = kept
            return kept
        }
    }

    /// Asks several questions of one state of the content. `body` throws ``SignStore/StoreError`` only.
    func read<T>(
        _ mode: ContentStore.Mode = .read, _ body: (StoreSnapshot) throws -> T
    ) throws(DeskError) -> T {
        let store = try store(mode)
        do {
            return try store.read(body)
        } catch {
            throw .store(error)
        }
    }

    /// Carries one decision out; the store's own error is wrapped.
    func decide<T>(_ body: (ContentStore) throws(StoreError) -> T) throws(DeskError) -> T {
        let store = try store(.write)
        do {
            return try body(store)
        } catch {
            throw .store(error)
        }
    }

    /// Before this no clock is right: the program was not written yet.
    static let firstInstant = Instant(seconds: 1_767_225_600)

    /// Whether `instant` is what a clock that can be believed shows right now, and not a time that somebody typed in:
    /// only such an instant may make an earlier clock wrong. In a folder that knows no instant yet the machine's clock
    /// is believed as soon as it is past ``firstInstant``: a person is at work at it.
    func isEvidence(_ instant: Instant) -> Bool {
        let now = SystemClock.now
        guard abs(instant - now) < 60_000 else { return false }
        let known = try? read(.write) { try $0.newestKnownInstant() }
        guard let newest = known ?? nil else { return now > Desk.firstInstant }
        return ClockJudge.verdict(
            now: now, synchronised: SystemClock.isSynchronised, newestContent: newest, newestPlay: nil
        ).isTrusted
    }
}
