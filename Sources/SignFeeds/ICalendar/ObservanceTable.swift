internal import SignModel

/// The clock that a calendar describes in a VTIMEZONE: when its offset changes, by rules and dates.
struct ObservanceTable {
    /// A STANDARD or DAYLIGHT part.
    struct Observance {
        /// When it first begins, by the clock before it.
        var start: CivilDateTime
        /// Seconds east of UTC before and in it.
        var from: Int
        var to: Int
        var rule: RecurrenceRule?
        var additions: [CivilDateTime] = []

        /// nil when what has to be there is not.
        init?(_ properties: [CalendarProperty], rule text: String?) {
            var (start, from, to): (CivilDateTime?, Int?, Int?)
            var additions: [CivilDateTime] = []
            for property in properties {
                switch (property.name, property.value) {
                case ("DTSTART", .time(let time)): start = time.civil
                case ("TZOFFSETFROM", .offset(let seconds)): from = seconds
                case ("TZOFFSETTO", .offset(let seconds)): to = seconds
                case ("RDATE", .time(let time)): additions.append(time.civil)
                default: break
                }
            }
            guard let start, let from, let to else { return nil }
            (self.start, self.from, self.to, self.additions) = (start, from, to, additions)
            if let text {
                guard let rule = try? RecurrenceRule(RuleText(text).text) else { return nil }
                self.rule = rule
            }
        }

        /// Whether it comes back for ever.
        var isEndless: Bool { rule.map { $0.until == nil && $0.count == nil } ?? false }

        /// Its beginnings before `end`, none before 1900.
        func changes(before end: CivilDateTime) -> [ZoneRules.Transition] {
            var civil = additions.filter { $0 < end }
            let first = CivilDateTime(CivilDate(dayNumber: -25_567), .midnight)
            if let rule {
                for time in rule.occurrences(start: start, zone: nil, from: max(start, first), to: end).prefix(1_000) {
                    civil.append(time)
                }
            }
            if start < end { civil.append(start) }
            return Set(civil).filter { $0 >= first || $0 == start }.map {
                ZoneRules.Transition(at: Instant(seconds: $0.wallSeconds - from), offsetSeconds: to)
            }
        }

        /// Its rule as POSIX writes it, `M3.5.0/3`; nil when it is not the n-th weekday of a month.
        var posix: String? {
            guard let rule, rule.frequency == .yearly, rule.interval == 1, rule.byMonth.count == 1,
                rule.byDay.count == 1, rule.byMonthDay.isEmpty, rule.byYearDay.isEmpty, rule.byWeekNo.isEmpty,
                rule.bySetPos.isEmpty, rule.byHour.isEmpty, [-1, 1, 2, 3, 4].contains(rule.byDay[0].ordinal)
            else { return nil }
            let (day, time) = (rule.byDay[0], start.time)
            return "M\(rule.byMonth[0]).\(day.ordinal < 0 ? 5 : day.ordinal).\(day.weekday.rawValue % 7)"
                + "/\(time.hour):\(time.minute):\(time.second)"
        }
    }

    /// Years after the last beginning for which changes are listed when no rule says all of them.
    private static let horizon = 2100

    var observances: [Observance]

    /// nil when it says nothing that can be used.
    func rules(named name: String) -> ZoneRules? {
        let sorted = observances.sorted { $0.start < $1.start }
        guard let first = sorted.first else { return nil }
        let id = String(name.filter { !$0.isWhitespace }.prefix(64))
        let endless = sorted.filter(\.isEndless)
        var posix: String?
        var end = CivilDateTime(
            CivilDate(year: ObservanceTable.horizon, month: 1, day: 1) ?? first.start.date, .midnight)
        if endless.count == 2, let standard = endless.first(where: { $0.to < $0.from }),
            let summer = endless.first(where: { $0.to > $0.from }),
            let (begin, finish) = both(summer.posix, standard.posix),
            sorted.allSatisfy({ $0.isEndless || $0.start < endless[1].start })
        {
            posix = "STD\(offset(standard.to))DST\(offset(summer.to)),\(begin),\(finish)"
            // From here on the rule says all.
            let year = endless[1].start.date.year
            end = CivilDateTime(CivilDate(year: min(9998, year) + 1, month: 1, day: 1) ?? first.start.date, .midnight)
        }
        var changes: [ZoneRules.Transition] = []
        for change in sorted.flatMap({ $0.changes(before: end) }).sorted(by: { $0.at < $1.at }) {
            if changes.last?.at == change.at { changes.removeLast() }
            if (changes.last?.offsetSeconds ?? first.from) != change.offsetSeconds { changes.append(change) }
        }
        return ZoneRules(
            id: id.isEmpty ? "custom" : id, initialOffsetSeconds: first.from,
            changes: changes.suffix(Limits.zoneTransitions),
            posix: posix)
    }

    private func both(_ first: String?, _ second: String?) -> (String, String)? {
        guard let first, let second else { return nil }
        return (first, second)
    }

    /// As POSIX writes it: hours west of UTC.
    private func offset(_ seconds: Int) -> String {
        let west = -seconds
        let size = abs(west)
        return "\(west < 0 ? "-" : "")\(size / 3600):\(size / 60 % 60):\(size % 60)"
    }
}
