public import SignModel
public import SignStore

/// A submission whose media are in place and which has been checked; nothing of it is in the database yet.
public struct PreparedSubmission: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var content: AnnouncementContent
    public var schedule: AnnouncementSchedule
    public var media: [Medium]
    /// The finished slides; none when the texts are laid out by the program.
    public var slides: [SubmissionChecks.Slide]
    /// Errors first.
    public var findings: [SubmissionFinding]
    public var withdrawsApproved: Bool
    /// The sender named the announcement; else its id was made from its content.
    public var isNamed: Bool
    /// The names of what was handed in.
    public var sources: [String]

    /// Whether a finding stops it.
    public var isStopped: Bool { findings.contains { $0.severity == .error } }

    /// What goes into the store.
    public func draft(submitter: String) -> RevisionDraft {
        RevisionDraft(
            announcement: announcement, association: association, content: content, schedule: schedule,
            submitter: submitter, findings: findings, withdrawsApproved: withdrawsApproved,
            sources: sources)
    }
}
