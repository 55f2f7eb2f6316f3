public import SignModel

/// What the log of a run tells beside its counts.
public struct FeedRunReport: Hashable, Sendable, Codable {
    public var refused: [FeedFault]
    public var notes: [FeedFault]
    public var lost: Int?
}
