extension RecurrenceRule {
    /// The rule's times at or after `start`, in order, computed as they are asked for.
    ///
    /// - Parameters:
    ///   - start: the event's first time (DTSTART); times before it are not in the set.
    ///   - zone: where the event is; only read for UNTIL, which is an instant there (nil: one in UTC is read as written).
    ///   - from: skip what lies before; cheap also when it is decades later, unless the rule has a COUNT.
    ///   - to: the last time wanted, itself included.
    public func occurrences(
        start: CivilDateTime, zone: ZoneRules? = nil, from: CivilDateTime? = nil, to: CivilDateTime? = nil
    ) -> Occurrences {
        Occurrences(rule: self, start: start, zone: zone, from: from, to: to)
    }

    /// A lazy, finite walk over a rule's times.
    ///
    /// It ends at COUNT, UNTIL, `to`, the end of the year 9999, or when as many periods as a whole Gregorian cycle of
    /// 400 years holds went by without a time, after which none can come (`BYMONTH=2;BYMONTHDAY=30`).
    public struct Occurrences: Sequence, IteratorProtocol {
        private let rule: RecurrenceRule
        private let calendar: PeriodCalendar
        /// Wall seconds: nothing before `first` is in the set, nothing before `wanted` is returned, none after `last`.
        private let first: Int
        private let wanted: Int
        private let last: Int
        /// UNTIL as an instant: near a change of the clocks the wall does not say which of two times is later.
        private let end: (zone: ZoneRules, at: Instant)?
        private let times: [Int]
        private var remaining: Int
        private var period: Int
        private var emptyPeriods = 0
        private var days: [Int] = []
        private var moments: [Int] = []
        private var position = 0
        private var finished = false
        /// Plain weekly rules, by far the most frequent, are walked without gathering a period first: the offsets of
        /// their days in the week, the first day of the week that is on, and which offset is next.
        private let weekly: [Int]
        private var week = 0
        private var weekday = 0

        init(
            rule: RecurrenceRule, start: CivilDateTime, zone: ZoneRules?, from: CivilDateTime?, to: CivilDateTime?
        ) {
            self.rule = rule
            first = start.wallSeconds
            wanted = Swift.max(first, from?.wallSeconds ?? first)
            var last = PeriodCalendar.lastDay * 86_400 + 86_399
            switch rule.until {
            case nil: break
            case .date(let date): last = Swift.min(last, date.dayNumber * 86_400 + 86_399)
            case .civil(let civil), .utc(let civil):
                last = Swift.min(last, civil.wallSeconds)
            }
            if let zone, let instant = rule.until.flatMap({ Occurrences.instant(of: $0, in: zone) }) {
                end = (zone, instant)
                // No change of clocks is longer than a day (Samoa, 2011); what lies within it is judged one by one.
                last = zone.civil(at: instant).wallSeconds + 86_400
            } else {
                end = nil
            }
            if let to { last = Swift.min(last, to.wallSeconds) }
            self.last = last
            calendar = PeriodCalendar(rule: rule, start: start.date)
            times = Occurrences.times(of: rule, start: start.time)
            remaining = rule.count ?? .max
            period = rule.count == nil ? calendar.period(near: CivilDateTime(wallSeconds: wanted).date) : 0
            weekly = rule.byMonth.isEmpty && rule.bySetPos.isEmpty && times.count == 1 ? calendar.weekOffsets : []
            if !weekly.isEmpty { week = calendar.start(ofPeriod: period) ?? PeriodCalendar.lastDay + 1 }
        }

        public mutating func next() -> CivilDateTime? {
            while let time = weekly.isEmpty ? nextOfPeriod() : nextOfWeek() {
                guard let end else { return time }
                // Far from the end the wall decides, which costs less.
                if time.wallSeconds <= last - 2 * 86_400 || end.zone.instant(of: time) <= end.at { return time }
            }
            return nil
        }

        /// nil for a day, which is included whatever the clock.
        private static func instant(of until: Until, in zone: ZoneRules) -> Instant? {
            switch until {
            case .date: nil
            case .civil(let civil): zone.instant(of: civil)
            case .utc(let civil): Instant(seconds: civil.wallSeconds)
            }
        }

        private mutating func nextOfWeek() -> CivilDateTime? {
            while remaining > 0 {
                let day = week + weekly[weekday]
                weekday += 1
                if weekday == weekly.count {
                    weekday = 0
                    week += 7 * rule.interval
                }
                let moment = day * 86_400 + times[0]
                if moment < first { continue }
                if moment > last { break }
                remaining -= 1
                if moment >= wanted {
                    return CivilDateTime(CivilDate(dayNumber: day), CivilTime(seconds: times[0]))
                }
            }
            remaining = 0
            return nil
        }

        private mutating func nextOfPeriod() -> CivilDateTime? {
            while !finished {
                while position < moments.count {
                    let moment = moments[position]
                    position += 1
                    if moment < first { continue }
                    if moment > last || remaining == 0 {
                        finished = true
                        return nil
                    }
                    remaining -= 1
                    if moment >= wanted { return CivilDateTime(wallSeconds: moment) }
                }
                refill()
            }
            return nil
        }

        /// Works out the times of the next period.
        private mutating func refill() {
            moments.removeAll(keepingCapacity: true)
            days.removeAll(keepingCapacity: true)
            position = 0
            guard remaining > 0, emptyPeriods <= calendar.cycle, let begin = calendar.start(ofPeriod: period),
                begin * 86_400 <= last
            else {
                finished = true
                return
            }
            calendar.days(ofPeriod: period, into: &days)
            period += 1
            for day in days {
                for time in times { moments.append(day * 86_400 + time) }
            }
            if !rule.bySetPos.isEmpty { keepPositions() }
            emptyPeriods = moments.isEmpty ? emptyPeriods + 1 : 0
        }

        private mutating func keepPositions() {
            let all = moments
            var kept: [Int] = []
            for place in rule.bySetPos {
                let index = place > 0 ? place - 1 : all.count + place
                if all.indices.contains(index) { kept.append(all[index]) }
            }
            kept.sort()
            moments.removeAll(keepingCapacity: true)
            for moment in kept where moment != moments.last { moments.append(moment) }
        }

        /// Seconds of the day, ascending.
        private static func times(of rule: RecurrenceRule, start: CivilTime) -> [Int] {
            if rule.byHour.isEmpty, rule.byMinute.isEmpty, rule.bySecond.isEmpty { return [start.seconds] }
            var times: [Int] = []
            for hour in rule.byHour.isEmpty ? [start.hour] : rule.byHour {
                for minute in rule.byMinute.isEmpty ? [start.minute] : rule.byMinute {
                    for second in rule.bySecond.isEmpty ? [start.second] : rule.bySecond {
                        times.append(hour * 3600 + minute * 60 + second)
                    }
                }
            }
            return times
        }
    }
}
