internal import SignModel
internal import SignWords

/// When a row's activity is.
extension CSVRow {
    /// Reads the beginning, the end and the words of repetition together: each can say what the others leave out.
    mutating func takeTimes(_ entry: inout FeedEntry) {
        var repetition: RepeatWords?
        if let words = value(.repeat) {
            let text = TextNormalizer.line(words.cut(to: Limits.recurrenceRuleCharacters + 100))
            if text.uppercased().contains("FREQ=") { return takeRule(text, &entry) }
            do throws(RepeatWords.Problem) {
                repetition = try RepeatReader.read(text, today: context.today)
            } catch {
                return refuse(error, words)
            }
        }
        let pieces = (value(.start) ?? "").split { $0.isNewline || $0 == ";" }.filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        guard pieces.count <= Limits.timesPerActivity else {
            return item.refuse(.tooMany, name(of: .start), number: pieces.count, limit: Limits.timesPerActivity)
        }
        var starts: [WrittenTime] = []
        for piece in pieces {
            guard let time = written(String(piece), .start) else { return }
            starts.append(time)
        }
        let end = value(.end).map { ($0, written($0, .end)) }
        if let end, end.1 == nil { return }

        if starts.count > 1 {
            guard repetition == nil else {
                return item.refuse(.wrongValue, name(of: .start), value: value(.start), expected: "12.10.2026 klo 14")
            }
            let times = starts.compactMap { single($0, end: end?.1) }
            guard times.count == starts.count else { return }
            entry.times = times
            return
        }
        let start = starts.first ?? WrittenTime()
        if repetition == nil, start.day == nil, start.exact == nil {
            // `ma klo 10–12` without a date: every Monday.
            guard !start.weekdays.isEmpty else {
                if start.from != nil { item.refuse(.missing, name(of: .start), value: "12.10.2026") }
                if starts.isEmpty, end != nil { item.refuse(.missing, "", value: name(of: .start)) }
                return
            }
            var words = RepeatWords()
            words.rules = [
                RepeatWords.Rule(frequency: .weekly, days: start.weekdays.map { RecurrenceRule.Day($0) })
            ]
            repetition = words
            item.note(
                .ambiguous, name(of: .start), value: value(.start),
                expected: DateWords(.finnish).every(start.weekdays[0]))
        }
        guard let repetition else {
            if let time = single(start, end: end?.1) { entry.times = [time] }
            return
        }
        takeRepetition(repetition, start, end?.1, &entry)
    }

    /// One time, from its beginning and the end that another cell gives.
    private mutating func single(_ start: WrittenTime, end: WrittenTime?) -> ActivityTime? {
        guard let day = begin(start) else {
            item.refuse(.missing, name(of: .start), value: "12.10.2026")
            return nil
        }
        var lastDay = start.lastDay ?? end?.day
        if let last = end?.lastDay { lastDay = last }
        let until = start.until ?? end?.from ?? end?.exact.map { context.zone.civil(at: $0).time }
        if let exact = end?.exact { lastDay = context.zone.civil(at: exact).date }
        let first: FeedMoment = day.time.map { .time(CivilDateTime(day.date, $0)) } ?? .day(day.date)
        var last: FeedMoment?
        if let until, day.time != nil {
            // Past midnight when it is earlier and no day is said.
            let date = lastDay ?? (until <= (day.time ?? until) ? day.date + 1 : day.date)
            if start.lastDay != nil, !start.untilIsOnLastDay, let lastDay = start.lastDay {
                // `1.–5.12. klo 10–12`: each day.
                return ActivityTime(
                    start: CivilDateTime(day.date, day.time ?? .midnight),
                    end: CivilDateTime(day.date, until),
                    rrule: "FREQ=DAILY;COUNT=\(max(1, lastDay - day.date + 1))")
            }
            last = .time(CivilDateTime(date, until))
        } else {
            last = lastDay.map { .day($0) }
        }
        guard isInRange(day.date), last.map({ isInRange($0.date) }) ?? true else { return nil }
        if let time = ActivityTime(from: first, to: last) { return time }
        item.note(.wrongValue, name(of: .end), value: value(.end), expected: "≥ \(value(.start) ?? "")")
        return ActivityTime(from: first, to: nil)
    }

