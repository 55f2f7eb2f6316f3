import SignModel
import SignStore

/// When events take place, from their rules; nothing is cached, since the arithmetic is cheap.
enum Occurrences {
    /// The next occurrence of `event` that begins on `date` or later; its last one when all are over; nil when its
    /// rule cannot be read.
    static func next(of event: EventTime, from date: CivilDate, zone: ZoneRules) -> Occurrence? {
        guard let set = set(of: event) else { return nil }
        let from = CivilDateTime(date, .midnight)
        let found =
            set.times(zone: zone, from: from, limit: 1).first ?? set.times(zone: zone, to: from, limit: 400).last
        return found.map { occurrence($0, of: event, activity: ActivityID("")) }
    }

    /// The earliest occurrences of `activities` on the days `first…last`, at most `limit`, in order of time; at the
    /// same time by activity id.
    static func earliest(
        of activities: [ActivityOutline], from first: CivilDate, to last: CivilDate, zone: ZoneRules, limit: Int
    ) -> [(ActivityOutline, Occurrence)] {
        var found: [(ActivityOutline, Occurrence)] = []
        let from = CivilDateTime(first, .midnight)
        let to = CivilDateTime(last, .endOfDay)
        for activity in activities {
            guard let set = set(of: activity.when, cancelled: activity.cancelledDates) else { continue }
            for time in set.times(zone: zone, from: from, to: to) where time.date <= last {
                found.append((activity, occurrence(time, of: activity.when, activity: activity.id)))
            }
        }
        found.sort {
            $0.1.start == $1.1.start ? $0.0.id < $1.0.id : $0.1.start < $1.1.start
        }
        return Array(found.prefix(limit))
    }

    private static func set(of event: EventTime, cancelled: [CivilDate] = []) -> RecurrenceSet? {
        var rule: RecurrenceRule?
        if let text = event.rrule {
            guard let read = try? RecurrenceRule(text) else { return nil }
            rule = read
        }
        return RecurrenceSet(
            start: event.start, rule: rule, except: (event.except + cancelled).map { .date($0) },
            also: event.also.map { .date($0) })
    }

    private static func occurrence(_ start: CivilDateTime, of event: EventTime, activity: ActivityID) -> Occurrence {
        let end = event.end.map { end in
            CivilDateTime(end <= start.time && !event.allDay ? start.date + 1 : start.date, end)
        }
        return Occurrence(activity: activity, start: start, end: end, allDay: event.allDay)
    }
}
