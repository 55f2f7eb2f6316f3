/// Times of day, alone and from one to another.
extension WrittenTimeReader {
    mutating func readClock() throws(WrittenTime.Problem) {
        guard let figures = next?.figures, time.from == nil || (time.lastDay != nil && time.until == nil) else {
            throw .unreadable
        }
        index += 1
        let first = try clock(figures)
        if time.from != nil {
            // `12.10. klo 14 – 14.10. klo 16`
            (time.until, time.untilIsOnLastDay) = (first.time, true)
            isClock = false
            return
        }
        let isSpan = next == .dash || (next?.word.map { ["till", "to", "until"].contains($0) } ?? false)
        var at = index + 1
        if isSpan, at < tokens.count, ["klo", "kl", "kello"].contains(tokens[at].word) { at += 1 }
        guard isSpan, at < tokens.count, let second = tokens[at].figures,
            !isLastDay(second, at: at)
        else {
            time.from = first.time
            isClock = false
            return
        }
        index = at + 1
        let last = try clock(second)
        isClock = false
        // `2–4 pm`: the half of the day is said once.
        let later = first.time.seconds + 43_200
        let isAfternoon = last.isAfternoon && !first.isHalf && later < last.time.seconds
        (time.from, time.until) = (isAfternoon ? CivilTime(seconds: later) : first.time, last.time)
    }

    /// Whether what is behind a dash is the day something ends on: `12.10. klo 14 – 14.10. klo 16`.
    private func isLastDay(_ figures: String, at index: Int) -> Bool {
        let count = figures.split { $0 == "." || $0 == "/" }.count
        if count >= 3 { return true }
        guard time.day != nil, time.lastDay == nil else { return false }
        let isBeforeClock =
            index + 1 < tokens.count && (tokens[index + 1].word.map(WrittenTimeReader.clockWords.contains) ?? false)
        return (count == 2 && (figures.hasSuffix(".") || isBeforeClock) && WrittenTimeReader.isDate(figures))
            || month(after: index) != nil
    }

    private mutating func clock(
        _ figures: String
    ) throws(WrittenTime.Problem) -> (time: CivilTime, isHalf: Bool, isAfternoon: Bool) {
        var parts = figures.split { $0 == "." || $0 == ":" }.map(String.init)
        // `klo 1530`
        if parts.count == 1, parts[0].count == 4, isClock {
            parts = [String(parts[0].prefix(2)), String(parts[0].suffix(2))]
        }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count <= 2, !figures.contains("/"),
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { throw parts.count == 1 && numbers.count == 1 ? .impossible(figures) : .unreadable }
        var hour = numbers[0]
        var (isHalf, isAfternoon) = (false, false)
        if let word = next?.word, word == "am" || word == "pm" || word == "a" || word == "p" {
            guard (1...12).contains(hour) else { throw .impossible(figures + " " + word) }
            index += 1
            if word.count == 1, next?.word == "m" { index += 1 }
            isAfternoon = word.hasPrefix("p")
            isHalf = true
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else if let word = next?.word, ["h", "hrs", "uhr"].contains(word) {
            index += 1
        }
        guard let time = CivilTime(hour: hour, minute: parts.count > 1 ? numbers[1] : 0) else {
            throw .impossible(figures)
        }
        return (time, isHalf, isAfternoon)
    }
}
