public import SignModel

/// All that a feed gave in one run, before it is mapped.
public struct FeedCollected: Sendable {
    public var format: FeedFormat?
    public var entries: [FeedEntry] = []
    public var associations: [Association] = []
    /// What references stand for, by their ids in the source.
    var places: [String: FeedEntry.Place] = [:]
    var keywords: [String: FeedEntry.Keyword] = [:]
    public var faults: [FeedFault] = []
    public var moreFaults = 0
    /// Every file and page of it was read; else nothing is taken as missing.
    public var isWhole = true
    /// Nothing could be read; why.
    public var stop: FeedFault?
    /// It brought the same as the last time, under the same rules: nothing more was read.
    public var isSame = false
    public var digest: String?
    public var etag: String?
    public var modified: String?

    public init() {}
}
