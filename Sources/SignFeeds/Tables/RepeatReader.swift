internal import SignModel

/// Reads the pieces of words that say how something repeats, clause by clause.
struct RepeatReader {
    private let tokens: [TimeWords.Token]
    private let today: CivilDate
    private var index = 0
    private var result = RepeatWords()

    // What the clause that is being read has said so far.
    private var ordinals: [Int] = []
    private var figures: [Int] = []
    private var unit: RecurrenceRule.Frequency?
    private var isEvery = false
    private var weekdays: [Weekday] = []
    private var parity: RepeatWords.Meaning?
    private var clock: (from: CivilTime, until: CivilTime?)?
    private var isDayOfMonth = false
    private var isInterval = false
    /// A figure stood before `varje`.
    private var isDayFirst = false
    /// `joka päivä paitsi su`.
    private var without: Set<Weekday> = []

    /// - Returns: nil when the words say that it does not repeat.
    static func read(_ text: String, today: CivilDate) throws(RepeatWords.Problem) -> RepeatWords? {
        var reader = RepeatReader(tokens: TimeWords.tokens(of: text), today: today)
        return try reader.read()
    }

    private init(tokens: [TimeWords.Token], today: CivilDate) {
        self.tokens = tokens
        self.today = today
    }

    private mutating func read() throws(RepeatWords.Problem) -> RepeatWords? {
        let words = tokens.compactMap(\.word)
        if !tokens.contains(where: { $0.word != nil || $0.figures != nil }) || words == ["ei"] || words == ["nej"]
            || words == ["no"] || words == ["kerran"]
            || words == ["none"]
        {
            return nil
        }
        guard tokens.count <= 200 else { throw .incomplete }
        while index < tokens.count {
            switch tokens[index] {
            case .comma, .dash: index += 1
            case .word(let word):
                if try !read(word) { return nil }
            case .figures(let figures): try read(figures: figures)
            }
        }
        try finishClause()
        guard !result.rules.isEmpty else { throw .incomplete }
        if result.count != nil, result.until != nil { result.until = nil }
        if result.count != nil, result.rules.count > 1 { throw .incomplete }
        return result
    }

    /// false: it does not repeat.
    private mutating func read(_ word: String) throws(RepeatWords.Problem) -> Bool {
        for (words, meaning) in RepeatWords.joined where follows(words) {
            index += words.count
            return try take(meaning, word)
        }
        index += 1
        if let month = TimeWords.month(word) {
            try readMonth(month, word)
            return true
        }
        guard let meaning = RepeatWords.meaning(of: word) else { throw .unknown(word) }
        return try take(meaning, word)
    }

    private func follows(_ words: [String]) -> Bool {
        index + words.count <= tokens.count
            && words.indices.allSatisfy { tokens[index + $0] == .word(words[$0]) }
    }

    private mutating func take(_ meaning: RepeatWords.Meaning, _ word: String) throws(RepeatWords.Problem) -> Bool {
        switch meaning {
        case .filler, .end: break
        case .never: return false
        case .every:
            isEvery = true
            if !figures.isEmpty { isDayFirst = true }
        case .ordinal(let number): ordinals.append(number)
        case .unit(let frequency):
            if frequency == .daily, unit == .monthly || nextWords.contains(where: { RepeatWords.isMonth($0) }),
                !figures.isEmpty || !ordinals.isEmpty
            {
                isDayOfMonth = true
            } else if unit != .monthly {
                unit = frequency
                // `joka 3. kuukausi`, but not `den 5 varje månad` or `kuukauden 5. päivä`.
                if isEvery, !figures.isEmpty, !isDayFirst { isInterval = true }
            }
        case .interval: isInterval = true
        case .each(let frequency):
            unit = frequency
            isEvery = true
        case .days(let days): try takeWeekdays(days)
        case .odd, .even: parity = meaning
        case .dayOfMonth: isDayOfMonth = true
        case .until: try readUntil()
        case .since:
            if let date = try date() { result.since = date.day }
        case .times:
            guard let number = figures.popLast(), (1...1_000).contains(number) else { throw .unknown(word) }
            result.count = number
        case .except: try readExcept()
        case .clock: try readClock()
        }
        return true
    }

    private var nextWords: [String] { tokens[index...].prefix(4).compactMap(\.word) }

    /// A clause with a time of its own ends where other days follow: `ma klo 10–12 ja to klo 14–16`.
    private mutating func takeWeekdays(_ days: [Weekday]) throws(RepeatWords.Problem) {
        if clock != nil, !weekdays.isEmpty { try finishClause() }
        weekdays += days
        guard index + 1 < tokens.count, tokens[index] == .dash, let word = tokens[index + 1].word,
            let last = TimeWords.weekday(word), let first = days.last
        else { return }
        index += 2
        var day = first
        while day != last {
            day = Weekday(rawValue: day.rawValue % 7 + 1) ?? last
            weekdays.append(day)
        }
    }

    // MARK: - Figures and dates

