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

    /// `8-16`, `9:30-11:00`, `22-6` (over midnight); `klo` and a dot between hours and minutes are fine.
    public static func window(_ text: String) -> TimeWindow? {
        let body = text.lowercased().replacing("klo", with: "").replacing("kl.", with: "").replacing("kl", with: "")
            .filter { !$0.isWhitespace }
        let ends = body.split(whereSeparator: { "-–—−".contains($0) }).map { time($0) }
        guard ends.count == 2, let from = ends[0], let until = ends[1], from != until, from != .endOfDay else {
            return nil
        }
        return TimeWindow(from: from, until: until)
    }

    private static func time(_ text: Substring) -> CivilTime? {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard let first = parts.first, let hour = Int(first), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return CivilTime(hour: hour, minute: 0) }
        guard parts[1].count == 2, let minute = Int(parts[1]) else { return nil }
        return CivilTime(hour: hour, minute: minute)
    }
}
