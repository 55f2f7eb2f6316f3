public import SignModel

/// Dates and times as people in Finland write them, in Finnish, Swedish and English:
/// `guides/accessibility.md`, 5.4 (Kielikello 3/1998; Isof). Foundation's formatters are wrong for `sv_FI`, so these
/// are our own.
///
/// Everything that must not break across lines is joined with no-break spaces.
///
/// | | fi | sv | en |
/// |---|---|---|---|
/// | time | klo 14.30 | kl. 14.30 | 14:30 |
/// | span | klo 14.30–16 | kl. 14.30–16 | 14:30–16:00 |
/// | day | ma 12.10. | mån 12.10 | Mon 12 Oct |
/// | long | maanantaina 12. lokakuuta | måndagen den 12 oktober | Monday 12 October |
public struct DateWords: Hashable, Sendable {
    /// Finnish, Swedish or English; any other language is written as English.
    public let language: Language

    public init(_ language: Language) {
        self.language = language.interface
    }

    static let nbsp = "\u{A0}"
    static let dash = "\u{2013}"

    private var isFinnish: Bool { language == .finnish }
    private var isSwedish: Bool { language == .swedish }

    /// The digits of a time without its word: `14.30`, full hours `18`; English `14:30`.
    public func clock(_ time: CivilTime) -> String {
        if isFinnish || isSwedish {
            return time.minute == 0 ? "\(time.hour)" : "\(time.hour).\(twoDigits(time.minute))"
        }
        return "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }

    /// The time a clock on the wall shows, always with minutes: `9.05`, English `09:05`.
    public func wallClock(_ time: CivilTime) -> String {
        isFinnish || isSwedish ? "\(time.hour).\(twoDigits(time.minute))" : clock(time)
    }

    /// `klo 14.30`, `kl. 14.30`, `14:30`.
    public func time(_ time: CivilTime) -> String { timeWord + clock(time) }

    /// `klo 14.30–16`, `kl. 14.30–16`, `14:30–16:00`.
    public func span(_ from: CivilTime, _ until: CivilTime) -> String {
        timeWord + clock(from) + DateWords.dash + clock(until)
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private var timeWord: String { isFinnish ? "klo" + DateWords.nbsp : isSwedish ? "kl." + DateWords.nbsp : "" }

    /// `ma`, `mån`, `Mon`.
    public func short(_ weekday: Weekday) -> String {
        let names: [String] =
            isFinnish
            ? ["ma", "ti", "ke", "to", "pe", "la", "su"]
            : isSwedish
                ? ["mån", "tis", "ons", "tors", "fre", "lör", "sön"]
                : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return names[weekday.rawValue - 1]
    }

    /// `maanantai`, `måndag`, `Monday`.
    public func name(_ weekday: Weekday) -> String {
        let names: [String] =
            isFinnish
            ? ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"]
            : isSwedish
                ? ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
                : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return names[weekday.rawValue - 1]
    }

    /// Every week on that day: `maanantaisin`, `på måndagar`, `on Mondays`.
    public func every(_ weekday: Weekday) -> String {
        if isFinnish { return name(weekday) == "keskiviikko" ? "keskiviikkoisin" : name(weekday) + "sin" }
        return isSwedish ? "på" + DateWords.nbsp + name(weekday) + "ar" : "on" + DateWords.nbsp + name(weekday) + "s"
    }

    /// `lokakuuta` (partitive, as after a day), `oktober`, `October`.
    public func month(_ month: Int) -> String {
        let fi = [
            "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
        ]
        let sv = [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ]
        let en = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return isFinnish ? fi[month - 1] + "kuuta" : isSwedish ? sv[month - 1] : en[month - 1]
    }

    /// A day without its weekday: `12.10.`, `12.10`, `12 Oct`.
    public func dayAndMonth(_ date: CivilDate) -> String {
        if isFinnish { return "\(date.day).\(date.month)." }
        if isSwedish { return "\(date.day).\(date.month)" }
        return "\(date.day)" + DateWords.nbsp + String(month(date.month).prefix(3))
    }

    /// `ma 12.10.`, `mån 12.10`, `Mon 12 Oct`.
    public func day(_ date: CivilDate) -> String {
        short(date.weekday) + DateWords.nbsp + dayAndMonth(date)
    }

    /// `12.10.2026`; English `12 October 2026`.
    public func dayWithYear(_ date: CivilDate) -> String {
        if isFinnish || isSwedish { return "\(date.day).\(date.month).\(date.year)" }
        return "\(date.day)\(DateWords.nbsp)\(month(date.month))\(DateWords.nbsp)\(date.year)"
    }

    /// On that day: `maanantaina 12. lokakuuta`, `måndagen den 12 oktober`, `Monday 12 October`.
    public func long(_ date: CivilDate) -> String {
        let weekday = name(date.weekday)
        if isFinnish { return "\(weekday)na \(date.day).\(DateWords.nbsp)\(month(date.month))" }
        if isSwedish { return "\(weekday)en den\(DateWords.nbsp)\(date.day)\(DateWords.nbsp)\(month(date.month))" }
        return "\(weekday) \(date.day)\(DateWords.nbsp)\(month(date.month))"
    }

    /// `12.–14.10.`, `12–14.10`, `12–14 October`; over a month's end both days in full.
    public func range(_ first: CivilDate, _ last: CivilDate) -> String {
        if first == last { return dayAndMonth(first) }
        guard first.year == last.year, first.month == last.month else {
            return "\(dayAndMonth(first))\(DateWords.nbsp)\(DateWords.dash) \(dayAndMonth(last))"
        }
        if isFinnish { return "\(first.day).\(DateWords.dash)\(last.day).\(last.month)." }
        if isSwedish { return "\(first.day)\(DateWords.dash)\(last.day).\(last.month)" }
        return "\(first.day)\(DateWords.dash)\(last.day)\(DateWords.nbsp)\(month(last.month))"
    }

    /// `ma–pe`, `mån–fre`, `Mon–Fri`.
    public func range(_ first: Weekday, _ last: Weekday) -> String {
        first == last ? short(first) : short(first) + DateWords.dash + short(last)
    }

    /// `viikko 42`, `vecka 42`, `week 42`.
    public func week(_ number: Int) -> String {
        (isFinnish ? "viikko" : isSwedish ? "vecka" : "week") + DateWords.nbsp + "\(number)"
    }

    /// Today, when it is the day of something: `tänään`, `i dag`, `today`.
    public var today: String { isFinnish ? "tänään" : isSwedish ? "i" + DateWords.nbsp + "dag" : "today" }
}
