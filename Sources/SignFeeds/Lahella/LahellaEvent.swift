internal import SignModel

/// A time of Lähellä.fi: days as milliseconds at some midnight, clock times beside them by the day of the week.
///
/// Types: 1 a single day, 2 and 3 a span of days, 4 a repetition.
struct LahellaEvent {
    private let value: JSONValue
    private let field: String
    private let context: FeedContext
    private let zone: ZoneRules

    private struct Clock: Hashable {
        var from: CivilTime?
        var until: CivilTime?
    }

    init(_ value: JSONValue, _ field: String, _ context: FeedContext) {
        self.value = value
        self.field = field
        self.context = context
        zone = value["timeZone"]?.text.flatMap { context.zones($0) } ?? context.zone
    }

    func times(_ item: inout FeedItem) -> [ActivityTime] {
        guard let start = value["start"].flatMap({ day($0) }) else {
            item.refuse(
                value["start"] == nil ? .missing : .wrongValue, field + ".start",
                value: value["start"]?.scalar ?? "start",
                expected: "1796083200000")
            return []
        }
        guard Limits.feedYears.contains(start.year) else {
            item.refuse(
                .outOfRange, field + ".start", value: "\(start)",
                expected: "\(Limits.feedYears.lowerBound)–\(Limits.feedYears.upperBound)")
            return []
        }
        let recurrence = value["recurrence"]
        let last = (recurrence?["end"] ?? value["end"]).flatMap { day($0) }
        let slots = slots(recurrence ?? value)
        let except = exceptions(recurrence)
        switch value["type"]?.scalar {
        case "2", "3":
            guard let last, last >= start else { return single(start, slots) }
            if slots.isEmpty {
                return [whole(from: start, to: last)]
            }
            return rules(slots, from: start, until: last, except, interval: 1, &item)
        case "4":
            return repeated(recurrence, slots, from: start, until: last, except, &item)
        default: return single(start, slots)
        }
    }

    /// The civil date that milliseconds at a midnight mean: of UTC's midnight or of that of the item's own clock.
    private func day(_ value: JSONValue) -> CivilDate? {
        if let text = value.text, let moment = FeedMoment(text, zone: zone) { return moment.date }
        guard let ms = value.integer, abs(ms) < 8_000_000_000_000 else { return nil }
        let instant = Instant(ms: Int64(ms))
        let utc = CivilDateTime(wallSeconds: instant.seconds)
        return utc.time == .midnight ? utc.date : zone.civil(at: instant).date
    }

    /// Clock times with the days of the week they are for; an empty set is any day.
    private func slots(_ value: JSONValue) -> [(clock: Clock, days: [Weekday])] {
        var slots: [(clock: Clock, days: [Weekday])] = []
        for slot in (value["daySpecificTimes"]?.items ?? value.none).prefix(50) {
            let clock = Clock(from: time(slot["startTime"]), until: time(slot["endTime"]))
            let day = slot["weekday"]?.integer.flatMap { Weekday(rawValue: $0 == 0 ? 7 : $0) }
            let days = day.map { [$0] } ?? []
            if let index = slots.firstIndex(where: { $0.clock == clock && $0.days.isEmpty == days.isEmpty }) {
                slots[index].days += days.filter { !slots[index].days.contains($0) }
            } else {
                slots.append((clock, days))
            }
        }
        if slots.isEmpty, value["startTime"] != nil {
            slots.append((Clock(from: time(value["startTime"]), until: time(value["endTime"])), []))
        }
        return slots
    }

    private func time(_ value: JSONValue?) -> CivilTime? {
        guard let text = value?.text else { return nil }
        return CivilTime(text) ?? CivilTime("0" + text)
    }

    private func exceptions(_ value: JSONValue?) -> [RecurrenceSet.Moment] {
        (value?["exclude"]?.items ?? self.value.none).prefix(Limits.datesPerList).compactMap { excluded in
            (excluded["start"] ?? excluded["date"] ?? excluded).isObject
                ? nil : day(excluded["start"] ?? excluded["date"] ?? excluded).map { .date($0) }
        }
    }

    // MARK: - Kinds of times

    private func single(_ date: CivilDate, _ slots: [(clock: Clock, days: [Weekday])]) -> [ActivityTime] {
        let fitting = slots.filter { $0.days.isEmpty || $0.days.contains(date.weekday) }
        let clocks = fitting.isEmpty ? slots.prefix(1).map(\.clock) : fitting.map(\.clock)
        guard !clocks.isEmpty else { return [whole(from: date, to: date)] }
        return clocks.map { time(on: date, $0) }
    }

