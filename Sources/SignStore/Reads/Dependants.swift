public import SignModel

/// What hangs on an association or a place and is not over: what is approved or waits, and what takes place.
public struct Dependants: Hashable, Sendable {
    /// By id.
    public var announcements: [AnnouncementID]
    /// Not cancelled, by id.
    public var activities: [ActivityID]

    public init(announcements: [AnnouncementID] = [], activities: [ActivityID] = []) {
        self.announcements = announcements
        self.activities = activities
    }

    public var isEmpty: Bool { announcements.isEmpty && activities.isEmpty }
}
