import SignModel
public import SignStore

/// A source with how it stands.
public struct SourceEntry: Hashable, Sendable {
    /// How it stands, for a list.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Never run.
        case new
        case ok
        case heldBack
        case failed
        /// It has brought nothing new for long: what it brought may be out of date.
        case stale
    }

    public var feed: FeedRecord
    /// Activities of it that are in the lists.
    public var items: Int
    public var state: State

    init(_ feed: FeedRecord, items: Int, at now: Instant) {
        self.feed = feed
        self.items = items
        switch feed.state {
        case nil: state = .new
        case .heldBack?: state = .heldBack
        case .failed?: state = .failed
        case .done?: state = .ok
        }
        if let good = feed.good, SourceEntry.isStale(good, every: feed.every, at: now) { state = .stale }
    }

    /// Three times as long as it should be, and a month where nothing is said.
    private static func isStale(_ good: Instant, every: Int?, at now: Instant) -> Bool {
        now.seconds - good.seconds > (every.map { 3 * $0 + 3600 } ?? Limits.staleSeconds)
    }
}
