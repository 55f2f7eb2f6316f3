internal import SignModel

/// A `Schedule` of schema.org as a rule of RFC 5545.
struct JSONLDSchedule {
    private let value: JSONValue
    private let graph: JSONLDGraph
    private let field: String
    private let context: FeedContext

    init(_ value: JSONValue, _ graph: JSONLDGraph, _ field: String, _ context: FeedContext) {
        self.value = value
        self.graph = graph
        self.field = field
        self.context = context
    }

    private func own(_ key: StaticString) -> JSONValue? { value[key].map { graph.resolved($0) } }

    /// The schedule's time; what it leaves out is the event's own.
    func time(in event: JSONValue, _ item: inout FeedItem) -> ActivityTime? {
        let ownStart = graph.property(event, "startDate", "schema:startDate")?.text
        let ownEnd = graph.property(event, "endDate", "schema:endDate")?.text
        let begun = ownStart.flatMap { FeedMoment($0, zone: context.zone) }
        guard let text = own("startDate")?.text ?? ownStart else {
            item.refuse(.missing, field, value: "startDate")
            return nil
        }
        guard let from = FeedMoment(text, zone: context.zone), from.isInRange else {
            item.refuse(.wrongValue, field + ".startDate", value: text, expected: "2026-12-01")
            return nil
        }
        var clock = CivilTime.reading(own("startTime")?.text)
        if clock == nil, case .time(let time) = from { clock = time.time }
        if clock == nil, case .time(let time)? = begun { clock = time.time }
        var until = CivilTime.reading(own("endTime")?.text)
        var length = own("duration")?.text.flatMap { ISODuration($0)?.seconds }
        if until == nil, length == nil, case .time(let first)? = begun,
            case .time(let last)? = ownEnd.flatMap({ FeedMoment($0, zone: context.zone) }), first.date == last.date
        {
            until = last.time
        }
        let first = CivilDateTime(from.date, clock ?? .midnight)
        guard let words = rule(from: from.date, &item) else { return nil }
        var start = first
        if let words {
            do throws(RecurrenceError) {
                var times = try RecurrenceRule(words).occurrences(start: first)
                guard let hit = times.next() else {
                    item.refuse(.badRule, field, value: words, expected: "emptyRule")
                    return nil
                }
                start = hit
            } catch {
                item.refuse(.badRule, field, value: words, expected: error.code)
                return nil
            }
        }
        if let until, let clock {
            length = until.seconds - clock.seconds + (until <= clock ? 86_400 : 0)
        }
        let end = clock == nil ? nil : length.map { CivilDateTime(wallSeconds: start.wallSeconds + max(0, $0)) }
        return ActivityTime(
            start: start, end: end, allDay: clock == nil, rrule: words, except: exceptions(&item), zone: zone(&item))
    }

    /// The rule; .some(nil) when it does not repeat, nil when it is refused.
    private func rule(from date: CivilDate, _ item: inout FeedItem) -> String?? {
        let days = self.days(&item)
        let frequency = own("repeatFrequency")?.text ?? ""
        var rule: (name: String, interval: Int)?
        switch frequency.lowercased().split(separator: "/").last.map(String.init) ?? "" {
        case "daily": rule = ("DAILY", 1)
        case "weekly": rule = ("WEEKLY", 1)
        case "biweekly", "fortnightly": rule = ("WEEKLY", 2)
        case "monthly": rule = ("MONTHLY", 1)
        case "yearly", "annually": rule = ("YEARLY", 1)
        case "": rule = days.isEmpty ? nil : ("WEEKLY", 1)
        default:
            guard let length = ISODuration(frequency), length.clock == 0 else {
                item.refuse(.wrongValue, field + ".repeatFrequency", value: frequency, expected: "P1W")
                return nil
            }
            switch (length.years, length.months, length.weeks, length.days) {
            case (let years, 0, 0, 0) where years > 0: rule = ("YEARLY", years)
            case (0, let months, 0, 0) where months > 0: rule = ("MONTHLY", months)
            case (0, 0, let weeks, 0) where weeks > 0: rule = ("WEEKLY", weeks)
            case (0, 0, 0, let days) where days > 0: rule = days % 7 == 0 ? ("WEEKLY", days / 7) : ("DAILY", days)
            default:
                item.refuse(.wrongValue, field + ".repeatFrequency", value: frequency, expected: "P1W")
                return nil
            }
        }
        guard let rule else { return .some(nil) }
        return .some(written(rule.name, rule.interval, days, &item))
    }

