public import SignModel

/// The 13 public holidays of Finland and the two eves that are closed in practice, computed
/// (`guides/accessibility.md`, 5.5).
///
/// | | 2026 | 2027 | 2038 |
/// |---|---|---|---|
/// | Easter Sunday | 5.4. | 28.3. | 25.4. |
/// | Midsummer Day | 20.6. | 26.6. | 26.6. |
/// | All Saints' Day | 31.10. | 6.11. | 6.11. |
public enum FinnishHolidays {
    /// A holiday or an eve of some year.
    public enum Day: String, CaseIterable, Hashable, Sendable {
        case newYear, epiphany, goodFriday, easterSunday, easterMonday, mayDay, ascension, pentecost, midsummerEve
        case midsummerDay, allSaints, independence, christmasEve, christmasDay, boxingDay

        /// Midsummer Eve and Christmas Eve are no statutory holidays.
        public var isEve: Bool { self == .midsummerEve || self == .christmasEve }

        /// In fi, sv and en.
        public var name: LocalizedText {
            switch self {
            case .newYear: text("uudenvuodenpäivä", "nyårsdagen", "New Year's Day")
            case .epiphany: text("loppiainen", "trettondagen", "Epiphany")
            case .goodFriday: text("pitkäperjantai", "långfredagen", "Good Friday")
            case .easterSunday: text("pääsiäispäivä", "påskdagen", "Easter Sunday")
            case .easterMonday: text("2. pääsiäispäivä", "annandag påsk", "Easter Monday")
            case .mayDay: text("vappu", "första maj", "May Day")
            case .ascension: text("helatorstai", "Kristi himmelsfärdsdag", "Ascension")
            case .pentecost: text("helluntai", "pingst", "Pentecost")
            case .midsummerEve: text("juhannusaatto", "midsommarafton", "Midsummer Eve")
            case .midsummerDay: text("juhannuspäivä", "midsommardagen", "Midsummer Day")
            case .allSaints: text("pyhäinpäivä", "alla helgons dag", "All Saints' Day")
            case .independence: text("itsenäisyyspäivä", "självständighetsdagen", "Independence Day")
            case .christmasEve: text("jouluaatto", "julafton", "Christmas Eve")
            case .christmasDay: text("joulupäivä", "juldagen", "Christmas Day")
            case .boxingDay: text("tapaninpäivä", "annandag jul", "Boxing Day")
            }
        }

        private func text(_ fi: String, _ sv: String, _ en: String) -> LocalizedText {
            [.finnish: fi, .swedish: sv, .english: en]
        }
    }

    /// What `date` is; nil on any other day. When two fall together (Ascension on May Day, as in 2008) the fixed one
    /// is named.
    public static func day(_ date: CivilDate) -> Day? {
        let (year, month, day) = date.components
        switch (month, day) {
        case (1, 1): return .newYear
        case (1, 6): return .epiphany
        case (5, 1): return .mayDay
        case (12, 6): return .independence
        case (12, 24): return .christmasEve
        case (12, 25): return .christmasDay
        case (12, 26): return .boxingDay
        default: break
        }
        switch (month, day, date.weekday) {
        case (6, 19...25, .friday): return .midsummerEve
        case (6, 20...26, .saturday): return .midsummerDay
        case (10, 31, .saturday), (11, 1...6, .saturday): return .allSaints
        default: break
        }
        guard (3...6).contains(month), let easter = easter(year) else { return nil }
        switch date - easter {
        case -2: return .goodFriday
        case 0: return .easterSunday
        case 1: return .easterMonday
        case 39: return .ascension
        case 49: return .pentecost
        default: return nil
        }
    }

    /// All fifteen days of `year` in the order of the calendar.
    public static func all(in year: Int) -> [(date: CivilDate, day: Day)] {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
        return (0..<(CivilDate.isLeap(year) ? 366 : 365)).compactMap { offset in
            day(first + offset).map { (first + offset, $0) }
        }
    }

    /// Easter Sunday, by the anonymous Gregorian algorithm; nil outside the years 1…9999.
    public static func easter(_ year: Int) -> CivilDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
        let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
        return CivilDate(year: year, month: f / 31, day: f % 31 + 1)
    }
}