    private mutating func isInRange(_ date: CivilDate) -> Bool {
        if Limits.feedYears.contains(date.year) { return true }
        item.refuse(
            .outOfRange, name(of: .start), value: value(.start),
            expected: "\(Limits.feedYears.lowerBound)–\(Limits.feedYears.upperBound)")
        return false
    }

    private func begin(_ start: WrittenTime) -> (date: CivilDate, time: CivilTime?)? {
        if let exact = start.exact {
            let civil = context.zone.civil(at: exact)
            return (civil.date, civil.time)
        }
        return start.day.map { ($0, start.from) }
    }

    // MARK: - Repetition

    private mutating func takeRepetition(
        _ repetition: RepeatWords, _ start: WrittenTime, _ end: WrittenTime?, _ entry: inout FeedEntry
    ) {
        var words = repetition
        // `päättyy` with a day is the last one of a series that begins on another; `1.9.–31.5.` in one cell, too.
        let begun = begin(start)
        if let last = start.lastDay ?? end?.day, words.until == nil, words.count == nil,
            begun.map({ last > $0.date }) ?? true
        {
            words.until = last
        }
        // Two weeks apart from what day on?
        let since = begun?.date ?? words.since
        guard
            since != nil || words.rules.allSatisfy({ $0.interval == 1 && $0.frequency != .yearly || !$0.weeks.isEmpty })
        else { return item.refuse(.missing, name(of: .start), value: "12.10.2026") }
        let named = start.weekdays.map { RecurrenceRule.Day($0) }
        for index in words.rules.indices {
            if words.rules[index].days.isEmpty,
                words.rules[index].frequency == .weekly || !words.rules[index].weeks.isEmpty
            {
                let own = since.map { [RecurrenceRule.Day($0.weekday)] } ?? []
                words.rules[index].days = named.isEmpty ? own : named
                guard !words.rules[index].days.isEmpty else {
                    return item.refuse(.missing, name(of: .start), value: "12.10.2026")
                }
            }
        }
        // Without a date: from the beginning of the year, so that the same table says the same on every day of it.
        let first = since ?? CivilDate(year: context.today.year, month: 1, day: 1) ?? context.today
        var times: [ActivityTime] = []
        for (rrule, from, until) in words.written {
            let clock = from ?? begun?.time ?? start.from
            let ends = from == nil ? start.until ?? end?.from : until
            guard let time = series(rrule, first: first, clock: clock, until: ends, except: words.except) else {
                return
            }
            times.append(time)
        }
        entry.times = times
        if since != nil, times.allSatisfy({ $0.start.date != first }) {
            item.note(
                .startDropped, name(of: .start), value: value(.start), expected: times.first?.start.date.description)
        }
    }

    /// A rule with its first time, which is the first that it hits from `first` on.
    private mutating func series(
        _ text: String, first: CivilDate, clock: CivilTime?, until: CivilTime?, except: [CivilDate]
    ) -> ActivityTime? {
        let rule: RecurrenceRule
        do throws(RecurrenceError) {
            rule = try RecurrenceRule(text)
        } catch {
            item.refuse(.badRule, name(of: .repeat), value: value(.repeat), expected: error.code)
            return nil
        }
        guard isInRange(first) else { return nil }
        let begins = CivilDateTime(first, clock ?? .midnight)
        var times = rule.occurrences(start: begins)
        guard let start = times.next() else {
            item.refuse(.badRule, name(of: .repeat), value: value(.repeat), expected: "emptyRule")
            return nil
        }
        let end = until.flatMap { time -> CivilDateTime? in
            guard let clock else { return nil }
            return CivilDateTime(time <= clock ? start.date + 1 : start.date, time)
        }
        return ActivityTime(
            start: start, end: end, allDay: clock == nil, rrule: text, except: except.map { .date($0) })
    }

