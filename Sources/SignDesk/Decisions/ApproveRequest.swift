public import SignModel
public import SignSchedule

/// A request to show what waits.
public struct ApproveRequest: Hashable, Sendable {
    public var pick: Pick
    public var changes: ScheduleChanges
    /// It is to become a new version of this announcement; nil: of the one it was handed in as.
    public var announcement: AnnouncementID?
    /// A last day given by hand may lie after all that it tells of.
    public var evenAfterItIsOver: Bool

    public init(
        _ pick: Pick, changes: ScheduleChanges = ScheduleChanges(), announcement: AnnouncementID? = nil,
        evenAfterItIsOver: Bool = false
    ) {
        self.pick = pick
        self.changes = changes
        self.announcement = announcement
        self.evenAfterItIsOver = evenAfterItIsOver
    }
}

/// The answer to an approval: what holds from now on, and what it will bring.
public struct ApproveAnswer: Sendable {
    /// As approved.
    public var revision: AnnouncementRevision
    public var reviewer: String
    /// By screen, in the order of the playlists; nil where there are no playlists to judge by.
    public var forecast: [ForecastRow]?
    /// Playlists in which something is wrong: what it brings on their screens is not known.
    public var unreadable: [String]
    /// An announcement that this looks like a new version of, and is not.
    public var looksLike: AnnouncementID?
    /// The civil time of the sites.
    public var zone: ZoneRules
}

/// What approving brings on one screen.
public struct ForecastRow: Hashable, Sendable {
    public var screen: ScreenID
    /// The first showing; nil when it never comes on here.
    public var first: Instant?
    /// Turns on its first full day.
    public var turnsPerDay: Int
    /// How long it is on, on that day.
    public var secondsPerDay: Int
    /// Percent of what is shown of announcements on that day.
    public var sharePercent: Double
    /// Why it does not come on, when it does not.
    public var reason: Reason?
    public var zone: ZoneRules
}
