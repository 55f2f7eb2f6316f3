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

    /// The times in `[from, to]` as the wall shows them, ascending, each once, at most `limit`.
    ///
    /// With a `zone`, a time that falls into a spring gap is given as the wall shows it (03:30 as 04:30), in the place
    /// where it then belongs, and once if that is another's time too.
    public func times(
        zone: ZoneRules? = nil, from: CivilDateTime? = nil, to: CivilDateTime? = nil, limit: Int = .max
    ) -> [CivilDateTime] {
        guard limit > 0 else { return [] }
        var excluded = Excluded(except)
        excluded.zone = zone
        var added: [CivilDateTime] = also.map {
            switch $0 {
            case .date(let date): CivilDateTime(date, start.time)
            case .time(let time): time
            }
        }
        if rule == nil { added.append(start) }
        added.sort()
        // A clock change moves times on, by a day at most (Samoa, 2011): what is moved into the bounds is looked at, too.
        let early = zone == nil ? from : from.map { CivilDateTime(wallSeconds: $0.wallSeconds - 86_400) }

        var result: [CivilDateTime] = []
        /// Whether nothing from `time` on can be among the first `limit`: a clock change only ever moves times on.
        func isPast(_ time: CivilDateTime) -> Bool { result.count >= limit && time > result[limit - 1] }
        func take(_ time: CivilDateTime) {
            guard let shown = excluded.shown(time), from.map({ shown >= $0 }) ?? true, to.map({ shown <= $0 }) ?? true
            else { return }
            var place = result.endIndex
            while place > 0, result[place - 1] > shown { place -= 1 }
            guard place == 0 || result[place - 1] != shown else { return }
            result.insert(shown, at: place)
        }
        var pending = added[...]
        if let rule {
            for time in rule.occurrences(start: start, zone: zone, from: early, to: to) {
                while let next = pending.first, next <= time, !isPast(next) {
                    take(next)
                    pending.removeFirst()
                }
                if isPast(time) { break }
                take(time)
            }
        }
        while let rest = pending.popFirst(), !isPast(rest) { take(rest) }
        return result.count > limit ? Array(result.prefix(limit)) : result
    }

    /// The days and times taken out.
    private struct Excluded {
        private var days: Set<CivilDate> = []
        private var times: Set<CivilDateTime> = []
        var zone: ZoneRules?

        init(_ moments: [Moment]) {
            for moment in moments {
                switch moment {
                case .date(let date): days.insert(date)
                case .time(let time): times.insert(time)
                }
            }
        }

        /// `time` as the wall shows it; nil when it is taken out.
        func shown(_ time: CivilDateTime) -> CivilDateTime? {
            guard !times.contains(time), !days.contains(time.date) else { return nil }
            return zone.map { $0.shown(time) } ?? time
        }
    }
}

extension ZoneRules {
    /// The civil time as the wall shows it: itself, or shifted when clocks jump over it.
    public func shown(_ civil: CivilDateTime) -> CivilDateTime {
        guard case .gap(_, let shifted) = resolve(civil) else { return civil }
        return self.civil(at: shifted)
    }
}
