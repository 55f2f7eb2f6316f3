public import SignModel

/// The short forms in which people write when something runs, in files and on the command line.
public enum ScheduleText {
    /// `mon-fri`, `mon,wed,sat`, `ma–pe`, `ma ja to`, `mån-fre`, `arkisin`; every day when it is `all`.
    public static func weekdays(_ text: String) -> [Weekday]? {
        var days: Set<Weekday> = []
        var isSpan = false
        var last: Weekday?
        if text == "all" { return Weekday.allCases }
        for token in TimeWords.tokens(of: text) {
            switch token {
            case .dash:
                guard last != nil, !isSpan else { return nil }
                isSpan = true
            case .comma: if isSpan { return nil }
            case .figures: return nil
            case .word(let word):
                if ["ja", "och", "and", "sekä"].contains(word) { continue }
                if ["arkisin", "arkipäivisin", "vardagar", "weekdays"].contains(word) {
                    days.formUnion([.monday, .tuesday, .wednesday, .thursday, .friday])
                    continue
                }
                guard let day = TimeWords.weekday(word) else { return nil }
                var between = isSpan ? last ?? day : day
                days.insert(day)
                while between != day {
                    days.insert(between)
                    between = Weekday.allCases[between.rawValue % 7]
                }
                (last, isSpan) = (day, false)
            }
        }
        return days.isEmpty || isSpan ? nil : days.sorted()
    }

    /// `8-16`, `9:30-11:00`, `klo 8.15 – 16`, `8 am – 4 pm`, `22-6` (over midnight): what the one reader of times takes
    /// for a span of the clock.
    public static func window(_ text: String) -> TimeWindow? {
        let isNamed = TimeWords.tokens(of: text).first?.word != nil
        // `8.10–9.10` alone might be dates.
        guard
            let time = try? TimeText.written((isNamed ? "" : "klo ") + text, today: CivilDate(dayNumber: 0)),
            time.day == nil, time.weekdays.isEmpty, let from = time.from, let until = time.until, from != until,
            from != .endOfDay
        else { return nil }
        return TimeWindow(from: from, until: until)
    }
}
