public import SignModel

/// One thing that waits for a decision, with what a list of them says.
public struct InboxEntry: Hashable, Sendable {
    public var receipt: String
    public var revision: RevisionID
    public var announcement: AnnouncementID
    public var association: Association
    public var content: AnnouncementContent
    public var submitter: String
    public var at: Instant
    /// A version that is approved plays on meanwhile.
    public var replaces: Bool
    public var warnings: Int
    public var hints: Int
}
