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