    /// `2.` an ordinal, `2` a number, `31.5.2027` a date, `10–12` or `14.30` a time of day.
    private mutating func read(figures text: String) throws(RepeatWords.Problem) {
        let parts = text.split { $0 == "." || $0 == "/" || $0 == ":" }
        let isOrdinal = parts.count == 1 && text.hasSuffix(".")
        if parts.count == 1, let number = Int(parts[0]), number <= 1_000 {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let after = index + 2 < tokens.count ? tokens[index + 2].figures : nil
            if next == .dash, let after {
                // `12.–14.10.` is a span of days, `10–12` one of a clock.
                if after.split(separator: ".").count >= 2, isOrdinal { return try readDates() }
                return try readClock()
            }
            if !weekdays.isEmpty, !isOrdinal, next?.word.map({ RepeatWords.meaning(of: $0) }) != .times,
                next?.word == nil
            {
                return try readClock()
            }
            index += 1
            figures.append(number)
            return
        }
        let isDate = parts.count == 3 || text.hasSuffix(".") || text.contains("/")
        if isDate { return try readDates() }
        try readClock()
    }

    /// A date without a word: the last day when `asti` follows, a span of days for the whole.
    private mutating func readDates() throws(RepeatWords.Problem) {
        guard let date = try date() else { throw .incomplete }
        let next = index < tokens.count ? tokens[index].word : nil
        if let next, RepeatWords.meaning(of: next) == .until {
            index += 1
            result.until = date.lastDay ?? date.day
        } else if let next, RepeatWords.meaning(of: next) == .since {
            index += 1
            result.since = date.day
        } else if let last = date.lastDay {
            (result.since, result.until) = (date.day, last)
        } else {
            throw .incomplete
        }
    }

    private mutating func readUntil() throws(RepeatWords.Problem) {
        if let date = try date() {
            result.until = date.lastDay ?? date.day
            return
        }
        // `toukokuun loppuun asti`: said before, by the month; `until the end of May`: said after.
        guard result.until != nil || nextWords.contains(where: { TimeWords.month($0) != nil }) else {
            throw .incomplete
        }
    }

    /// `toukokuun loppuun`, `slutet av maj`, `end of May`; `heinäkuussa` after `ei` is read there.
    private mutating func readMonth(_ month: Int, _ word: String) throws(RepeatWords.Problem) {
        let isEnd = tokens[max(0, index - 4)..<min(tokens.count, index + 1)].contains {
            $0.word.map { RepeatWords.meaning(of: $0) } == .end
        }
        guard isEnd else { throw .unknown(word) }
        if index < tokens.count, tokens[index].word.map({ RepeatWords.meaning(of: $0) }) == .end { index += 1 }
        var year = month >= today.month ? today.year : today.year + 1
        if index < tokens.count, let said = tokens[index].figures.flatMap({ Int($0) }), Limits.feedYears.contains(said)
        {
            year = said
            index += 1
        }
        result.until = CivilDate(year: year, month: month, day: CivilDate.daysIn(month: month, year: year))
    }

    /// Days and months that are out: `ei 24.12. ja 31.12.`, `inte 24.12–6.1`, `ei heinäkuussa`.
    private mutating func readExcept() throws(RepeatWords.Problem) {
        var found = false
        while index < tokens.count {
            if tokens[index] == .comma || (found && ["ja", "och", "and", "eikä", "sekä"].contains(tokens[index].word)) {
                index += 1
                continue
            }
            if let word = tokens[index].word, ["på", "on", "den", "i", "in"].contains(word) {
                index += 1
                continue
            }
            if let word = tokens[index].word, let day = TimeWords.weekday(word) {
                index += 1
                without.insert(day)
                found = true
                continue
            }
            if let word = tokens[index].word, let month = TimeWords.month(word) {
                index += 1
                result.pause.insert(month)
                // `ei kesä–elokuussa`
                if index + 1 < tokens.count, tokens[index] == .dash,
                    let last = tokens[index + 1].word.flatMap({ TimeWords.month($0) })
                {
                    index += 2
                    var month = month
                    while month != last {
                        month = month % 12 + 1
                        result.pause.insert(month)
                    }
                }
                found = true
                continue
            }
            let before = index
            guard tokens[index].figures != nil, let date = try date(), let first = date.day else { break }
            if let word = index < tokens.count ? tokens[index].word : nil,
                [.until, .since].contains(RepeatWords.meaning(of: word))
            {
                // `ei 24.12., 31.5.2027 asti`
                index = before
                break
            }
            let last = date.lastDay ?? first
            guard last - first < 400 else { throw .incomplete }
            for offset in 0...(last - first) { result.except.append(first + offset) }
            found = true
        }
        guard found, result.except.count <= Limits.datesPerList, result.pause.count < 12 else { throw .incomplete }
    }

