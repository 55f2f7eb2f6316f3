extension ActivityTime {
    /// No time of it touches a day before this one.
    public var firstDay: CivilDate {
        let first = also.map(\.start.date).reduce(start.date, min)
        return zone == nil ? first : first - 1
    }

    /// No time of it touches a day after this one; nil: it goes on without an end, or for longer than can be said.
    public var lastDay: CivilDate? {
        if endless { return nil }
        var last = start.date
        var longest = length ?? 0
        for addition in also {
            last = max(last, addition.start.date)
            if let end = addition.end { longest = max(longest, end.wallSeconds - addition.start.wallSeconds) }
        }
        if let rrule {
            if let rule = try? RecurrenceRule(rrule) {
                switch (rule.until, rule.count) {
                case (nil, nil): return nil
                case (.date(let date)?, _): last = max(last, date)
                // In UTC the place may be a day on.
                case (.civil(let time)?, _): last = max(last, time.date)
                case (.utc(let time)?, _): last = max(last, time.date + 1)
                case (nil, _?):
                    if let end = rule.occurrences(start: start).reduce(nil, { _, time in time })?.date {
                        last = max(last, end)
                    }
                }
            }
        }
        // What ends at midnight is not on the day after; one day more where the clock is another's.
        let days = (longest + start.time.seconds - 1) / 86_400
        return last + max(0, days) + (zone == nil ? 0 : 1)
    }

    /// The weekdays on which it may begin, Monday is bit 0. A rule with a `BYDAY`, whatever its frequency, has no times on
    /// other days; days put in may be any.
    public var weekdayBits: Int {
        let every = 0b111_1111
        guard zone == nil, !isLong else { return every }
        guard let rrule else { return also.isEmpty ? 1 << (start.date.weekday.rawValue - 1) : every }
        guard also.isEmpty, let rule = try? RecurrenceRule(rrule), !rule.byDay.isEmpty else { return every }
        return rule.byDay.reduce(0) { $0 | 1 << ($1.weekday.rawValue - 1) }
    }

    /// The time of the day before which it does not begin.
    public var earliest: CivilTime {
        guard zone == nil, !allDay, !isLong else { return .midnight }
        if let rrule {
            guard let rule = try? RecurrenceRule(rrule), rule.byHour.isEmpty, rule.byMinute.isEmpty,
                rule.bySecond.isEmpty
            else { return .midnight }
        }
        return also.map(\.start.time).reduce(start.time, min)
    }

    /// Whether one of its times may go on for longer than a day, or without end.
    public var isLong: Bool {
        endless || (length ?? 0) > 86_400
            || also.contains { ($0.end?.wallSeconds ?? 0) - $0.start.wallSeconds > 86_400 }
    }
}
