public import SignModel

extension EventTime {
    /// `when: {start: 2026-12-01T10:00, end: "11:30", rrule: FREQ=WEEKLY, except: [...], also: [...]}`; a bare date as
    /// `start` is a whole day.
    init(_ field: YAMLField) throws(IngestError) {
        let fields = try field.block(["start", "end", "rrule", "except", "also"])
        guard let start = fields["start"] else { throw field.refuse(.missingField("start")) }
        let (civil, allDay) = try start.value("2026-12-01T10:00, 2026-12-01") { text -> (CivilDateTime, Bool)? in
            if let civil = CivilDateTime(text) { return (civil, false) }
            return CivilDate(text).map { (CivilDateTime($0, .midnight), true) }
        }
        self.init(
            start: civil, end: try fields["end"]?.value("11:30") { CivilTime($0) }, allDay: allDay,
            rrule: try fields["rrule"]?.recurrenceRule(), except: try fields["except"]?.dates() ?? [],
            also: try fields["also"]?.dates() ?? [])
    }
}

extension AnnouncementSchedule {
    /// `schedule: {from: 2026-12-01, until: 2026-12-14, days: mon-fri, hours: "8-16", …}`, all of it optional.
    init(_ field: YAMLField) throws(IngestError) {
        let fields = try field.block([
            "from", "until", "days", "hours", "rrule", "except", "also", "screens", "sites", "tags", "weight", "pin",
            "takeover", "seconds",
        ])
        self.init()
        from = try fields["from"]?.value("2026-12-01") { ScheduleText.from($0) }
        until = try fields["until"]?.value("2026-12-14") { ScheduleText.until($0) }
        weekdays = try fields["days"].map { (field) throws(IngestError) in
            let words = try field.items(limit: 7).map { (item) throws(IngestError) in
                try item.text(limit: Limits.shortTextCharacters)
            }
            guard let days = ScheduleText.weekdays(words.joined(separator: ",")) else {
                throw field.refuse(.wrongValue(words.joined(separator: ","), expected: "mon-fri, mon,wed"))
            }
            return days
        }
        if let hours = fields["hours"] {
            for item in try hours.items(limit: Limits.windowsPerAnnouncement) {
                windows.append(try item.value("8-16, 9:30-11:00") { ScheduleText.window($0) })
            }
        }
        rrule = try fields["rrule"]?.recurrenceRule()
        except = try fields["except"]?.dates() ?? []
        also = try fields["also"]?.dates() ?? []
        targets = try AnnouncementSchedule.targets(fields)
        weight = try fields["weight"]?.number(1...Limits.weightMax) ?? 5
        pinMinutes = try fields["pin"]?.number(1...Limits.pinMinutesMax)
        takeover = try fields["takeover"]?.flag() ?? false
        secondsPerSlide = try fields["seconds"]?.number(Limits.slideSecondsMin...Limits.slideSecondsAsked)
    }

    private static func targets(_ fields: [String: YAMLField]) throws(IngestError) -> [Target] {
        var targets: [Target] = []
        for (key, field) in [("screens", fields["screens"]), ("sites", fields["sites"]), ("tags", fields["tags"])] {
            guard let field else { continue }
            for item in try field.items(limit: Limits.screensPerPlaylist) {
                switch key {
                case "screens": targets.append(.screen(try item.id(Screen.self)))
                case "sites": targets.append(.site(try item.id(Site.self)))
                default: targets.append(.tag(try item.id(NeedTheme.self).raw))
                }
            }
        }
        return targets.isEmpty ? [.all] : targets
    }
}

/// The short forms in which people write when something runs, in files and on the command line.
public enum ScheduleText {
    /// `2026-12-01` (from 00:00) or `2026-12-01T09:00`.
    public static func from(_ text: String) -> CivilDateTime? {
        CivilDateTime(text) ?? CivilDate(text).map { CivilDateTime($0, .midnight) }
    }

    /// `2026-12-14` includes that day; `2026-12-14T12:00` is the instant it ends.
    public static func until(_ text: String) -> CivilDateTime? {
        CivilDateTime(text) ?? CivilDate(text).map { CivilDateTime($0 + 1, .midnight) }
    }

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
