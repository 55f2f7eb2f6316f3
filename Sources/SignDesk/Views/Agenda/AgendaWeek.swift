public import SignModel
public import SignSchedule

/// A site's week as a liaison person needs it: hours, what runs when, what starts and ends, what waits.
public struct AgendaWeek: Sendable {
    /// One of the seven days.
    public struct Day: Sendable {
        public var date: CivilDate
        public var opening: OpeningDay
    }

    /// An announcement that is on in the week.
    public struct Row: Sendable {
        public var announcement: AnnouncementID
        public var association: AssociationID
        public var revision: RevisionID
        public var themes: [ThemeID]
        public var schedule: AnnouncementSchedule
        /// One for each day.
        public var cells: [Cell]
        /// The first showing of its first slide in the screen's first language, or the first at all.
        public var sample: Play

        public var totalMs: Int64 { cells.reduce(0) { $0 + $1.ms } }
    }

    public struct Cell: Hashable, Sendable {
        public var turns = 0
        public var ms: Int64 = 0
    }

    /// Screens that show the same at the same time.
    public struct Part: Sendable {
        public var screens: [Screen]
        /// The most airtime first.
        public var rows: [Row]
        public var notes: [(CivilDate, PlanNote)]
        /// The revisions of those that the notes are about: they may never be on.
        var noted: [AnnouncementID: RevisionID]
        /// Index of the view that its samples are drawn by.
        public var view: Int
    }

    /// An announcement that begins or ends on a day.
    public struct Change: Sendable {
        public var date: CivilDate
        public var announcement: AnnouncementID
        public var association: AssociationID
        public var revision: RevisionID
        /// Taken off by a decision.
        public var isWithdrawn = false
    }

    /// Something in the inbox.
    public struct Waiting: Sendable {
        public var announcement: AnnouncementID
        public var association: AssociationID
        public var revision: RevisionID
        public var at: Instant
        public var isNewVersion: Bool
        public var warnings: Int
        public var schedule: AnnouncementSchedule
    }

    /// Approved for one of the site's screens, yet never on in the week.
    public struct Idle: Sendable {
        public var announcement: AnnouncementID
        public var association: AssociationID
        public var revision: RevisionID
        public var reason: Reason
    }

    public var site: Site
    public var zone: ZoneRules
    public var monday: CivilDate
    public var now: Instant
    public var days: [Day]
    public var parts: [Part]
    public var starts: [Change]
    public var ends: [Change]
    public var waiting: [Waiting]
    public var idle: [Idle]
    /// How many more there are than ``idle`` names.
    public var idleMore: Int
    public var alerts: [Alert]

    public var sunday: CivilDate { monday + 6 }
    /// `2026-W49`.
    public var weekID: String { monday.weekID }

    /// Everything that is called by its title.
    var revisions: Set<RevisionID> {
        var found = Set(parts.flatMap(\.rows).map(\.revision))
        for part in parts { found.formUnion(part.noted.values) }
        found.formUnion((starts + ends).map(\.revision))
        found.formUnion(waiting.map(\.revision))
        found.formUnion(idle.map(\.revision))
        return found
    }

    /// Everybody who is called by name.
    var associations: Set<AssociationID> {
        var found = Set(parts.flatMap(\.rows).map(\.association))
        found.formUnion((starts + ends).map(\.association))
        found.formUnion(waiting.map(\.association))
        found.formUnion(idle.map(\.association))
        return found
    }
}
