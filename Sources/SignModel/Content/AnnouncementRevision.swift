/// One state of an announcement: what is shown and when, bound by its hash to the decision made on it.
public struct AnnouncementRevision: Hashable, Sendable, Codable, Identifiable {
    public var id: RevisionID
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var content: AnnouncementContent
    public var schedule: AnnouncementSchedule

    public init(
        id: RevisionID, announcement: AnnouncementID, association: AssociationID,
        content: AnnouncementContent, schedule: AnnouncementSchedule
    ) {
        self.id = id
        self.announcement = announcement
        self.association = association
        self.content = content
        self.schedule = schedule
    }
}

/// The states of a revision: `pending → approved | returned(reason)`, `approved → withdrawn | expired`.
public enum RevisionState: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, approved, returned, withdrawn
    /// A newer approved revision of the same announcement took its place.
    case superseded
}

/// A site-local emergency message; takes over at once, over a touch session too.
public struct Alert: Hashable, Sendable, Codable, Identifiable {
    public var id: ID<Alert>
    public var site: SiteID
    public var text: LocalizedText
    public var from: Instant
    public var until: Instant
    /// When it was withdrawn before its time.
    public var clearedAt: Instant?

    public init(
        id: ID<Alert>, site: SiteID, text: LocalizedText, from: Instant, until: Instant, clearedAt: Instant? = nil
    ) {
        self.id = id
        self.site = site
        self.text = text
        self.from = from
        self.until = until
        self.clearedAt = clearedAt
    }

    /// The stretch it is on.
    public var span: Span { Span(from: from, until: min(until, clearedAt ?? until)) }
}
