public import SignModel
public import SignStore

/// What a feed comes to, before it is held against what is there.
public struct FeedDraft {
    /// What is to be shown.
    public var items: [FeedItem] = []
    /// Ids in the feed of all that it has, refused ones too: what is there already and cannot be read today stays.
    public var present: Set<String> = []
    /// Ids in the feed of what it says is cancelled or gone.
    public var ended: Set<String> = []
    public var faults: [FeedFault] = []
    public var moreFaults = 0
    /// Keywords that no theme stands for, with how many items have them.
    public var unmapped: [UnmappedKeyword] = []

    public init() {}

    mutating func note(_ fault: FeedFault) {
        if faults.count < Limits.feedFaults { faults.append(fault) } else { moreFaults += 1 }
    }
}
