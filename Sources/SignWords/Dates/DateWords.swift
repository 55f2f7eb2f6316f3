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
public struct DateWords: WordPicking, Hashable, Sendable {
    /// Finnish, Swedish or English: whose order and figures hold.
    public let language: Language
    /// The words of another language.
    private let names: DateNames?

    /// - Parameter names: of a language that the program does not know; without them it is written as English.
    public init(_ language: Language, names: DateNames? = nil) {
        let names = language == language.interface ? nil : names
        self.names = names
        self.language = (names?.like ?? language).interface
    }

    /// A day's number has a point: `12.`
    public var hasPoints: Bool { language == .finnish }

    static let nbsp = "\u{A0}"
    static let dash = "\u{2013}"

    // MARK: - Times

    /// The digits of a time without its word: `14.30`, full hours `18`; English `14:30`.
    public func clock(_ time: CivilTime) -> String {
        let hour = "\(time.hour)"
        return pick(
            time.minute == 0 ? hour : wallClock(time), time.minute == 0 ? hour : wallClock(time), wallClock(time))
    }

    /// The time a clock on the wall shows, always with minutes: `9.05`, English `09:05`.
    public func wallClock(_ time: CivilTime) -> String {
        let (hour, minute) = ("\(time.hour)", twoDigits(time.minute))
        return pick("\(hour).\(minute)", "\(hour).\(minute)", "\(twoDigits(time.hour)):\(minute)")
    }

    /// The time to the second, `9.05.07`, English `09:05:07`; without them when they are none.
    public func exactClock(_ time: CivilTime) -> String {
        time.second == 0 ? wallClock(time) : wallClock(time) + pick(".", ".", ":") + twoDigits(time.second)
    }

    /// `klo 14.30`, `kl. 14.30`, `14:30`.
    public func time(_ time: CivilTime) -> String { timeWord + clock(time) }

    /// `klo 14.30–16`, `kl. 14.30–16`, `14:30–16:00`.
    public func span(_ from: CivilTime, _ until: CivilTime) -> String {
        timeWord + clock(from) + DateWords.dash + clock(until)
    }

    private var timeWord: String {
        if let names { return names.time.isEmpty ? "" : names.time + DateWords.nbsp }
        return pick("klo" + DateWords.nbsp, "kl." + DateWords.nbsp, "")
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// When something ends, with its day: `ma 12.10. klo 16`; a midnight belongs to the day before it,
    /// `ma 12.10. klo 24`, `Mon 12 Oct 24:00`.
    public func end(_ moment: CivilDateTime) -> String {
        guard moment.time == .midnight else { return day(moment.date) + " " + time(moment.time) }
        return day(moment.date - 1) + " " + timeWord + pick("24", "24", "24:00")
    }

    // MARK: - Days of the week

    /// `ma`, `mån`, `Mon`.
    public func short(_ weekday: Weekday) -> String {
        names?.short(weekday)
            ?? pick(
                ["ma", "ti", "ke", "to", "pe", "la", "su"], ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
                ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])[weekday.rawValue - 1]
    }

