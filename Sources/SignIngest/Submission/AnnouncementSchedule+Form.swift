internal import SignModel

extension AnnouncementSchedule {
    /// `schedule: {from: 2026-12-01, until: 2026-12-14, days: mon-fri, hours: "8-16", …}`, all of it optional.
    ///
    /// - Parameter now: what a date without a year, and `+14 pv`, count from.
    init(_ field: YAMLField, now: CivilDateTime) throws(IngestError) {
        let fields = try field.block([
            "from", "until", "days", "hours", "rrule", "except", "also", "screens", "sites", "tags", "weight", "pin",
            "takeover", "seconds",
        ])
        self.init()
        from = try fields["from"].map { (field) throws(IngestError) in
            guard let civil = try field.moment(.beginning, now: now).civil else {
                throw field.refuse(.time("from", .unreadable))
            }
            return civil
        }
        until = try fields["until"].map { (field) throws(IngestError) in
            guard let civil = try field.moment(.end, now: now).civilEnd else {
                throw field.refuse(.time("until", .unreadable))
            }
            return civil
        }
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
        except = try fields["except"]?.dates(today: now.date) ?? []
        also = try fields["also"]?.dates(today: now.date) ?? []
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
