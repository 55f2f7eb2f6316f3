import SignModel
import SignSchedule
import SignStore

/// The occurrences slides speak of; nothing is cached, since the arithmetic is cheap.
enum Occurrences {
    /// How far ahead the next occurrence is looked for: rules that rest longer are over for a screen.
    private static let horizonDays = 3660

    /// The next occurrence of `event` that is not over at `now`; its last one when all are over; nil when its rule
    /// cannot be read.
    static func next(of event: EventTime, at now: CivilDateTime, zone: ZoneRules) -> Occurrence? {
        let date = now.date
        // Several may begin on one day; one that began yesterday may go on over midnight.
        let coming = OccurrenceExpander.times(
            of: event, from: date - 1, to: date + horizonDays, zone: zone, limit: 8
        ).first { !occurrence($0, of: event, activity: "", zone).isOver(at: now) }
        let start =
            coming ?? OccurrenceExpander.times(of: event, from: event.start.date, to: date, zone: zone).last
        return start.map { occurrence($0, of: event, activity: "", zone) }
    }

    /// The earliest occurrences of `activities` on the days `first…last`, at most `limit`, in order of time; at the
    /// same time by activity id.
    static func earliest(
        of activities: [ActivityOutline], from first: CivilDate, to last: CivilDate, notOverAt now: CivilDateTime,
        zone: ZoneRules, limit: Int
    ) -> [(ActivityOutline, Occurrence)] {
        var found: [(ActivityOutline, Occurrence)] = []
        for activity in activities {
            let times = OccurrenceExpander.times(
                of: activity.when, except: activity.cancelledDates, from: first, to: last, zone: zone)
            found += times.map { (activity, occurrence($0, of: activity.when, activity: activity.id, zone)) }
        }
        found.removeAll { $0.1.isOver(at: now) }
        found.sort { $0.1.start == $1.1.start ? $0.0.id < $1.0.id : $0.1.start < $1.1.start }
        return Array(found.prefix(limit))
    }

    private static func occurrence(
        _ start: CivilDateTime, of event: EventTime, activity: ActivityID, _ zone: ZoneRules
    ) -> Occurrence {
        Occurrence(
            activity: activity, start: start, end: OccurrenceExpander.end(of: start, event, zone),
            allDay: event.allDay)
    }
}

extension Occurrence {
    /// Whether it has ended at `now`: by its end, else an hour after its start, a whole day at midnight.
    func isOver(at now: CivilDateTime) -> Bool {
        let assumed =
            allDay
            ? CivilDateTime(start.date + 1, .midnight) : CivilDateTime(wallSeconds: start.wallSeconds + 3600)
        return (end ?? assumed) <= now
    }
}
