import SignModel

/// One time of an activity in a span of days.
struct TimeSpan {
    let time: ActivityTime
    /// The first and last moment of the span, by the clock of the place.
    private let first: CivilDateTime
    private let last: CivilDateTime
    /// The clock of the place.
    private let zone: ZoneRules

    init(_ time: ActivityTime, from: CivilDate, to: CivilDate, zone: ZoneRules) {
        self.time = time
        self.zone = zone
        first = CivilDateTime(from, .midnight)
        last = CivilDateTime(wallSeconds: CivilDateTime(to, .midnight).wallSeconds + 86_399)
    }

    /// Beginnings and ends in the span, ascending, by the clock of the place; at most `limit`.
    func times(
        choice: OccurrenceExpander.Choice, limit: Int, rules: inout RuleBook
    ) -> [(start: CivilDateTime, end: CivilDateTime?)] {
        var rule: RecurrenceRule?
        var except = time.except
        if let text = time.rrule {
            rule = rules.rule(text)
            // A rule that cannot be read: neither it nor its start, only what was put in.
            if rule == nil { except.append(.time(time.start)) }
        }
        let set = RecurrenceSet(
            start: time.start, rule: rule, except: except, also: time.also.map { .time($0.start) })
        let bounds = bounds(choice)
        let clock = time.allDay ? nil : time.zone ?? zone
        // Another clock's times may change their place among the first, and touching ones may be over: all are looked at.
        let exact = choice == .beginning && time.zone == nil
        let starts = set.times(zone: clock, from: bounds.from, to: bounds.to, limit: exact ? limit : .max)
        if exact { return starts.map { ($0, end(of: $0)) } }
        var found: [(start: CivilDateTime, end: CivilDateTime?)] = []
        for start in starts {
            let pair = (start: placed(start), end: end(of: start).map(placed))
            guard pair.start <= last, isWanted(pair.start, pair.end, choice) else { continue }
            found.append(pair)
            if time.zone == nil, found.count == limit { break }
        }
        found.sort { $0.start < $1.start }
        return found.count > limit ? Array(found.prefix(limit)) : found
    }

    private func isWanted(
        _ start: CivilDateTime, _ end: CivilDateTime?, _ choice: OccurrenceExpander.Choice
    ) -> Bool {
        if start >= first { return true }
        guard choice == .touching else { return false }
        if time.endless { return true }
        guard let end else { return time.allDay && start.date + 1 > first.date }
        return end > first
    }

    /// Where beginnings are to be looked for, by the clock that the time is reckoned by.
    private func bounds(_ choice: OccurrenceExpander.Choice) -> (from: CivilDateTime, to: CivilDateTime) {
        var from = first.wallSeconds
        var to = last.wallSeconds
        if choice == .touching {
            if time.endless { from = min(from, time.start.wallSeconds) }
            let longest = time.also.map { ($0.end ?? $0.start).wallSeconds - $0.start.wallSeconds }
                .reduce(time.length ?? 0, max)
            from -= longest
        }
        if time.zone != nil {
            // No clock differs from another by more than a day and two hours.
            from -= 100_000
            to += 100_000
        }
        return (CivilDateTime(wallSeconds: from), CivilDateTime(wallSeconds: to))
    }

    /// A time of the rule's clock, as the clock of the place shows it.
    private func placed(_ civil: CivilDateTime) -> CivilDateTime {
        guard let clock = time.zone, !time.allDay else { return civil }
        return zone.civil(at: clock.instant(of: civil))
    }

    /// When one that begins at `start` ends, by the rule's clock; nil when no end is known, and for one whole day.
    private func end(of start: CivilDateTime) -> CivilDateTime? {
        let clock = time.zone ?? zone
        if let addition = time.also.first(where: { $0.end != nil && $0.start == start }), let end = addition.end {
            return time.allDay ? end : max(start, clock.shown(end))
        }
        guard let length = time.length, !(time.allDay && length <= 86_400) else {
            // An end that is not after its start is an end at once.
            return time.end == time.start && !time.allDay ? start : nil
        }
        if time.allDay { return CivilDateTime(wallSeconds: start.wallSeconds + length) }
        // Reckoned from the time as written, not as shifted by a gap.
        let written = CivilDateTime(start.date, time.start.time)
        let begin = written != start && clock.shown(written) == start ? written : start
        return max(start, clock.shown(CivilDateTime(wallSeconds: begin.wallSeconds + length)))
    }
}
