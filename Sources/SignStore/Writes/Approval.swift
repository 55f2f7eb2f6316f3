public import SignModel

/// A decision that something is shown.
public struct Approval: Hashable, Sendable {
    /// What waits, as it was looked at.
    public var revision: RevisionID
    /// As it is to run; may differ from what was proposed.
    public var schedule: AnnouncementSchedule
    public var reviewer: String
    /// Of this announcement it becomes a new version; nil: of the one it was handed in as.
    public var announcement: AnnouncementID?
    /// How it is found once it is approved; nil: not at all.
    public var entry: SearchEntry?

    public init(
        _ revision: RevisionID, schedule: AnnouncementSchedule, reviewer: String,
        announcement: AnnouncementID? = nil, entry: SearchEntry? = nil
    ) {
        self.revision = revision
        self.schedule = schedule
        self.reviewer = reviewer
        self.announcement = announcement
        self.entry = entry
    }
}
