extension RecurrenceRule {
    /// Reads `FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10`, with or without `RRULE:` before it, in any case.
    ///
    /// Strict: what RFC 5545 does not allow is refused by name rather than guessed at.
    public init(_ text: some StringProtocol) throws(RecurrenceError) {
        guard text.utf8.count <= Limits.recurrenceRuleCharacters else {
            throw .tooLong(characters: text.utf8.count)
        }
        var body = text.uppercased()[...]
        while let first = body.first, first.isWhitespace { body.removeFirst() }
        while let last = body.last, last.isWhitespace || last == ";" { body.removeLast() }
        if body.hasPrefix("RRULE:") { body = body.dropFirst(6) }
        guard !body.isEmpty else { throw .malformed("it is empty") }

        var values: [String: Substring] = [:]
        var order: [String] = []
        for part in body.split(separator: ";", omittingEmptySubsequences: false) {
            guard let cut = part.firstIndex(of: "=") else { throw .malformed(String(part)) }
            let name = String(part[..<cut])
            guard RecurrenceRule.parts.contains(name) else { throw .unknownPart(name) }
            guard values[name] == nil else { throw .repeatedPart(name) }
            values[name] = part[part.index(after: cut)...]
            order.append(name)
        }
        guard let frequency = values["FREQ"] else { throw .missingFrequency }
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(frequency) { throw .subDaily(String(frequency)) }
        guard let known = Frequency(rawValue: String(frequency)) else { throw .unknownFrequency(String(frequency)) }
        self.init(frequency: known)
        for name in order where name != "FREQ" {
            try read(name, values[name] ?? "")
        }
        try check()
    }

