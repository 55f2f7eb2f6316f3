public import SignModel

/// The occurrences that slides and decisions speak of; nothing is cached, since the arithmetic is cheap.
public enum Occurrences {
    /// How far ahead the next occurrence is looked for: rules that rest longer are over for a screen.
    static let horizonDays = 3660

    /// The next occurrence of `event` that is not over at `now`; nil when all are over, or its rule cannot be read and
    /// no date was put in.
    public static func next(of event: EventTime, at now: CivilDateTime, zone: ZoneRules) -> Occurrence? {
        let date = now.date
        // Several may begin on one day; one that began yesterday may go on over midnight.
        return OccurrenceExpander.times(of: event, from: date - 1, to: date + horizonDays, zone: zone, limit: 8)
            .lazy.map { occurrence($0, of: event, activity: "", zone) }
            .first { !$0.isOver(at: now) }
    }

    /// The earliest occurrences of `activities` on the days `first…last` that are not over at `now`, at most `limit`, in
    /// order of time; at the same time by activity id.
    public static func earliest<Item: Recurring>(
        of activities: [Item], from first: CivilDate, to last: CivilDate, notOverAt now: CivilDateTime,
        zone: ZoneRules, limit: Int
    ) -> [(Item, Occurrence)] {
        // Numbers are cheaper to move about than activities, and most of what is found is not among the first.
        var found: [(wall: Int, index: Int)] = []
        var rules = RuleBook()
        for (index, activity) in activities.enumerated() {
            let times = OccurrenceExpander.times(
                of: activity.when, except: activity.cancelledDates, from: first, to: last, zone: zone, rules: &rules)
            for start in times
            where !occurrence(start, of: activity.when, activity: activity.id, zone).isOver(at: now) {
                found.append((start.wallSeconds, index))
            }
        }
        found.sort { $0.wall == $1.wall ? activities[$0.index].id < activities[$1.index].id : $0.wall < $1.wall }
        return found.prefix(limit).map { wall, index in
            let activity = activities[index]
            let start = CivilDateTime(wallSeconds: wall)
            return (activity, occurrence(start, of: activity.when, activity: activity.id, zone))
        }
    }

    /// When the last occurrence of `event` is over; nil when it goes on for ever, or has none that can be read.
    public static func lastOccurrenceEnd(of event: EventTime, zone: ZoneRules) -> CivilDateTime? {
        last(of: event, zone: zone)?.over
    }

    /// The last occurrence; nil when it goes on for ever, or has none that can be read.
    static func last(of event: EventTime, zone: ZoneRules) -> Occurrence? {
        let dates = [event.start.date] + event.also
        guard let earliest = dates.min(), let latest = dates.max() else { return nil }
        let rule = event.rrule.flatMap { try? RecurrenceRule($0) }
        let start: CivilDateTime?
        switch (rule, rule?.until, rule?.count) {
        case (nil, _, _):
            start = OccurrenceExpander.times(of: event, from: earliest, to: latest + 1, zone: zone).last
        case (_, nil, nil):
            return nil
        case (_, let until?, _):
            start = lastStart(of: event, from: earliest, to: max(latest, until.lastDate) + 1, zone)
        case (_, nil, _?):
            start = OccurrenceExpander.times(of: event, from: earliest, to: .lastOfAll, zone: zone).last
        }
        return start.map { occurrence($0, of: event, activity: "", zone) }
    }

    /// Looked for from the end, since a rule may go on to the year 9999.
    private static func lastStart(
        of event: EventTime, from first: CivilDate, to last: CivilDate, _ zone: ZoneRules
    ) -> CivilDateTime? {
        var days = 400
        while true {
            let from = max(first, last - days)
            if let found = OccurrenceExpander.times(of: event, from: from, to: last, zone: zone).last { return found }
            if from == first { return nil }
            days *= 4
        }
    }

    private static func occurrence(
        _ start: CivilDateTime, of event: EventTime, activity: ActivityID, _ zone: ZoneRules
    ) -> Occurrence {
        Occurrence(
            activity: activity, start: start, end: OccurrenceExpander.end(of: start, event, zone),
            allDay: event.allDay)
    }
}

extension CivilDate {
    /// The last date that rules are reckoned to.
    fileprivate static let lastOfAll = CivilDate(year: 9999, month: 12, day: 30) ?? CivilDate(dayNumber: 2_932_895)
}

extension RecurrenceRule.Until {
    /// A day at or after the last one; in UTC the site may be a day on.
    fileprivate var lastDate: CivilDate {
        switch self {
        case .date(let date): date
        case .civil(let time): time.date
        case .utc(let time): time.date + 1
        }
    }
}
