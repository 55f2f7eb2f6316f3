internal import SignModel

/// Reads the pieces of words that say how something repeats, clause by clause.
struct RepeatReader {
    let tokens: [TimeWords.Token]
    let today: CivilDate
    var index = 0
    var result = RepeatWords()

    // What the clause that is being read has said so far.
    var ordinals: [Int] = []
    var figures: [Int] = []
    var unit: RecurrenceRule.Frequency?
    var isEvery = false
    var weekdays: [Weekday] = []
    var parity: RepeatWords.Meaning?
    var clock: (from: CivilTime, until: CivilTime?)?
    var isDayOfMonth = false
    var isInterval = false
    /// A figure stood before `varje`.
    var isDayFirst = false
    /// `joka päivä paitsi su`.
    var without: Set<Weekday> = []

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

    var nextWords: [String] { tokens[index...].prefix(4).compactMap(\.word) }

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
