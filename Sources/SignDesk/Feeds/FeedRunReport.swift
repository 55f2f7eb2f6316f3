import Foundation
public import SignModel
public import SignStore

/// What the log of a run tells beside its counts.
public struct FeedRunReport: Hashable, Sendable, Codable {
    public var refused: [FeedFault]
    public var notes: [FeedFault]
    public var lost: Int?
}

extension FeedRun {
    /// What its log tells beside the counts; nil when that cannot be read.
    public var told: FeedRunReport? { try? JSONDecoder().decode(FeedRunReport.self, from: Data(report.utf8)) }
}
