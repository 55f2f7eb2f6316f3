public import SignModel
public import SignStore

/// What a feed comes to, before it is held against what is there.
public struct FeedDraft {
    /// A keyword that no theme stands for.
    public struct Unmapped: Hashable, Sendable {
        public var word: String
        /// Items that have it.
        public var count: Int
        /// The theme whose words are nearest to it.
        public var nearest: ThemeID?

        public init(word: String, count: Int, nearest: ThemeID? = nil) {
            self.word = word
            self.count = count
            self.nearest = nearest
        }
    }

    /// What is to be shown.
    public var items: [FeedItem] = []
    /// Ids in the feed of all that it has, refused ones too: what is there already and cannot be read today stays.
    public var present: Set<String> = []
    /// Ids in the feed of what it says is cancelled or gone.
    public var ended: Set<String> = []
    public var faults: [FeedFault] = []
    public var moreFaults = 0
    public var unmapped: [Unmapped] = []

    public init() {}

    mutating func note(_ fault: FeedFault) {
        if faults.count < Limits.feedFaults { faults.append(fault) } else { moreFaults += 1 }
    }
}
