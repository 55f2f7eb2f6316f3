public import SignModel

/// The hash of a revision's canonical bytes, in lower-case hexadecimal (SHA-256).
public typealias ContentHash = (_ bytes: [UInt8]) -> String

/// An announcement as it is handed in.
public struct RevisionDraft: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var content: AnnouncementContent
    /// As proposed; the reviewer may approve another one.
    public var schedule: AnnouncementSchedule
    /// The role or function that sends it in, never a person's name.
    public var submitter: String
    public var findings: [SubmissionFinding]
    /// What is on now is withdrawn at once, instead of playing on until the decision.
    public var withdrawsApproved: Bool
    /// The files it was made from, by name; kept with the log entry.
    public var sources: [String]

    public init(
        announcement: AnnouncementID, association: AssociationID, content: AnnouncementContent,
        schedule: AnnouncementSchedule, submitter: String, findings: [SubmissionFinding] = [],
        withdrawsApproved: Bool = false, sources: [String] = []
    ) {
        self.announcement = announcement
        self.association = association
        self.content = content
        self.schedule = schedule
        self.submitter = submitter
        self.findings = findings
        self.withdrawsApproved = withdrawsApproved
        self.sources = sources
    }
}

/// Something a check found in a submission, in words for its sender.
public struct SubmissionFinding: Hashable, Sendable, Codable {
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        /// Stops the submission.
        case error
        /// Goes to the liaison person.
        case warning
        /// Goes to the association.
        case hint
    }

    /// Stable, lower camel case.
    public var code: String
    public var severity: Severity
    /// The file, field or slide.
    public var place: String
    public var text: LocalizedText
    /// What to do.
    public var advice: LocalizedText

    public init(
        code: String, severity: Severity, place: String, text: LocalizedText, advice: LocalizedText = [:]
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.text = text
        self.advice = advice
    }
}

/// What became of a submission.
public struct Submission: Hashable, Sendable, Identifiable {
    /// The receipt's id.
    public var id: String
    public var revision: RevisionID
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var state: RevisionState
    public var submitter: String
    public var at: Instant
    public var findings: [SubmissionFinding]
}

/// One line of the decision log.
public struct Decision: Hashable, Sendable, Identifiable {
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case submitted, approved, returned, withdrawn, superseded, alertRaised, alertCleared
        /// An association or place was added or edited, or removed; the note names it.
        case kept, removed
    }

    /// Grows with every decision.
    public var id: Int64
    public var at: Instant
    public var action: Action
    /// The role or function that decided.
    public var actor: String
    public var announcement: AnnouncementID?
    public var revision: RevisionID?
    public var site: SiteID?
    public var alert: ID<Alert>?
    /// The reason given.
    public var note: String?
}
