public import SignModel

/// A feed as it is kept: where activities come from, and how.
public struct FeedRecord: Hashable, Sendable, Identifiable {
    /// How its last run ended.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Taken in; items may have been refused.
        case done
        /// It lost most of its items at once: nothing was changed, somebody has to say that it is right.
        case heldBack
        /// It could not be had or read: what it brought before stays.
        case failed
    }

    /// A stable name: the path, address or chosen name of the feed.
    public var id: String
    /// nil: found by what it holds, each time.
    public var format: String?
    /// Whose activities they are, when the feed is of one association.
    public var association: AssociationID?
    /// Everything the source has: what is missing from it is gone.
    public var complete: Bool
    /// The file, folder or web address of a feed that is kept by name; nil: it was taken in once, by hand.
    public var address: String?
    /// Seconds after which it is asked again.
    public var every: Int?
    /// Its address may be a private one, in the house's own network.
    public var mayBePrivate: Bool
    /// What the server said last, for asking whether anything has changed.
    public var etag: String?
    public var modified: String?
    /// What it brought last, under which settings and rules.
    public var digest: String?
    /// When it last brought what it has; when it was last tried.
    public var good: Instant?
    public var run: Instant?
    public var state: State?

    public init(
        id: String, format: String? = nil, association: AssociationID? = nil, complete: Bool = false,
        address: String? = nil, every: Int? = nil, mayBePrivate: Bool = false
    ) {
        self.id = id
        self.format = format
        self.association = association
        self.complete = complete
        self.address = address
        self.every = every
        self.mayBePrivate = mayBePrivate
    }
}
