public import SignModel

/// The times of activities and announced events in a range of dates.
public enum OccurrenceExpander {
    /// The times at which an activity takes place on the days `from…to`, both included, ascending.
    ///
    /// A cancelled activity has none; cancelled days are left out; a rule that cannot be read leaves only the dates
    /// put in (ingest refuses such rules by name). A time in a spring gap is given as the wall shows it.
    public static func occurrences(
        of activity: Activity, from: CivilDate, to: CivilDate, zone: ZoneRules, limit: Int = .max
    ) -> [Occurrence] {
        if activity.cancelled { return [] }
        return times(
            of: activity.when, except: activity.cancelledDates, from: from, to: to, zone: zone, limit: limit
        ).map { time in
            Occurrence(
                activity: activity.id, start: time, end: end(of: time, activity.when, zone),
                allDay: activity.when.allDay)
        }
    }

    /// The beginnings of an event on the days `from…to`, both included, ascending.
    public static func times(
        of event: EventTime, except: [CivilDate] = [], from: CivilDate, to: CivilDate, zone: ZoneRules,
        limit: Int = .max
    ) -> [CivilDateTime] {
        var rules = RuleBook()
        return times(of: event, except: except, from: from, to: to, zone: zone, limit: limit, rules: &rules)
    }

    /// The same, where many events have few different rules.
    static func times(
        of event: EventTime, except: [CivilDate], from: CivilDate, to: CivilDate, zone: ZoneRules, limit: Int = .max,
        rules: inout RuleBook
    ) -> [CivilDateTime] {
        guard from <= to else { return [] }
        let out = (event.except + except).map { RecurrenceSet.Moment.date($0) }
        let put = event.also.map { RecurrenceSet.Moment.date($0) }
        let start = event.allDay ? CivilDateTime(event.start.date, .midnight) : event.start
        let first = CivilDateTime(from, .midnight)
        let last = CivilDateTime(wallSeconds: CivilDateTime(to, .midnight).wallSeconds + 86_399)
        guard let text = event.rrule else {
            return RecurrenceSet(start: start, except: out, also: put)
                .times(zone: event.allDay ? nil : zone, from: first, to: last, limit: limit)
        }
        if let rule = rules.rule(text) {
            return RecurrenceSet(start: start, rule: rule, except: out, also: put)
                .times(zone: event.allDay ? nil : zone, from: first, to: last, limit: limit)
        }
        return put.isEmpty
            ? []
            : RecurrenceSet(start: start, except: out + [.time(start)], also: put)
                .times(zone: event.allDay ? nil : zone, from: first, to: last, limit: limit)
    }

    /// All occurrences of many activities, by time, then by activity.
    public static func agenda(
        of activities: [Activity], from: CivilDate, to: CivilDate, zone: ZoneRules
    ) -> [Occurrence] {
        activities.flatMap { occurrences(of: $0, from: from, to: to, zone: zone) }
            .sorted { $0.start == $1.start ? $0.activity < $1.activity : $0.start < $1.start }
    }

    /// The wall time at which one that began at `start` ends; at or before the start's time it is the next day's. nil
    /// when no end is known.
    public static func end(of start: CivilDateTime, _ event: EventTime, _ zone: ZoneRules) -> CivilDateTime? {
        guard let end = event.end, !event.allDay else { return nil }
        // Day and overnight are judged by the time as written, not as shifted by a gap.
        let date = end <= event.start.time ? start.date + 1 : start.date
        let shown = zone.shown(CivilDateTime(date, end))
        return shown > start ? shown : start
    }
}
