/// Dates that are written in several pieces.
extension TimeWords {
    /// Figures that are one date in several pieces: `1. 12. 2026`, `2026-12-01`, `1-12-2026`; `2026-W49` as a week.
    static func joined(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var index = 0
        func figures(_ offset: Int, _ digits: ClosedRange<Int>) -> String? {
            guard index + offset < tokens.count, let figures = tokens[index + offset].figures,
                digits.contains(figures.count), figures.allSatisfy({ $0.isNumber })
            else { return nil }
            return figures
        }
        func isDash(_ offset: Int) -> Bool { index + offset < tokens.count && tokens[index + offset] == .dash }
        while index < tokens.count {
            if isDash(1), isDash(3), let year = figures(0, 4...4), let month = figures(2, 1...2),
                let day = figures(4, 1...2)
            {
                result.append(.figures("\(year).\(month).\(day)"))
                index += 5
            } else if isDash(1), isDash(3), let first = figures(0, 1...2), let second = figures(2, 1...2),
                let year = figures(4, 4...4)
            {
                // Which of the first two is the month is asked as with strokes.
                result.append(.figures("\(first)/\(second)/\(year)"))
                index += 5
            } else if isDash(1), let year = figures(0, 4...4), index + 2 < tokens.count, tokens[index + 2].word == "w",
                let week = figures(3, 1...2)
            {
                result += [.word("week"), .figures(week), .figures(year)]
                index += 4
            } else if let day = figures(0, 8...8), day.hasPrefix("20") || day.hasPrefix("19") {
                result.append(.figures("\(day.prefix(4)).\(day.dropFirst(4).prefix(2)).\(day.suffix(2))"))
                index += 1
            } else {
                result.append(spaced(tokens, &index))
            }
        }
        return result
    }

    /// The figures at `index` with those behind them that are the rest of the same date: `1.` `12.` `2026`.
    private static func spaced(_ tokens: [Token], _ index: inout Int) -> Token {
        guard var date = tokens[index].figures else {
            index += 1
            return tokens[index - 1]
        }
        index += 1
        func parts(_ text: String) -> [Substring] { text.split(separator: ".") }
        func isPlain(_ text: String) -> Bool { text.allSatisfy { $0.isNumber || $0 == "." } }
        while date.hasSuffix("."), isPlain(date), index < tokens.count, let more = tokens[index].figures, isPlain(more)
        {
            let isMonth =
                parts(date).count == 1 && parts(more).first.flatMap { Int($0) }.map { (1...12).contains($0) } ?? false
                && (more.hasSuffix(".") || parts(more).count == 2 && parts(more)[1].count == 4)
            let isYear = parts(date).count == 2 && more.count == 4 && (1900...2200).contains(Int(more) ?? 0)
            guard isMonth || isYear else { break }
            date += more
            index += 1
        }
        return .figures(date)
    }
}