    private func time(on date: CivilDate, _ clock: Clock) -> ActivityTime {
        guard let from = clock.from else { return whole(from: date, to: date) }
        let end = clock.until.map { CivilDateTime($0 <= from ? date + 1 : date, $0) }
        return ActivityTime(start: CivilDateTime(date, from), end: end)
    }

    private func whole(from first: CivilDate, to last: CivilDate) -> ActivityTime {
        ActivityTime(
            start: CivilDateTime(first, .midnight), end: last > first ? CivilDateTime(last + 1, .midnight) : nil,
            allDay: true)
    }

    private func repeated(
        _ recurrence: JSONValue?, _ slots: [(clock: Clock, days: [Weekday])], from start: CivilDate,
        until last: CivilDate?, _ except: [RecurrenceSet.Moment], _ item: inout FeedItem
    ) -> [ActivityTime] {
        let period = recurrence?["period"]?.text.flatMap { ISODuration($0) }
        let gap = recurrence?["gap"]?.text.flatMap { ISODuration($0) }
        let slots = slots.isEmpty ? [(Clock(), [])] : slots
        if let months = period?.months, months > 0 {
            return monthly(months, slots, from: start, until: last, except, &item)
        }
        if period?.days == 1, gap == nil || gap?.days == 1 {
            return slots.flatMap { slot in
                rule("FREQ=DAILY" + ending(last), slot.clock, from: start, except, &item)
            }
        }
        let interval = [gap?.weeks, gap.map { $0.days / 7 }, period?.weeks].compactMap(\.self).first { $0 > 0 } ?? 1
        return rules(slots, from: start, until: last, except, interval: interval, &item)
    }

    private func rules(
        _ slots: [(clock: Clock, days: [Weekday])], from start: CivilDate, until last: CivilDate?,
        _ except: [RecurrenceSet.Moment], interval: Int, _ item: inout FeedItem
    ) -> [ActivityTime] {
        slots.flatMap { slot -> [ActivityTime] in
            let days = slot.days.isEmpty ? [start.weekday] : slot.days.sorted()
            let codes = days.map { RecurrenceRule.Day($0).code }.joined(separator: ",")
            let step = interval > 1 ? ";INTERVAL=\(interval)" : ""
            return rule("FREQ=WEEKLY\(step);BYDAY=\(codes)" + ending(last), slot.clock, from: start, except, &item)
        }
    }

    /// The same day of the week of each month as the first: the second Tuesday, the last when it is the fifth.
    private func monthly(
        _ months: Int, _ slots: [(clock: Clock, days: [Weekday])], from start: CivilDate, until last: CivilDate?,
        _ except: [RecurrenceSet.Moment], _ item: inout FeedItem
    ) -> [ActivityTime] {
        let step = months > 1 ? ";INTERVAL=\(months)" : ""
        let ordinal = (start.day - 1) / 7 + 1
        return slots.flatMap { slot -> [ActivityTime] in
            let days = slot.days.sorted().map { RecurrenceRule.Day($0, ordinal: ordinal > 4 ? -1 : ordinal).code }
            let part = days.isEmpty ? ";BYMONTHDAY=\(start.day)" : ";BYDAY=" + days.joined(separator: ",")
            return rule("FREQ=MONTHLY\(step)\(part)" + ending(last), slot.clock, from: start, except, &item)
        }
    }

    private func ending(_ last: CivilDate?) -> String {
        guard let last, Limits.feedYears.contains(last.year) else { return "" }
        return ";UNTIL=" + last.description.filter { $0 != "-" }
    }

    private func rule(
        _ text: String, _ clock: Clock, from first: CivilDate, _ except: [RecurrenceSet.Moment], _ item: inout FeedItem
    ) -> [ActivityTime] {
        do throws(RecurrenceError) {
            var times = try RecurrenceRule(text).occurrences(start: CivilDateTime(first, clock.from ?? .midnight))
            // A day of the week that does not come before the end.
            guard let start = times.next() else { return [] }
            var time = self.time(on: start.date, clock)
            time.rrule = text
            time.except = except
            return [time]
        } catch {
            item.refuse(.badRule, field, value: text, expected: error.code)
            return []
        }
    }
}
