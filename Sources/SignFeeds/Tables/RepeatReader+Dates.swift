internal import SignModel

/// Figures, dates and times of day among words of repetition.
extension RepeatReader {
    /// `2.` an ordinal, `2` a number, `31.5.2027` a date, `10–12` or `14.30` a time of day.
    mutating func read(figures text: String) throws(RepeatWords.Problem) {
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

    mutating func readUntil() throws(RepeatWords.Problem) {
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
    mutating func readMonth(_ month: Int, _ word: String) throws(RepeatWords.Problem) {
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
    mutating func readExcept() throws(RepeatWords.Problem) {
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
    mutating func date() throws(RepeatWords.Problem) -> WrittenTime? {
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

    mutating func readClock() throws(RepeatWords.Problem) {
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
