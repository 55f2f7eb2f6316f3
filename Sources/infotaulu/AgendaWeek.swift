import SignModel
import SignSchedule

/// A site's week as a liaison person needs it: hours, what runs when, what starts and ends, what waits.
struct AgendaWeek {
    /// One of the seven days.
    struct Day {
        var date: CivilDate
        var opening: OpeningDay
    }

    /// An announcement that is on in the week.
    struct Row {
        var announcement: AnnouncementID
        var association: AssociationID
        var revision: RevisionID
        var themes: [ThemeID]
        var schedule: AnnouncementSchedule
        /// One for each day.
        var cells: [Cell]
        /// The first showing of its first slide in the screen's first language, or the first at all.
        var sample: Play

        var totalMs: Int64 { cells.reduce(0) { $0 + $1.ms } }
    }

    struct Cell: Hashable {
        var turns = 0
        var ms: Int64 = 0
    }

    /// Screens that show the same at the same time.
    struct Part {
        var screens: [Screen]
        /// The most airtime first.
        var rows: [Row]
        var notes: [(CivilDate, PlanNote)]
        /// Index of the view that its samples are drawn by.
        var view: Int
    }

    /// An announcement that begins or ends on a day.
    struct Change {
        var date: CivilDate
        var announcement: AnnouncementID
        var association: AssociationID
        var revision: RevisionID
        /// Taken off by a decision.
        var isWithdrawn = false
    }

    /// Something in the inbox.
    struct Waiting {
        var announcement: AnnouncementID
        var association: AssociationID
        var revision: RevisionID
        var at: Instant
        var isNewVersion: Bool
        var warnings: Int
        var schedule: AnnouncementSchedule
    }

    /// Approved for one of the site's screens, yet never on in the week.
    struct Idle {
        var announcement: AnnouncementID
        var association: AssociationID
        var revision: RevisionID
        var reason: Reason
    }

    var site: Site
    var zone: ZoneRules
    var monday: CivilDate
    var now: Instant
    var days: [Day]
    var parts: [Part]
    var starts: [Change]
    var ends: [Change]
    var waiting: [Waiting]
    var idle: [Idle]
    /// How many more there are than ``idle`` names.
    var idleMore: Int
    var alerts: [Alert]

    var sunday: CivilDate { monday + 6 }
    var week: (year: Int, week: Int) { monday.isoWeek }
    /// `2026-W49`.
    var weekID: String { "\(week.year)-W\(week.week < 10 ? "0" : "")\(week.week)" }
}
