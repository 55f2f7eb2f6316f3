public import SignModel

/// A week as people write it: `2026-W49`, `49`, `vko 49`, `vecka 49/2026`, or a date in it.
public enum WeekText: Hashable, Sendable {
    /// The week's Monday.
    case monday(CivilDate)
    /// The week of that number in this ISO year, or in a later one when it is more than half a year past.
    case number(Int)

    /// nil when it is none of these.
    ///
    /// - Parameter today: what a date without a year is near to.
    public init?(_ text: String, today: CivilDate) {
        let number = WeekText.withoutWord(text)
        if let week = Int(number), (1...53).contains(week) {
            self = .number(week)
            return
        }
        let ofYear = number.split(separator: "/").compactMap { Int($0) }
        if ofYear.count == 2, (1000...9999).contains(ofYear[1]),
            let monday = CivilDate.monday(year: ofYear[1], week: ofYear[0])
        {
            self = .monday(monday)
            return
        }
        if let date = try? TimeText.day(text, today: today) {
            self = .monday(date.monday)
            return
        }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let last = parts.last, last.hasPrefix("W"), let week = Int(last.dropFirst()),
            let year = Int(parts[0]), let monday = CivilDate.monday(year: year, week: week)
        else { return nil }
        self = .monday(monday)
    }

    /// What stands behind `vko`, `vecka` or `week`.
    private static func withoutWord(_ text: String) -> String {
        let text = text.lowercased().filter { !$0.isWhitespace }
        let words = ["viikko", "viikolla", "vko", "vecka", "week", "wk", "v"]
        let word = words.first { text.hasPrefix($0) } ?? ""
        return String(text.dropFirst(word.count).drop { $0 == "." })
    }

    /// The Monday of the week that is meant on `today`.
    public func monday(today: CivilDate) -> CivilDate {
        switch self {
        case .monday(let date): return date
        case .number(let week):
            // Only some years have a week 53.
            let year = today.isoWeek.year
            let found = (year...(year + 7)).lazy.compactMap { CivilDate.monday(year: $0, week: week) }
            return found.first { $0 + 182 >= today } ?? today.monday
        }
    }
}