    private mutating func takeRule(_ text: String, _ entry: inout FeedEntry) {
        let bare = text.uppercased().hasPrefix("RRULE:") ? String(text.dropFirst(6)) : text
        let rule: RecurrenceRule
        do throws(RecurrenceError) {
            rule = try RecurrenceRule(bare)
        } catch {
            return item.refuse(.badRule, name(of: .repeat), value: text, expected: error.code)
        }
        guard let start = value(.start) else { return item.refuse(.missing, "", value: name(of: .start)) }
        guard let begins = written(start, .start) else { return }
        var end: WrittenTime?
        if let value = value(.end) {
            end = written(value, .end)
            if end == nil { return }
        }
        guard var time = single(begins, end: end), time.rrule == nil else { return }
        time.rrule = bare
        if !rule.hits(time.start) { item.note(.startDropped, name(of: .start), value: start) }
        entry.times = [time]
    }

    // MARK: - Words

    /// A time of a cell; nil, refused, when it cannot be read or can be meant two ways.
    private mutating func written(_ text: String, _ column: CSVColumn) -> WrittenTime? {
        do throws(WrittenTime.Problem) {
            return try TimeText.written(TextNormalizer.line(text.cut(to: 300)), today: context.today)
        } catch {
            refuse(error, column, text)
            return nil
        }
    }

    private mutating func refuse(_ problem: WrittenTime.Problem, _ column: CSVColumn, _ text: String) {
        let name = name(of: column)
        switch problem {
        case .unreadable: item.refuse(.wrongValue, name, value: text, expected: "12.10.2026 klo 14.30")
        case .impossible(let said): item.refuse(.wrongValue, name, value: said, expected: "12.10.2026 klo 14.30")
        case .ambiguous(let one, let other):
            item.refuse(.ambiguous, name, value: text, expected: "\(one) / \(other)")
        case .weekdayDiffers(let date):
            item.refuse(.ambiguous, name, value: text, expected: DateWords(.finnish).day(date).withPlainSpaces)
        }
    }

    private mutating func refuse(_ problem: RepeatWords.Problem, _ text: String) {
        let known = "joka viikko, ma ja to, joka kuukauden 2. tiistai, 31.5.2027 asti, ei 24.12."
        switch problem {
        case .unknown(let word): item.refuse(.wrongValue, name(of: .repeat), value: word, expected: known)
        case .incomplete: item.refuse(.wrongValue, name(of: .repeat), value: text, expected: known)
        case .date(let piece, let problem): refuse(problem, .repeat, piece)
        }
    }

    /// `kyllä`, `ja`, `x`; dates are single ones that are cancelled.
    mutating func takeCancelled(_ entry: inout FeedEntry) {
        guard let cell = value(.cancelled) else { return }
        let text = TextNormalizer.line(cell.cut(to: 300)).lowercased()
        if CSVRow.yes.contains(text) || ["perut", "peruut", "instäl", "cancel"].contains(where: { text.hasPrefix($0) })
        {
            entry.status = .cancelled
        } else if !CSVRow.no.contains(text) {
            var dates: [CivilDate] = []
            for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) where piece != "ja" {
                guard let day = (try? TimeText.written(String(piece), today: context.today))?.day else {
                    return item.note(.wrongValue, name(of: .cancelled), value: cell, expected: "kyllä, ei, 24.12.2026")
                }
                dates.append(day)
            }
            for index in entry.times.indices { entry.times[index].except += dates.map { .date($0) } }
        }
    }

    private static let yes: Set<String> = ["kyllä", "k", "on", "ja", "yes", "y", "x", "1", "true", "tosi", "sant"]
    private static let no: Set<String> = ["ei", "e", "nej", "no", "n", "0", "-", "false", "epätosi", "falskt"]
}
