import SignModel
import SignSchedule

/// The answer of `activities` in the shape of `spec/commands.md`.
public struct ActivitiesEntry: Encodable, Sendable {
    public var from: String
    /// Included.
    public var to: String
    public var occurrences: [Row]
    /// The day at which the limit was reached: there are more from it on. Absent when all are there.
    public var stoppedAt: String?

    /// Of whole days, `start` and `end` are bare dates, and `end`, there only when they are several, is the day after the
    /// last, as in iCalendar.
    public struct Row: Encodable, Sendable {
        public var activity: String
        public var association: String
        public var title: String
        public var start: String
        public var end: String?
        public var allDay: Bool
        public var place: String?
        /// What is cancelled takes place at no time, so it is never listed.
        public var cancelled = false
        /// It begins on a public holiday, or on Midsummer Eve or Christmas Eve.
        public var holiday: Bool
        public var uid: String?
        /// It goes on until further notice.
        public var endless: Bool?
        public var online: Bool?
        public var byPhone: Bool?
    }

    init(_ listing: ActivityListing) {
        from = listing.from.description
        to = listing.to.description
        stoppedAt = listing.stoppedAt?.description
        occurrences = listing.rows.map { row in
            let occurrence = row.occurrence
            func text(_ time: CivilDateTime) -> String {
                occurrence.allDay ? time.date.description : listing.zone.instant(of: time).iso(in: listing.zone)
            }
            return Row(
                activity: occurrence.activity.raw, association: row.association.raw, title: row.title,
                start: text(occurrence.start), end: occurrence.end.map(text), allDay: occurrence.allDay,
                place: row.place, holiday: FinnishHolidays.day(occurrence.start.date) != nil, uid: row.uid,
                endless: occurrence.endless ? true : nil, online: row.online ? true : nil,
                byPhone: row.byPhone ? true : nil)
        }
    }
}

extension ActivityListing {
    /// For programs.
    public var json: ActivitiesEntry { ActivitiesEntry(self) }
}
