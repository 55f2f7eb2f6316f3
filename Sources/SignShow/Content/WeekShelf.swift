import SignModel
import SignStore
import Synchronization

/// The weeks that screens list, from one state of the content: screens that choose alike share them, so that planning
/// many screens reads each once. May be used from any thread.
public final class WeekShelf: Sendable {
    /// Weeks that are kept; one is some kilobytes.
    static let limit = 64

    private struct Key: Hashable {
        var now: CivilDateTime
        var zone: String
        var include: Selection
        var exclude: Selection
    }

    private let weeks = Mutex<[Key: WeekContent]>([:])

    /// With nothing on it.
    public init() {}

    /// The week's activities that are not over at `now`, as ``WeekContent/init(of:at:for:)`` reads them.
    func week(of store: ContentStore, at now: CivilDateTime, for setup: ScreenSetup) throws(StoreError) -> WeekContent {
        let playlist = setup.playlist
        let key = Key(
            now: now, zone: playlist.site.zone, include: playlist.include, exclude: playlist.exclude)
        // Held while it is read, so that of two screens at the same time one reads it: a store answers one at a time
        // anyway.
        return try weeks.withLock { (weeks) throws(StoreError) in
            if let known = weeks[key] { return known }
            let read = try WeekContent(of: store, at: now, for: setup)
            if weeks.count >= WeekShelf.limit { weeks = [:] }
            weeks[key] = read
            return read
        }
    }
}
