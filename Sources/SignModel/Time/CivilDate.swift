/// A day in the Gregorian calendar, without a clock or a zone.
///
/// Stored as whole days since 1970-01-01, so that comparing and stepping is integer arithmetic. Years 1 to 9999 are
/// meant; the arithmetic is H. Hinnant's `days_from_civil` (proleptic Gregorian).
public struct CivilDate: Hashable, Sendable, Comparable, Codable {
    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int

    public init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The date `year-month-day`, or nil when there is no such day (2026-02-29).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.daysIn(month: month, year: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1…12 and day 1…31.
    public var components: (year: Int, month: Int, day: Int) {
        let z = dayNumber + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * mp + 2) / 5 + 1
        let month = mp < 10 ? mp + 3 : mp - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    public var year: Int { components.year }
    /// 1…12.
    public var month: Int { components.month }
    /// 1…31.
    public var day: Int { components.day }

    /// The ISO 8601 weekday.
    public var weekday: Weekday {
        let index = (dayNumber + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The Monday of this day's ISO week.
    public var monday: CivilDate { self - (weekday.rawValue - 1) }

    /// ISO 8601 week: the week with the year's first Thursday is week 1. 2026-10-12 is Monday of (2026, 42).
    public var isoWeek: (year: Int, week: Int) {
        let thursday = monday + 3
        let year = thursday.year
        let first = CivilDate(unchecked: year, 1, 1)
        return (year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
    }

    /// The Monday of ISO week `week` of `year`; nil when the year has no such week (only some have a 53rd).
    public static func monday(year: Int, week: Int) -> CivilDate? {
        guard (1...9998).contains(year), (1...53).contains(week) else { return nil }
        let monday = CivilDate(unchecked: year, 1, 4).monday + (week - 1) * 7
        return monday.isoWeek == (year, week) ? monday : nil
    }

    /// Days in `month` (1…12) of `year`.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether `year` has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }
    public static func + (date: CivilDate, days: Int) -> CivilDate { CivilDate(dayNumber: date.dayNumber + days) }
    public static func - (date: CivilDate, days: Int) -> CivilDate { CivilDate(dayNumber: date.dayNumber - days) }
    /// Whole days from `b` to `a`.
    public static func - (a: CivilDate, b: CivilDate) -> Int { a.dayNumber - b.dayNumber }
}

/// Monday is 1, as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Comparable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
