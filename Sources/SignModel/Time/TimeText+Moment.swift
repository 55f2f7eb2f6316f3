extension TimeText {
    /// Whether something begins or ends at a moment: of several days that is the first of them or the last.
    public enum Side: Hashable, Sendable {
        case beginning, end
    }

    /// The moment a person means, in an option or a field that takes one: what ``written(_:today:earliest:)`` reads, and
    /// `+2h` from now.
    ///
    /// | now | text | side | moment |
    /// |---|---|---|---|
    /// | 26.11.2026 12:00 | `15.00` | end | 26.11. 15:00 |
    /// | 26.11.2026 12:00 | `8` with `klo` | end | 27.11. 08:00 |
    /// | 26.11.2026 12:00 | `vko 49` | beginning | the day 30.11. |
    /// | 26.11.2026 12:00 | `vko 49` | end | the day 6.12. |
    /// | 26.11.2026 12:00 | `pe klo 9` | beginning | 27.11. 09:00 |
    ///
    /// A time of day alone is the next one. A span of the clock (`14–16`) is no moment and is refused with both its ends.
    public static func moment(
        _ text: String, _ side: Side, now: CivilDateTime
    ) throws(WrittenTime.Problem) -> TimeText {
        if let seconds = seconds(fromNow: text) {
            return .civil(CivilDateTime(wallSeconds: now.wallSeconds + seconds))
        }
        let time = try written(text, today: now.date)
        if let exact = time.exact { return .exact(exact) }
        if let from = time.from, let until = time.until, !time.untilIsOnLastDay {
            throw .ambiguous(.clock(from), .clock(until))
        }
        let clock = side == .end && time.untilIsOnLastDay ? time.until : time.from
        guard let day = side == .end ? time.lastDay ?? time.day : time.day else {
            return try next(time.weekdays, clock, now: now)
        }
        return clock.map { .civil(CivilDateTime(day, $0)) } ?? .date(day)
    }

    /// The day a person means; several days are their first or their last.
    ///
    /// - Parameter isPast: a date without a year is the last one up to today, not the next one.
    public static func day(
        _ text: String, _ side: Side = .beginning, today: CivilDate, isPast: Bool = false
    ) throws(WrittenTime.Problem) -> CivilDate {
        let time = try written(text, today: today, earliest: isPast ? today - 364 : nil)
        guard time.from == nil, time.exact == nil else { throw .unreadable }
        if let day = side == .end ? time.lastDay ?? time.day : time.day { return day }
        let next = try next(time.weekdays, nil, now: CivilDateTime(today, .midnight))
        guard let day = next.day else { throw .unreadable }
        return isPast && day > today ? day - 7 : day
    }

    /// A time as people write it that says its own year, so that it means the same on any day: `12.10.2026 klo 14.30`; nil
    /// for anything else.
    public static func dated(_ text: String) -> TimeText? {
        if let time = TimeText(text) { return time }
        let years = text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }
        guard !text.hasPrefix("+"), !years.isEmpty else { return nil }
        return try? moment(text, .beginning, now: CivilDateTime(CivilDate(dayNumber: 0), .midnight))
    }

    /// The next time of a day of the week, or of a time of day.
    private static func next(
        _ weekdays: [Weekday], _ clock: CivilTime?, now: CivilDateTime
    ) throws(WrittenTime.Problem) -> TimeText {
        guard weekdays.count <= 1 else { throw .unreadable }
        let step = weekdays.isEmpty ? 1 : 7
        let ahead = weekdays.first.map { ($0.rawValue - now.date.weekday.rawValue + 7) % 7 } ?? 0
        let day = now.date + ahead
        guard let clock else { return .date(day) }
        let time = CivilDateTime(day, clock)
        return .civil(time > now ? time : CivilDateTime(day + step, clock))
    }

    /// How many seconds from now `+30` (minutes), `+2h`, `+1,5 h`, `+1 h 30 min`, `+3 päivää`, `2 tunnin päästä` or
    /// `om 2 timmar` is, a year at most; nil when the text is nothing of the kind.
    public static func seconds(fromNow text: String) -> Int? {
        let text = TimeWords.trimmed(text)
        guard text.utf8.count <= 40 else { return nil }
        var rest: ArraySlice<TimeWords.Token>
        let isSigned = text.hasPrefix("+")
        if isSigned {
            rest = TimeWords.tokens(of: TimeWords.withPoints(String(text.dropFirst())))[...]
        } else {
            rest = TimeWords.tokens(of: TimeWords.withPoints(text))[...]
            if let word = rest.first?.word, ["om", "in"].contains(word) {
                rest.removeFirst()
            } else if let word = rest.last?.word, ["päästä", "kuluttua"].contains(word) {
                rest.removeLast()
            } else {
                return nil
            }
            // `tunnin päästä`: one of them.
            if rest.first?.word != nil { rest = [.figures("1")] + rest }
        }
        var sum = 0
        while let token = rest.popFirst() {
            guard let figures = token.figures, let number = Double(figures), number <= 600_000 else { return nil }
            var unit = 60
            if let word = rest.first?.word {
                guard let seconds = TimeWords.seconds(inOne: word) else { return nil }
                unit = seconds
                rest.removeFirst()
            } else if !rest.isEmpty || !isSigned || Int(figures) == nil {
                return nil
            }
            sum += Int(number * Double(unit))
        }
        return (1...366 * 86_400).contains(sum) ? sum : nil
    }
}
