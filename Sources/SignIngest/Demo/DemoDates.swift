public import SignModel

/// Dates in the demo's files, which must be around whatever day it is looked at: placeholders that become YYYY-MM-DD.
///
///     {{+3}} {{-2}}     days from today
///     {{mon}} {{tue+2}} that weekday of the current ISO week, and the same so many weeks later
///     {{2tue}} {{-1fri}} the second, and the last, such weekday of the current month
public enum DemoDates {
    private static let weekdays: [String: Weekday] = [
        "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
        "sun": .sunday,
    ]

    /// `text` with its placeholders replaced; one that means nothing stays as it is and fails as a date later.
    public static func replaced(in text: String, today: CivilDate) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            result += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                return result + rest[open.lowerBound...]
            }
            let name = rest[open.upperBound..<close.lowerBound]
            result += date(name, today: today)?.description ?? "{{\(name)}}"
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    static func date(_ name: some StringProtocol, today: CivilDate) -> CivilDate? {
        if let first = name.first, first == "+" || first == "-", let days = Int(name) { return today + days }
        guard let letter = name.firstIndex(where: \.isLetter) else { return nil }
        let before = name[..<letter]
        let weekdayName = name[letter...].prefix(while: \.isLetter)
        let after = name[letter...].dropFirst(weekdayName.count)
        guard let weekday = weekdays[String(weekdayName)] else { return nil }
        if before.isEmpty {
            guard let weeks = after.isEmpty ? 0 : Int(after) else { return nil }
            return today.monday + (weekday.rawValue - 1) + weeks * 7
        }
        guard after.isEmpty, let ordinal = Int(before) else { return nil }
        return nth(ordinal, weekday, inMonthOf: today)
    }

    /// The `ordinal`-th such weekday of the month, from its end when negative; nil when the month has none.
    private static func nth(_ ordinal: Int, _ weekday: Weekday, inMonthOf day: CivilDate) -> CivilDate? {
        let (year, month, _) = day.components
        let length = CivilDate.daysIn(month: month, year: year)
        let days = (1...length).compactMap { CivilDate(year: year, month: month, day: $0) }
            .filter { $0.weekday == weekday }
        let index = ordinal > 0 ? ordinal - 1 : days.count + ordinal
        return days.indices.contains(index) ? days[index] : nil
    }
}
