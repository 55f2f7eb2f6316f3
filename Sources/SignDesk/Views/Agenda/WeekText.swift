public import SignModel

/// A week as people write it: `2026-W49`, `49`, or a date in it.
public enum WeekText: Hashable, Sendable {
    /// The week's Monday.
    case monday(CivilDate)
    /// The week of that number in this ISO year, or in a later one when it is more than half a year past.
    case number(Int)

    /// nil when it is none of these.
    public init?(_ text: String) {
        if let date = TimeText(text)?.day {
            self = .monday(date.monday)
            return
        }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard let last = parts.last, let week = Int(last.hasPrefix("W") ? last.dropFirst() : last),
            (1...53).contains(week)
        else { return nil }
        if parts.count == 1 {
            self = .number(week)
        } else if parts.count == 2, last.hasPrefix("W"), let year = Int(parts[0]),
            let monday = CivilDate.monday(year: year, week: week)
        {
            self = .monday(monday)
        } else {
            return nil
        }
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