    /// A date from here on; nil when none begins here.
    private mutating func date() throws(RepeatWords.Problem) -> WrittenTime? {
        var at = index
        if at < tokens.count, ["den", "på", "on"].contains(tokens[at].word) { at += 1 }
        guard at < tokens.count, tokens[at].figures != nil else { return nil }
        var piece = tokens[at].text
        var end = at + 1
        if end < tokens.count, let word = tokens[end].word, TimeWords.month(word) != nil {
            piece += " " + word
            end += 1
            if end < tokens.count, let year = tokens[end].figures, year.count == 4 {
                piece += " " + year
                end += 1
            }
        } else if end + 1 < tokens.count, tokens[end] == .dash, let last = tokens[end + 1].figures,
            last.split(separator: ".").count >= 2
        {
            piece += "–" + last
            end += 2
        }
        // Among dates `24.12` can be nothing else.
        let isBare = piece.last?.isNumber == true && piece.filter { $0 == "." }.count % 2 == 1 && !piece.contains(" ")
        do throws(WrittenTime.Problem) {
            let date = try TimeText.written(isBare ? piece + "." : piece, today: today)
            guard date.day != nil else { return nil }
            index = end
            return date
        } catch {
            throw .date(piece, error)
        }
    }

    private mutating func readClock() throws(RepeatWords.Problem) {
        let first = index
        var end = index
        while end < tokens.count, end < first + 4 {
            if tokens[end].figures == nil, tokens[end] != .dash, !["am", "pm"].contains(tokens[end].word) { break }
            // The end of a span is the end of it.
            if tokens[end].figures != nil, end > first, tokens[end - 1] != .dash { break }
            end += 1
        }
        let piece = tokens[first..<end].map(\.text).joined(separator: " ")
        do throws(WrittenTime.Problem) {
            let time = try TimeText.written("klo " + piece, today: today)
            guard end > first, let from = time.from else { throw .unreadable }
            clock = (from, time.until)
            index = end
        } catch {
            throw .date(piece, error)
        }
    }

    // MARK: - A clause

    private mutating func finishClause() throws(RepeatWords.Problem) {
        defer {
            (ordinals, figures, unit, isEvery, weekdays) = ([], [], nil, false, [])
            (parity, clock, isDayOfMonth, isInterval, isDayFirst, without) = (nil, nil, false, false, false, [])
        }
        let numbers = ordinals + figures
        if !without.isEmpty {
            guard unit == .daily || !weekdays.isEmpty else { throw .incomplete }
            weekdays = (weekdays.isEmpty ? Weekday.allCases : weekdays).filter { !without.contains($0) }
            guard !weekdays.isEmpty else { throw .incomplete }
        }
        let days = Array(Set(weekdays)).sorted()
        var rule: RepeatWords.Rule
        switch unit {
        case .monthly? where !days.isEmpty:
            guard !numbers.isEmpty, numbers.allSatisfy({ $0 == -1 || (1...5).contains($0) }) else { throw .incomplete }
            rule = RepeatWords.Rule(frequency: .monthly)
            rule.days = numbers.flatMap { number in days.map { RecurrenceRule.Day($0, ordinal: number) } }
        case .monthly? where isDayOfMonth || (!figures.isEmpty && ordinals.isEmpty && !isInterval):
            guard !numbers.isEmpty, numbers.allSatisfy({ $0 == -1 || (1...31).contains($0) }) else { throw .incomplete }
            rule = RepeatWords.Rule(frequency: .monthly)
            rule.monthDays = numbers
        case let unit?:
            guard numbers.count <= 1, (numbers.first ?? 1) >= 1, (numbers.first ?? 1) <= 52 else { throw .incomplete }
            rule = RepeatWords.Rule(frequency: unit, interval: numbers.first ?? 1)
            if unit == .weekly || unit == .daily { rule.days = days.map { RecurrenceRule.Day($0) } }
            if unit == .daily, !days.isEmpty { rule.frequency = .weekly }
        case nil:
            guard !days.isEmpty || parity != nil else {
                if numbers.isEmpty, clock == nil, !isEvery { return }
                throw .incomplete
            }
            guard numbers.count <= 1, (numbers.first ?? 1) >= 1, (numbers.first ?? 1) <= 52 else { throw .incomplete }
            rule = RepeatWords.Rule(frequency: .weekly, interval: numbers.first ?? 1)
            rule.days = days.map { RecurrenceRule.Day($0) }
        }
        if let parity {
            guard rule.frequency == .weekly, rule.interval == 1 else { throw .incomplete }
            // By the weeks of the calendar: every other week would slip after a year of 53.
            rule.frequency = .yearly
            rule.weeks = Array(stride(from: parity == .odd ? 1 : 2, through: 53, by: 2))
        }
        (rule.from, rule.until) = (clock?.from, clock?.until)
        result.rules.append(rule)
    }
}

extension RepeatWords {
    fileprivate static func isMonth(_ word: String) -> Bool { meaning(of: word) == .unit(.monthly) }
}

extension TimeWords.Token {
    /// As it is written.
    fileprivate var text: String {
        switch self {
        case .word(let word): word
        case .figures(let figures): figures
        case .dash: "–"
        case .comma: ","
        }
    }
}
