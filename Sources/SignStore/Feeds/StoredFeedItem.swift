public import SignModel

/// What is known of an item that a feed brought before.
public struct StoredFeedItem: Hashable, Sendable {
    public var activity: ActivityID
    /// Its id in the feed.
    public var item: String?
    public var fingerprint: String
    /// The last day it can take place on; nil when there is no end.
    public var lastDay: CivilDate?
}