    private static let parts: Set<String> = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS",
        "BYHOUR", "BYMINUTE", "BYSECOND", "WKST",
    ]

    private mutating func read(_ name: String, _ value: Substring) throws(RecurrenceError) {
        switch name {
        case "INTERVAL": interval = try RecurrenceRule.number(name, value, 1...Limits.recurrenceInterval)
        case "COUNT": count = try RecurrenceRule.number(name, value, 1...Limits.recurrenceCount)
        case "UNTIL": until = try RecurrenceRule.until(value)
        case "WKST":
            guard let day = RecurrenceRule.weekday(value) else {
                throw .badValue(part: name, value: String(value))
            }
            weekStart = day
        case "BYDAY":
            for item in value.split(separator: ",", omittingEmptySubsequences: false) {
                byDay.append(try RecurrenceRule.day(item))
            }
        case "BYMONTHDAY": byMonthDay = try RecurrenceRule.list(name, value, 1...31, signed: true)
        case "BYYEARDAY": byYearDay = try RecurrenceRule.list(name, value, 1...366, signed: true)
        case "BYWEEKNO": byWeekNo = try RecurrenceRule.list(name, value, 1...53, signed: true)
        case "BYMONTH": byMonth = try RecurrenceRule.list(name, value, 1...12)
        case "BYSETPOS": bySetPos = try RecurrenceRule.list(name, value, 1...366, signed: true)
        case "BYHOUR": byHour = try RecurrenceRule.list(name, value, 0...23)
        case "BYMINUTE": byMinute = try RecurrenceRule.list(name, value, 0...59)
        case "BYSECOND": bySecond = try RecurrenceRule.list(name, value, 0...59)
        default: throw .unknownPart(name)
        }
    }

    private func check() throws(RecurrenceError) {
        let with = "FREQ=\(frequency.rawValue)"
        if count != nil, until != nil { throw .countWithUntil }
        if !byWeekNo.isEmpty, frequency != .yearly { throw .notAllowed(part: "BYWEEKNO", with: with) }
        if !byYearDay.isEmpty, frequency != .yearly { throw .notAllowed(part: "BYYEARDAY", with: with) }
        if !byMonthDay.isEmpty, frequency == .weekly { throw .notAllowed(part: "BYMONTHDAY", with: with) }
        if let numbered = byDay.first(where: { $0.ordinal != 0 }) {
            let part = "BYDAY=\(numbered.ordinal)\(RecurrenceRule.name(numbered.weekday))"
            switch frequency {
            case .daily, .weekly: throw .notAllowed(part: part, with: with)
            case .monthly:
                if abs(numbered.ordinal) > 5 || byDay.contains(where: { abs($0.ordinal) > 5 }) {
                    throw .notAllowed(part: part, with: with)
                }
            case .yearly:
                if !byWeekNo.isEmpty { throw .notAllowed(part: part, with: "BYWEEKNO") }
            }
        }
        if !bySetPos.isEmpty {
            let lists = [byMonthDay, byYearDay, byWeekNo, byMonth, byHour, byMinute, bySecond]
            if byDay.isEmpty, lists.allSatisfy(\.isEmpty) {
                throw .notAllowed(part: "BYSETPOS", with: "no other BY part")
            }
        }
        let times = max(1, byHour.count) * max(1, byMinute.count) * max(1, bySecond.count)
        guard times <= Limits.recurrenceTimesPerDay else { throw .tooManyTimes(found: times) }
    }

    private static func number(
        _ part: String, _ value: Substring, _ range: ClosedRange<Int>
    ) throws(RecurrenceError) -> Int {
        guard let number = Digits.number(value.utf8), range.contains(number) else {
            throw .badValue(part: part, value: String(value))
        }
        return number
    }

    /// Sorted, without doubles.
    private static func list(
        _ part: String, _ value: Substring, _ range: ClosedRange<Int>, signed: Bool = false
    ) throws(RecurrenceError) -> [Int] {
        var found: Set<Int> = []
        for item in value.split(separator: ",", omittingEmptySubsequences: false) {
            let negative = signed && item.hasPrefix("-")
            let bare = negative || (signed && item.hasPrefix("+")) ? item.dropFirst() : item
            guard let number = Digits.number(bare.utf8), range.contains(number) else {
                throw .badValue(part: part, value: String(item))
            }
            found.insert(negative ? -number : number)
        }
        return found.sorted()
    }

    private static func day(_ item: Substring) throws(RecurrenceError) -> Day {
        guard item.count >= 2, let weekday = weekday(item.suffix(2)) else {
            throw .badValue(part: "BYDAY", value: String(item))
        }
        let prefix = item.dropLast(2)
        if prefix.isEmpty { return Day(weekday) }
        let bare = prefix.hasPrefix("-") || prefix.hasPrefix("+") ? prefix.dropFirst() : prefix
        guard let number = Digits.number(bare.utf8), (1...53).contains(number) else {
            throw .badValue(part: "BYDAY", value: String(item))
        }
        return Day(weekday, ordinal: prefix.hasPrefix("-") ? -number : number)
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    private static func weekday(_ text: Substring) -> Weekday? {
        names.firstIndex(of: String(text)).flatMap { Weekday(rawValue: $0 + 1) }
    }

    private static func name(_ weekday: Weekday) -> String { names[weekday.rawValue - 1] }

    private static func until(_ value: Substring) throws(RecurrenceError) -> Until {
        let bytes = Array(value.utf8)
        let bad = RecurrenceError.badValue(part: "UNTIL", value: String(value))
        guard bytes.count >= 8, let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[4..<6]),
            let day = Digits.number(bytes[6..<8]), let date = CivilDate(year: year, month: month, day: day)
        else { throw bad }
        if bytes.count == 8 { return .date(date) }
        let utc = bytes.last == 0x5A
        guard bytes.count == (utc ? 16 : 15), bytes[8] == 0x54, let hour = Digits.number(bytes[9..<11]),
            let minute = Digits.number(bytes[11..<13]), let second = Digits.number(bytes[13..<15]), hour < 24,
            let time = CivilTime(hour: hour, minute: minute, second: second)
        else { throw bad }
        return utc ? .utc(CivilDateTime(date, time)) : .civil(CivilDateTime(date, time))
    }
}