    private func written(_ name: String, _ interval: Int, _ days: [String], _ item: inout FeedItem) -> String {
        var name = name
        // Daily on some days is weekly.
        if name == "DAILY", interval == 1, !days.isEmpty { name = "WEEKLY" }
        var parts = ["FREQ=\(name)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        func numbers(_ key: StaticString) -> [Int] {
            (own(key)?.several ?? value.none).prefix(40).compactMap(\.integer)
        }
        let months = numbers("byMonth")
        if !months.isEmpty { parts.append("BYMONTH=" + months.map(String.init).joined(separator: ",")) }
        let monthDays = numbers("byMonthDay")
        if !monthDays.isEmpty { parts.append("BYMONTHDAY=" + monthDays.map(String.init).joined(separator: ",")) }
        if !days.isEmpty {
            let weeks = numbers("byMonthWeek")
            let ordered = weeks.isEmpty ? days : weeks.flatMap { week in days.map { "\(week)\($0)" } }
            parts.append("BYDAY=" + ordered.joined(separator: ","))
        }
        if let last = own("endDate")?.text.flatMap({ FeedMoment($0, zone: context.zone) }) {
            parts.append("UNTIL=" + last.date.description.filter { $0 != "-" })
        } else if let count = own("repeatCount")?.integer, count > 0 {
            parts.append("COUNT=\(count)")
        }
        return parts.joined(separator: ";")
    }

    /// `https://schema.org/Monday`, `Monday`, `MO`, `2TU`.
    private func days(_ item: inout FeedItem) -> [String] {
        var days: [String] = []
        for value in (own("byDay")?.several ?? value.none).prefix(20) {
            let text = JSONLDEvent.lastPart(value.text ?? value["@id"]?.text)
            let name = text.lowercased()
            if let weekday = TimeWords.weekday(name) {
                days.append(RecurrenceRule.Day(weekday).code)
            } else if (try? RecurrenceRule("FREQ=MONTHLY;BYDAY=\(text)")) != nil {
                days.append(text.uppercased())
            } else {
                item.note(.wrongValue, field + ".byDay", value: text, expected: "https://schema.org/Monday")
            }
        }
        return days
    }

    private func exceptions(_ item: inout FeedItem) -> [RecurrenceSet.Moment] {
        var except: [RecurrenceSet.Moment] = []
        for value in (own("exceptDate")?.several ?? value.none).prefix(Limits.datesPerList) {
            guard let text = value.text, let moment = FeedMoment(text, zone: context.zone) else {
                item.note(.wrongValue, field + ".exceptDate", value: value.scalar, expected: "2026-12-24")
                continue
            }
            switch moment {
            case .day(let date): except.append(.date(date))
            case .time(let time): except.append(time.time == .midnight ? .date(time.date) : .time(time))
            }
        }
        return except
    }

    /// The clock that the rule is reckoned by, where it is another than that of the place.
    private func zone(_ item: inout FeedItem) -> ZoneRules? {
        guard let name = own("scheduleTimezone")?.text, !name.isEmpty, name != context.zone.id else { return nil }
        if let zone = context.zones(name) { return zone }
        item.note(.unknownZone, field + ".scheduleTimezone", value: name, expected: context.zone.id)
        return nil
    }
}

extension CivilTime {
    /// `14:30`, `14:30:00`, with an offset or without: a schedule's times are civil; nil for anything else.
    fileprivate static func reading(_ text: String?) -> CivilTime? {
        guard let text else { return nil }
        let bare = text.prefix { "0123456789:".contains($0) }
        return CivilTime(bare) ?? CivilTime("0" + bare)
    }
}
