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
        return occurrences(of: event, from: date - 1, to: date + horizonDays, zone, limit: 8)
            .first { !$0.isOver(at: now) }
    }

    /// The next occurrence of an activity that is not over at `now`: one that is on has come already and is it, too.
    public static func next(of activity: Activity, at now: CivilDateTime, zone: ZoneRules) -> Occurrence? {
        if activity.cancelled { return nil }
        return next(of: activity as any Recurring, at: now, zone: zone)
    }

    /// The same of what is known not to be cancelled.
    public static func next(of item: any Recurring, at now: CivilDateTime, zone: ZoneRules) -> Occurrence? {
        var rules = RuleBook()
        // Nearly everything comes again within weeks; looking for years at once would expand them all.
        var from = now.date
        for days in [14, 400, horizonDays] {
            let found = OccurrenceExpander.occurrences(
                of: item, from: from, to: now.date + days, zone: zone,
                choice: from == now.date ? .touching : .beginning, limit: .max, rules: &rules)
            if let next = found.first(where: { !$0.isOver(at: now) }) { return next }
            from = now.date + days + 1
        }
        return nil
    }

    /// What began before `date` and is on that day, at most `limit`, the latest begun first: exhibitions, open events.
    public static func ongoing<Item: Recurring>(
        of items: [Item], on date: CivilDate, notOverAt now: CivilDateTime, zone: ZoneRules, limit: Int
    ) -> [(Item, Occurrence)] {
        var rules = RuleBook()
        var found: [(Item, Occurrence)] = []
        for item in items where item.times.contains(where: \.isLong) {
            let last = OccurrenceExpander.occurrences(
                of: item, from: date, to: date, zone: zone, choice: .touching, limit: .max, rules: &rules
            ).last { $0.start.date < date && ($0.endless || $0.lastDay >= date) && !$0.isOver(at: now) }
            if let last { found.append((item, last)) }
        }
        found.sort { $0.1.start == $1.1.start ? $0.0.id < $1.0.id : $0.1.start > $1.1.start }
        return Array(found.prefix(limit))
    }

    /// The earliest occurrences of `activities` on the days `first…last` that are not over at `now`, at most `limit`, in
    /// order of time; at the same time by activity id.
    public static func earliest<Item: Recurring>(
        of activities: [Item], from first: CivilDate, to last: CivilDate, notOverAt now: CivilDateTime,
        zone: ZoneRules, limit: Int
    ) -> [(Item, Occurrence)] {
        var found: [(wall: Int, index: Int, occurrence: Occurrence)] = []
        var rules = RuleBook()
        for (index, activity) in activities.enumerated() {
            let occurrences = OccurrenceExpander.occurrences(
                of: activity, from: first, to: last, zone: zone, choice: .beginning, limit: .max, rules: &rules)
            for occurrence in occurrences where !occurrence.isOver(at: now) {
                found.append((occurrence.start.wallSeconds, index, occurrence))
            }
        }
        found.sort { $0.wall == $1.wall ? activities[$0.index].id < activities[$1.index].id : $0.wall < $1.wall }
        return found.prefix(limit).map { (activities[$0.index], $0.occurrence) }
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
        switch (rule, rule?.until, rule?.count) {
        case (nil, _, _):
            return occurrences(of: event, from: earliest, to: latest + 1, zone).last
        case (_, nil, nil):
            return nil
        case (_, let until?, _):
            return lastFromTheEnd(of: event, from: earliest, to: max(latest, until.lastDate) + 1, zone)
        case (_, nil, _?):
            return occurrences(of: event, from: earliest, to: .lastOfAll, zone).last
        }
    }

    /// Looked for from the end, since a rule may go on to the year 9999.
    private static func lastFromTheEnd(
        of event: EventTime, from first: CivilDate, to last: CivilDate, _ zone: ZoneRules
    ) -> Occurrence? {
        var days = 400
        while true {
            let from = max(first, last - days)
            if let found = occurrences(of: event, from: from, to: last, zone).last { return found }
            if from == first { return nil }
            days *= 4
        }
    }

    private static func occurrences(
        of event: EventTime, from: CivilDate, to: CivilDate, _ zone: ZoneRules, limit: Int = .max
    ) -> [Occurrence] {
        var rules = RuleBook()
        return OccurrenceExpander.occurrences(
            of: Announced(times: [ActivityTime(event)]), from: from, to: to, zone: zone, choice: .beginning,
            limit: limit, rules: &rules)
    }

    /// What an announcement tells of, as far as its times go.
    private struct Announced: Recurring {
        let id: ActivityID = ""
        let times: [ActivityTime]
    }
}

extension CivilDate {
    /// The last date that rules are reckoned to.
    static let lastOfAll = CivilDate(year: 9999, month: 12, day: 30) ?? CivilDate(dayNumber: 2_932_895)
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
