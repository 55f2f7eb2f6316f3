internal import SignModel
internal import SignWords

/// Days and times as the touch pages name them.
extension TouchWords {
    var dates: DateWords { DateWords(language, names: dateNames) }

    /// `tänään`, `huomenna`, else `pe 16.10.`
    func day(_ date: CivilDate, today: CivilDate) -> String {
        if date == today { return dates.today }
        if date == today + 1 { return self[.tomorrow].lowercasedFirst }
        return dates.day(date)
    }

    /// As a label, not in a sentence: `maanantai 12. lokakuuta`, `måndag 12 oktober`, `Monday 12 October`.
    func label(_ date: CivilDate) -> String {
        let month = "\u{A0}" + dates.month(date.month)
        let day = dates.hasPoints ? "\(date.day)." : "\(date.day)"
        return "\(dates.name(date.weekday)) \(day)\(month)"
    }

    /// The same with the weekday's short name.
    func shortLabel(_ date: CivilDate) -> String {
        let day = dates.hasPoints ? "\(date.day)." : "\(date.day)"
        return "\(dates.short(date.weekday))\u{A0}\(day)\u{A0}\(dates.month(date.month))"
    }

    /// `klo 14.30–16`; nil for whole days.
    func hours(_ occurrence: Occurrence) -> String? {
        guard !occurrence.allDay else { return nil }
        guard let end = occurrence.end, end.date == occurrence.start.date || end.time <= occurrence.start.time else {
            return dates.time(occurrence.start.time)
        }
        return dates.span(occurrence.start.time, end.time)
    }

    /// `tänään klo 14.30–16`, `pe 16.10. klo 10`.
    func when(_ occurrence: Occurrence, today: CivilDate) -> String {
        let lasts = occurrence.lastDay > occurrence.start.date
        let day =
            lasts && occurrence.start.date < today
            ? dates.range(occurrence.start.date, occurrence.lastDay) : day(occurrence.start.date, today: today)
        return [day, hours(occurrence)].compactMap(\.self).joined(separator: " ")
    }

    /// `joka toinen maanantai`, `kuukauden 2. tiistai`, `kerran kuussa`; nil for what is once or fits no few words.
    func repetition(_ time: ActivityTime?) -> String? {
        guard let time else { return nil }
        guard let text = time.rrule else { return time.also.isEmpty ? nil : self[.severalTimes] }
        switch Repetition(text, from: time.start.date) {
        case .everyDay: return self[.everyDay]
        case .everyWorkday: return self[.everyWeekday]
        case .weekly(let days): return weekly(days)
        case .everyNthWeek(2, let days) where days.count == 1:
            return self(.fortnightly, ["day": dates.name(days[0])])
        case .everyNthWeek(let n, _): return self(.everyNthWeek, ["n": "\(n)"])
        case .nthOfMonth(-1, let day): return self(.lastOfMonth, ["day": dates.name(day)])
        case .nthOfMonth(let n, let day): return self(.nthOfMonth, ["n": ordinal(n), "day": dates.name(day)])
        case .monthly: return self[.monthly]
        case .yearly, .severalTimes: return self[.severalTimes]
        }
    }

    private func weekly(_ days: [Weekday]) -> String {
        days.count == 1 ? self(.weekly, ["day": dates.name(days[0])]) : dates.days(days)
    }

    /// `2.`, `andra`, `second`: of one to five.
    private func ordinal(_ n: Int) -> String {
        let ordinals: [TouchPhrase] = [.ordinal1, .ordinal2, .ordinal3, .ordinal4, .ordinal5]
        return self[ordinals[min(max(n, 1), 5) - 1]]
    }
}

extension String {
    /// Its first letter small: a label inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    /// With a full stop at its end.
    var asSentence: String { hasSuffix(".") ? self : self + "." }
    /// Its first letter large.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
