public import SignModel

/// What a list of things that wait for a decision says of each.
public struct InboxEntry: Hashable, Sendable, Identifiable {
    /// The newest receipt's id.
    public var id: String
    public var revision: RevisionID
    public var announcement: AnnouncementID
    public var association: AssociationID
    /// Empty when the association's row cannot be read.
    public var associationName: LocalizedText
    /// Empty when the revision's row cannot be read.
    public var title: LocalizedText
    /// As proposed.
    public var schedule: AnnouncementSchedule
    public var submitter: String
    public var at: Instant
    /// Whether another revision of the announcement is approved now.
    public var replaces: Bool
    /// Finished slides; 0 for a text, whose slides depend on the screen.
    public var posters: Int
    public var warnings: Int
    public var hints: Int
}
