public import SignModel

/// One run of a feed, as its log keeps it.
public struct FeedRun: Hashable, Sendable {
    public var feed: String
    public var at: Instant
    public var state: FeedRecord.State
    public var added: Int
    public var updated: Int
    public var unchanged: Int
    public var withdrawn: Int
    public var refused: Int
    /// What is told of it, as JSON; empty when nothing is.
    public var report: String

    public init(
        feed: String, at: Instant, state: FeedRecord.State, added: Int = 0, updated: Int = 0, unchanged: Int = 0,
        withdrawn: Int = 0, refused: Int = 0, report: String = ""
    ) {
        self.feed = feed
        self.at = at
        self.state = state
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
        self.withdrawn = withdrawn
        self.refused = refused
        self.report = report
    }
}
