/// Reads the pieces of a written time, from the first to the last: a piece that means nothing is a refusal.
struct WrittenTimeReader {
    let tokens: [TimeWords.Token]
    private let today: CivilDate
    /// A date without a year is the next one from here.
    private let earliest: CivilDate
    var index = 0
    var time = WrittenTime()

    init(_ tokens: [TimeWords.Token], today: CivilDate, earliest: CivilDate) {
        self.tokens = tokens
        self.today = today
        self.earliest = earliest
    }

    var next: TimeWords.Token? { index < tokens.count ? tokens[index] : nil }

    /// What follows is a time of day: a word like `klo` went before.
    var isClock = false
    /// The first date has its year.
    private var hasYear = false

    mutating func read() throws(WrittenTime.Problem) -> WrittenTime {
        while let token = next {
            switch token {
            case .comma, .dash: index += 1
            case .word(let word): try read(word: word)
            case .figures(let figures): try read(figures: figures)
            }
        }
        return try checked()
    }

    private mutating func read(word: String) throws(WrittenTime.Problem) {
        index += 1
        if let weekday = TimeWords.weekday(word) {
            time.weekdays.append(weekday)
            if next == .dash, index + 1 < tokens.count, let word = tokens[index + 1].word,
                let last = TimeWords.weekday(word)
            {
                index += 2
                time.weekdays += WrittenTimeReader.days(after: weekday, through: last)
            }
        } else if let month = TimeWords.month(word) {
            // `December 12, 2026`: the day follows.
            guard time.day == nil, let figures = next?.figures, let day = Int(figures.filter(\.isNumber)), day <= 31
            else { throw .unreadable }
            index += 1
            try take(day: day, month: month, year: year())
        } else if WrittenTimeReader.clockWords.contains(word) {
            isClock = true
        } else if ["vko", "vk", "viikko", "viikolla", "vecka", "v", "week", "wk", "w"].contains(word) {
            guard time.day == nil, let figures = next?.figures else { throw .unreadable }
            // `vk 49/2026`
            let parts = figures.split(separator: "/").map { Int($0.filter(\.isNumber)) }
            guard parts.count <= 2, let week = parts.first ?? nil else { throw .unreadable }
            index += 1
            try take(week: week, of: parts.count == 2 ? parts[1] : nil)
        } else if let offset = TimeWords.days(fromToday: word) {
            guard time.day == nil else { throw .unreadable }
            time.day = today + offset
            hasYear = true
        } else if !WrittenTimeReader.fillers.contains(word) {
            throw .unreadable
        }
    }

    private static let fillers: Set<String> = [
        "den", "on", "the", "of", "ja", "och", "and", "alkaen", "från", "from", "to", "till", "th", "st", "nd", "rd",
        "na", "päivänä", "asti", "saakka", "med", "until", "through", "i",
    ]

    static let clockWords: Set<String> = ["klo", "kello", "kl", "klockan", "at"]

    private mutating func read(figures: String) throws(WrittenTime.Problem) {
        let isBehindDash = index > 0 && tokens[index - 1] == .dash
        let isBare = figures.split(separator: ".").count == 2 && !figures.hasSuffix(".")
        // A name of a month behind the day: `12. joulukuuta 2026`, `12th December`.
        if !isClock, let day = Int(figures.filter(\.isNumber)), day <= 31, figures.filter(\.isNumber).count <= 2,
            let month = month(after: index)
        {
            index = month.index
            try take(day: day, month: month.month, year: year())
            return
        }
        if isClock || (time.day != nil && (!WrittenTimeReader.isDate(figures) || (isBare && !isBehindDash))) {
            return try readClock()
        }
        if WrittenTimeReader.isDate(figures) { return try readDate(figures) }
        try readClock()
    }

    func month(after index: Int) -> (month: Int, index: Int)? {
        var at = index + 1
        while at < tokens.count, let word = tokens[at].word {
            if let month = TimeWords.month(word) { return (month, at + 1) }
            guard ["th", "st", "nd", "rd", "e", "a", "of", "päivänä"].contains(word) else { return nil }
            at += 1
        }
        return nil
    }

    private mutating func year() -> Int? {
        var at = index
        if at < tokens.count, tokens[at] == .comma { at += 1 }
        guard at < tokens.count, let figures = tokens[at].figures, figures.count == 4, let year = Int(figures),
            (1900...2200).contains(year)
        else { return nil }
        index = at + 1
        return year
    }

    // MARK: - Dates

    /// `12.10.`, `12.10.2026`, `3/4/2026`, `2026/12/01`, `12.10`; a day alone (`12.`) before a dash and a date.
    static func isDate(_ figures: String) -> Bool {
        if figures.contains(":") { return false }
        let parts = figures.split { $0 == "." || $0 == "/" }
        if parts.count == 3 { return true }
        // `15.00.` at the end of a sentence: no month is called so.
        if figures.hasSuffix("."), parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
            let minute = Int(parts[1]), hour < 24, minute == 0 || (hour > 12 && minute > 12 && minute < 60)
        {
            return false
        }
        guard figures.hasSuffix(".") || figures.contains("/") else {
            // `12.10`, which may be a time of day too; `14.30` is none.
            guard parts.count == 2, let day = Int(parts[0]), let month = Int(parts[1]) else { return false }
            return (1...31).contains(day) && (1...12).contains(month)
        }
        return parts.count == 2 || (parts.count == 1 && figures.hasSuffix("."))
    }

