/// What the schedule needs to know of an approved revision; its texts and pictures stay in the store until they are
/// shown.
public struct ScheduledRevision: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var revision: RevisionID
    public var schedule: AnnouncementSchedule
    /// The languages it has, in no particular order.
    public var languages: [Language]
    public var themes: [ThemeID]
    public var tags: [String]
    /// When it was approved: it can be on from then.
    public var approvedAt: Instant
    /// When it was withdrawn, or a newer approved revision took its place; nil while it holds.
    public var endedAt: Instant?
    /// Files that are missing or damaged; it is not shown while there are any.
    public var brokenMedia: [String]

    public init(
        announcement: AnnouncementID, association: AssociationID, revision: RevisionID,
        schedule: AnnouncementSchedule, languages: [Language], themes: [ThemeID] = [], tags: [String] = [],
        approvedAt: Instant, endedAt: Instant? = nil, brokenMedia: [String] = []
    ) {
        self.announcement = announcement
        self.association = association
        self.revision = revision
        self.schedule = schedule
        self.languages = languages
        self.themes = themes
        self.tags = tags
        self.approvedAt = approvedAt
        self.endedAt = endedAt
        self.brokenMedia = brokenMedia
    }
}
