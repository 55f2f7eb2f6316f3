public import SignIngest
public import SignModel
public import SignStore

/// What became of a feed's run.
public struct FeedAnswer: Hashable, Sendable {
    /// An activity that came, changed or went.
    public struct Line: Hashable, Sendable {
        public var activity: ActivityID
        public var title: LocalizedText
    }

    public var feed: String
    /// Of its first file; nil when none could be read.
    public var format: FeedFormat?
    public var state: FeedRecord.State = .done
    public var isDryRun: Bool
    public var added: [Line] = []
    public var updated: [Line] = []
    public var unchanged = 0
    /// Ids, as what is gone has no words any more.
    public var withdrawn: [ActivityID] = []
    /// Items that were not taken, and files.
    public var refused: [FeedFault] = []
    /// What was taken otherwise than it was written.
    public var notes: [FeedFault] = []
    /// Faults that are not told one by one.
    public var moreFaults = 0
    public var unmapped: [UnmappedKeyword] = []
    /// Items that are missing at once, and of how many, when that holds the run back.
    public var lost: Int?
    public var known = 0

    public init(feed: String, isDryRun: Bool) {
        self.feed = feed
        self.isDryRun = isDryRun
    }

    /// Whether nothing was done until somebody says that it is right.
    public var isHeldBack: Bool { state == .heldBack }
}