    private mutating func readDate(_ figures: String) throws(WrittenTime.Problem) {
        let parts = figures.split { $0 == "." || $0 == "/" }.map(String.init)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, parts.allSatisfy({ $0.count <= 4 }) else { throw .unreadable }
        index += 1
        if parts.count == 1 {
            // `12.–14.10.2026`: the day of what follows the dash.
            guard next == .dash, index + 1 < tokens.count, let rest = tokens[index + 1].figures,
                WrittenTimeReader.isDate(rest), time.day == nil
            else { throw .unreadable }
            index += 1
            try readDate(rest)
            guard let last = time.day, let first = CivilDate(year: last.year, month: last.month, day: numbers[0]),
                first < last
            else { throw .impossible(figures) }
            (time.day, time.lastDay) = (first, last)
            return
        }
        if parts[0].count == 4, numbers.count == 3 {
            return try take(day: numbers[2], month: numbers[1], year: numbers[0])
        }
        if parts.count == 2, !figures.contains("/"), !figures.hasSuffix("."), time.day == nil {
            if let time = CivilTime(hour: numbers[0], minute: numbers[1]), parts[1].count == 2, time.minute < 60,
                !isDateByWhatIsAround(day: numbers[0], month: numbers[1])
            {
                throw .ambiguous(.date(day: numbers[0], month: numbers[1], year: nil), .clock(time))
            }
        }
        var year = numbers.count == 3 ? numbers[2] : nil
        if let short = year, parts[2].count == 2 { year = 2000 + short }
        if figures.contains("/"), numbers[0] != numbers[1], numbers[0] <= 12, numbers[1] <= 12 {
            throw .ambiguous(
                .date(day: numbers[0], month: numbers[1], year: year),
                .date(day: numbers[1], month: numbers[0], year: year))
        }
        // 12/25/2026 has the month first.
        let isMonthFirst = figures.contains("/") && numbers[1] > 12
        try take(
            day: isMonthFirst ? numbers[1] : numbers[0], month: isMonthFirst ? numbers[0] : numbers[1], year: year)
    }

    /// `tors 3.12`, `3.12 kl. 14`: its own day of the week, or a time of day that is still to come, leave one meaning.
    private func isDateByWhatIsAround(day: Int, month: Int) -> Bool {
        let isBeforeClock = tokens[index...].contains { token in
            token.word.map(WrittenTimeReader.clockWords.contains) ?? false
        }
        let isItsWeekday = time.weekdays.count == 1 && nextDate(day: day, month: month)?.weekday == time.weekdays[0]
        return isBeforeClock || isItsWeekday
    }

    private mutating func take(day: Int, month: Int, year: Int?) throws(WrittenTime.Problem) {
        let said = "\(day).\(month)." + (year.map(String.init) ?? "")
        guard let date = year.map({ CivilDate(year: $0, month: month, day: day) }) ?? nextDate(day: day, month: month)
        else { throw .impossible(said) }
        guard let first = time.day else {
            time.day = date
            hasYear = year != nil
            return
        }
        guard time.lastDay == nil else { throw .unreadable }
        if year == nil, !hasYear {
            // `24.12.–6.1.`, `1.9.–31.5.`: what ends next from today.
            time.lastDay = date
            time.day =
                CivilDate(year: date.year, month: first.month, day: first.day).flatMap { $0 <= date ? $0 : nil }
                ?? CivilDate(year: date.year - 1, month: first.month, day: first.day)
        } else if year == nil {
            time.lastDay =
                CivilDate(year: first.year, month: month, day: day).flatMap { $0 >= first ? $0 : nil }
                ?? CivilDate(year: first.year + 1, month: month, day: day)
        } else if let year, !hasYear, let same = CivilDate(year: year, month: first.month, day: first.day) {
            time.day = same <= date ? same : CivilDate(year: year - 1, month: first.month, day: first.day)
            time.lastDay = date
        } else {
            guard date >= first else { throw .impossible(said) }
            time.lastDay = date
        }
    }

    /// The next such day; 29 February may be years away.
    private func nextDate(day: Int, month: Int) -> CivilDate? {
        for year in earliest.year...(earliest.year + 8) {
            if let date = CivilDate(year: year, month: month, day: day), date >= earliest { return date }
        }
        return nil
    }

    private mutating func take(week: Int, of said: Int?) throws(WrittenTime.Problem) {
        let now = earliest.isoWeek
        let year = said ?? year() ?? (now.week <= week ? now.year : now.year + 1)
        guard let monday = CivilDate.monday(year: year, week: week) else { throw .impossible("\(week)") }
        (time.day, time.lastDay) = (monday, monday + 6)
    }

    // MARK: - The whole

    private func checked() throws(WrittenTime.Problem) -> WrittenTime {
        guard time.day != nil || time.from != nil || !time.weekdays.isEmpty else { throw .unreadable }
        if let day = time.day, time.weekdays.count == 1, time.lastDay == nil, day.weekday != time.weekdays[0] {
            throw .weekdayDiffers(day)
        }
        return time
    }

    /// The days of the week after `first` up to `last`, over the weekend if need be.
    static func days(after first: Weekday, through last: Weekday) -> [Weekday] {
        var days: [Weekday] = []
        var day = first
        while day != last {
            day = Weekday(rawValue: day.rawValue % 7 + 1) ?? last
            days.append(day)
        }
        return days
    }
}