    /// `maanantai`, `måndag`, `Monday`.
    public func name(_ weekday: Weekday) -> String {
        names?.name(weekday)
            ?? pick(
                ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
                ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])[weekday.rawValue - 1]
    }

    /// Every week on that day: `maanantaisin`, `på måndagar`, `on Mondays`.
    public func every(_ weekday: Weekday) -> String {
        let name = name(weekday)
        if names != nil { return name }
        // keskiviikko gets an i: keskiviikkoisin.
        return pick(
            name + (weekday == .wednesday ? "isin" : "sin"), "på" + DateWords.nbsp + name + "ar",
            "on" + DateWords.nbsp + name + "s")
    }

    /// `ma–pe`, `mån–fre`, `Mon–Fri`.
    public func range(_ first: Weekday, _ last: Weekday) -> String {
        first == last ? short(first) : short(first) + DateWords.dash + short(last)
    }

    /// Some days of the week in order: `ma, ti, to`, and `ma–pe` when they are three or more in a row.
    public func days(_ days: [Weekday]) -> String {
        let sorted = Set(days).sorted()
        guard let first = sorted.first, let last = sorted.last, sorted.count > 2,
            last.rawValue - first.rawValue == sorted.count - 1
        else { return sorted.map(short).joined(separator: ", ") }
        return range(first, last)
    }

    // MARK: - Dates

    /// `lokakuuta` (partitive, as after a day), `oktober`, `October`.
    public func month(_ month: Int) -> String {
        names?.month(month)
            ?? pick(
                [
                    "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta",
                    "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
                ],
                [
                    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
                    "november", "december",
                ],
                [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ])[month - 1]
    }

    /// The day's number alone: `12.` where dates have a point at their end, else `12`.
    public func number(_ date: CivilDate) -> String {
        dayAndMonth(date).hasSuffix(".") ? "\(date.day)." : "\(date.day)"
    }

    /// The day in a month's table: its number, with the month on its first day where months are figures.
    public func cell(_ date: CivilDate) -> String {
        let full = dayAndMonth(date)
        return date.day == 1 && !full.contains(where: \.isLetter) ? full : number(date)
    }

    /// A day without its weekday: `12.10.`, `12.10`, `12 Oct`.
    public func dayAndMonth(_ date: CivilDate) -> String {
        pick(
            "\(date.day).\(date.month).", "\(date.day).\(date.month)",
            "\(date.day)" + DateWords.nbsp + month(date.month).prefix(3))
    }

    /// `ma 12.10.`, `mån 12.10`, `Mon 12 Oct`.
    public func day(_ date: CivilDate) -> String {
        short(date.weekday) + DateWords.nbsp + dayAndMonth(date)
    }

    /// `12.10.2026`; English `12 October 2026`.
    public func dayWithYear(_ date: CivilDate) -> String {
        let figures = "\(date.day).\(date.month).\(date.year)"
        return pick(
            figures, figures, "\(date.day)\(DateWords.nbsp)\(month(date.month))\(DateWords.nbsp)\(date.year)")
    }

    /// On that day: `maanantaina 12. lokakuuta`, `måndagen den 12 oktober`, `Monday 12 October`.
    public func long(_ date: CivilDate) -> String {
        let (weekday, month) = (name(date.weekday), DateWords.nbsp + month(date.month))
        if names != nil { return "\(weekday) \(date.day)\(hasPoints ? "." : "")\(month)" }
        return pick(
            "\(weekday)na \(date.day).\(month)", "\(weekday)en den\(DateWords.nbsp)\(date.day)\(month)",
            "\(weekday) \(date.day)\(month)")
    }

    /// `12.–14.10.`, `12–14.10`, `12–14 October`; over a month's end both days in full.
    public func range(_ first: CivilDate, _ last: CivilDate) -> String {
        if first == last { return dayAndMonth(first) }
        guard first.year == last.year, first.month == last.month else {
            return "\(dayAndMonth(first))\(DateWords.nbsp)\(DateWords.dash) \(dayAndMonth(last))"
        }
        return pick(
            "\(first.day).\(DateWords.dash)\(last.day).\(last.month).",
            "\(first.day)\(DateWords.dash)\(last.day).\(last.month)",
            "\(first.day)\(DateWords.dash)\(last.day)\(DateWords.nbsp)\(month(last.month))")
    }

    /// `12.–14.10.2026`, `12–14.10.2026`, `12–14 October 2026`; `30.11. – 6.12.2026` over a month's end, both in full over
    /// a year's.
    public func rangeWithYear(_ first: CivilDate, _ last: CivilDate) -> String {
        guard first != last, first.year == last.year else {
            return first == last
                ? dayWithYear(first) : "\(dayWithYear(first))\(DateWords.nbsp)\(DateWords.dash) \(dayWithYear(last))"
        }
        guard first.month == last.month else {
            return "\(dayAndMonth(first))\(DateWords.nbsp)\(DateWords.dash) \(dayWithYear(last))"
        }
        return pick("\(first.day).", "\(first.day)", "\(first.day)") + DateWords.dash + dayWithYear(last)
    }

    /// `viikko 42`, `vecka 42`, `week 42`.
    public func week(_ number: Int) -> String {
        (names?.week ?? pick("viikko", "vecka", "week")) + DateWords.nbsp + "\(number)"
    }

    /// Today, when it is the day of something: `tänään`, `i dag`, `today`.
    public var today: String { names?.today ?? pick("tänään", "i" + DateWords.nbsp + "dag", "today") }
}
