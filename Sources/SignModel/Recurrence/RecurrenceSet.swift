/// Everything a calendar entry says about its times: a first time, a rule, and dates taken out or put in.
///
/// A date in both lists is out: excluded dates always win (`guides/accessibility.md`, 5.5, and RFC 5545). Without a
/// rule the set is the start and the dates put in; with one, a start the rule does not hit is dropped.
public struct RecurrenceSet: Hashable, Sendable {
    /// A whole day, or one time.
    public enum Moment: Hashable, Sendable {
        case date(CivilDate)
        case time(CivilDateTime)
    }

    public var start: CivilDateTime
    public var rule: RecurrenceRule?
    /// A bare date takes out every time of that day.
    public var except: [Moment]
    /// A bare date puts in that day at the start's time.
    public var also: [Moment]

    public init(start: CivilDateTime, rule: RecurrenceRule? = nil, except: [Moment] = [], also: [Moment] = []) {
        self.start = start
        self.rule = rule
        self.except = except
        self.also = also
    }

    /// Whether the start is dropped because the rule misses it.
    public var dropsStart: Bool { rule.map { !$0.hits(start) } ?? false }

    /// The times in `[from, to]`, ascending, each once, at most `limit`.
    ///
    /// With a `zone`, a time that falls into a spring gap is given as the wall shows it (03:30 as 04:30).
    public func times(
        zone: ZoneRules? = nil, from: CivilDateTime? = nil, to: CivilDateTime? = nil, limit: Int = .max
    ) -> [CivilDateTime] {
        guard limit > 0 else { return [] }
        var days: Set<CivilDate> = []
        var times: Set<CivilDateTime> = []
        for moment in except {
            switch moment {
            case .date(let date): days.insert(date)
            case .time(let time): times.insert(time)
            }
        }
        var added: [CivilDateTime] = also.map {
            switch $0 {
            case .date(let date): CivilDateTime(date, start.time)
            case .time(let time): time
            }
        }
        if rule == nil { added.append(start) }
        if let from { added.removeAll { $0 < from } }
        if let to { added.removeAll { $0 > to } }
        added.sort()

        var result: [CivilDateTime] = []
        func take(_ time: CivilDateTime) {
            guard !times.contains(time), !days.contains(time.date), result.last != time else { return }
            result.append(time)
        }
        var pending = added[...]
        if let rule {
            for time in rule.occurrences(start: start, zone: zone, from: from, to: to) {
                while let early = pending.first, early <= time, result.count < limit {
                    take(early)
                    pending.removeFirst()
                }
                if result.count >= limit { break }
                take(time)
                if result.count >= limit { break }
            }
        }
        while result.count < limit, let rest = pending.popFirst() { take(rest) }
        guard let zone else { return result }
        return result.map { zone.shown($0) }
    }
}

extension ZoneRules {
    /// The civil time as the wall shows it: itself, or shifted when clocks jump over it.
    public func shown(_ civil: CivilDateTime) -> CivilDateTime {
        guard case .gap(_, let shifted) = resolve(civil) else { return civil }
        return self.civil(at: shifted)
    }
}
