public import SignModel

/// The short forms in which people write when something runs, in files and on the command line.
public enum ScheduleText {
    /// `2026-12-01` (from 00:00) or `2026-12-01T09:00`.
    public static func from(_ text: String) -> CivilDateTime? { TimeText(text)?.civil }

    /// `2026-12-14` includes that day; `2026-12-14T12:00` is the instant it ends.
    public static func until(_ text: String) -> CivilDateTime? { TimeText(text)?.civilEnd }

    /// `mon-fri`, `mon,wed,sat`, `ma-pe`, `mån-fre`; every day when it is `all`.
    public static func weekdays(_ text: String) -> [Weekday]? {
        var days: Set<Weekday> = []
        if text == "all" { return Weekday.allCases }
        for part in text.lowercased().split(separator: ",") {
            let ends = part.split(whereSeparator: { $0 == "-" || $0 == "–" }).map {
                weekday($0.filter { $0 != " " })
            }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
            var day = first
            days.insert(day)
            while day != last {
                day = Weekday.allCases[day.rawValue % 7]
                days.insert(day)
            }
        }
        return days.isEmpty ? nil : days.sorted()
    }

    /// `8-16`, `9:30-11:00`, `22-6` (over midnight); `klo` and a dot between hours and minutes are fine.
    public static func window(_ text: String) -> TimeWindow? {
        let body = text.lowercased().replacing("klo", with: "").replacing("kl.", with: "").filter { $0 != " " }
        let ends = body.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { time($0) }
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

    private static func weekday(_ word: String) -> Weekday? {
        let names = [
            ["mon", "monday", "ma", "maanantai", "mån"], ["tue", "tuesday", "ti", "tiistai", "tis"],
            ["wed", "wednesday", "ke", "keskiviikko", "ons"], ["thu", "thursday", "to", "torstai", "tors"],
            ["fri", "friday", "pe", "perjantai", "fre"], ["sat", "saturday", "la", "lauantai", "lör"],
            ["sun", "sunday", "su", "sunnuntai", "sön"],
        ]
        return names.firstIndex { $0.contains(word) }.map { Weekday.allCases[$0] }
    }
}
