internal import SignModel

/// Puts the times of one UID together.
struct SeriesBuilder {
    /// What holds from one occurrence on: the series itself, and each change of it and all that follow.
    struct Part {
        var event: CalendarEvent
        /// The first and the first no more of the series' own times; nil: from its beginning, without end.
        var from: CivilDateTime?
        var until: CivilDateTime?
        /// Seconds on the wall by which it is moved.
        var shift: Int
        var length: Int?
    }

    var clocks: CalendarClocks
    var times: [ActivityTime] = []
    var notes: [FeedFault] = []
    let master: CalendarEvent
    let head: CalendarEvent
    /// The series' first time by its own clock.
    let start: CivilDateTime
    let home: ZoneRules
    let allDay: Bool
    /// Days and times that do not take place as the rule says, by the series' own clock.
    private(set) var except: Set<RecurrenceSet.Moment> = []
    /// Those that the series itself takes out: nothing that stands for them takes place either.
    private var excluded: Set<RecurrenceSet.Moment> = []

    init(_ master: CalendarEvent, head: CalendarEvent, clocks: CalendarClocks) throws(FeedFault) {
        self.clocks = clocks
        self.master = master
        self.head = head
        guard let written = master.start else {
            throw FeedFault(.missing, at: "line \(master.line)", item: master.uid, value: "DTSTART")
        }
        let start = self.clocks.time(written, of: master)
        home = start.zone
        allDay = SeriesBuilder.isWholeDay(master, start)
        self.start = start.civil
        try SeriesBuilder.check(start.civil, of: master)
        for time in master.exceptions { excluded.insert(moment(time, of: master)) }
        except = excluded
    }

    /// Days, and what Outlook marks as days and writes as midnights.
    private static func isWholeDay(_ event: CalendarEvent, _ start: CalendarClocks.Time) -> Bool {
        start.isDate || event.isMarkedAllDay && start.civil.time == .midnight
    }

    static func check(_ civil: CivilDateTime, of event: CalendarEvent) throws(FeedFault) {
        guard Limits.feedYears.contains(civil.date.year) else {
            throw FeedFault(
                .outOfRange, at: "line \(event.line)", item: event.uid, value: civil.date.description,
                expected: "\(Limits.feedYears.lowerBound)–\(Limits.feedYears.upperBound)")
        }
    }

    /// An occurrence of the series that something refers to.
    mutating func moment(_ time: CalendarTime, of event: CalendarEvent) -> RecurrenceSet.Moment {
        if time.isDate { return .date(time.civil.date) }
        if allDay {
            // Midnight in UTC is the day as written; another time is midnight at the place.
            if time.isUTC, time.civil.time == .midnight { return .date(time.civil.date) }
            return .date(clocks.time(time, of: event).shown(by: home).date)
        }
        let known = clocks.time(time, of: event, in: home)
        return .time(known.shown(by: home))
    }

    /// Where a moment stands in the series.
    private func civil(_ moment: RecurrenceSet.Moment) -> CivilDateTime {
        switch moment {
        case .date(let date): CivilDateTime(date, start.time)
        case .time(let time): time
        }
    }

    /// The series, in parts where it goes on otherwise, without what `edits` stand for.
    mutating func addSeries(_ edits: [CalendarEvent]) throws(FeedFault) {
        var parts = [Part(event: master, from: nil, until: nil, shift: 0, length: length(of: master, from: start))]
        var cuts: [(CivilDateTime, CalendarEvent)] = []
        for edit in edits {
            guard let recurrence = edit.recurrence else { continue }
            let moment = moment(recurrence, of: edit)
            if edit.isFuture { cuts.append((civil(moment), edit)) } else { except.insert(moment) }
        }
        let horizon = excludeByRules()
        for (time, edit) in cuts.sorted(by: { $0.0 < $1.0 }) {
            parts[parts.count - 1].until = time
            var part = Part(event: edit, from: time, until: nil, shift: 0, length: nil)
            if let written = edit.start {
                let moved = clocks.time(written, of: edit, in: home).shown(by: home)
                part.shift = moved.wallSeconds - time.wallSeconds
                part.length = length(of: edit, from: moved)
            }
            parts.append(part)
        }
        if let horizon {
            parts.removeAll { $0.from.map { $0 >= horizon } ?? false }
            parts[parts.count - 1].until = min(parts[parts.count - 1].until ?? horizon, horizon)
        }
        for part in parts where !(part.event.isCancelled && part.event.isFuture) { try add(part) }
    }

    /// Takes out what rules of exceptions say (EXRULE, which RFC 5545 has given up), date by date.
    ///
    /// - Returns: until when that holds, for rules that say more than can be listed: the series ends there, and goes on
    ///   when the feed is read again later.
    private mutating func excludeByRules() -> CivilDateTime? {
        var horizon: CivilDateTime?
        for text in master.exceptionRules {
            guard let rule = try? RecurrenceRule(RuleText(text).text) else {
                notes.append(
                    FeedFault(
                        .badRule, at: "line \(master.line)", item: master.uid, value: "EXRULE:" + text, isNote: true))
                continue
            }
            let today = CivilDateTime(clocks.today, .midnight)
            let from = CivilDateTime(wallSeconds: max(start.wallSeconds, today.wallSeconds - 400 * 86_400))
            let last = CivilDateTime(wallSeconds: from.wallSeconds + 1_500 * 86_400)
            let times = Array(rule.occurrences(start: start, zone: home, from: from, to: last).prefix(500))
            for time in times { except.insert(allDay ? .date(time.date) : .time(time)) }
            var rest = rule.occurrences(start: start, zone: home, from: times.last ?? last)
            _ = times.isEmpty ? nil : rest.next()
            if let more = rest.next() {
                horizon = min(horizon ?? more, more)
                notes.append(
                    FeedFault(
                        .ambiguous, at: "line \(master.line)", item: master.uid, value: "EXRULE:" + text,
                        expected: more.date.description, isNote: true))
            }
        }
        return horizon
    }

    /// An occurrence that is otherwise than its series says.
    mutating func add(_ edit: CalendarEvent) throws(FeedFault) {
        guard !edit.isCancelled || edit.line == head.line, let written = edit.start, let recurrence = edit.recurrence
        else { return }
        let moment = moment(recurrence, of: edit)
        if excluded.contains(moment) || excluded.contains(.date(civil(moment).date)) { return }
        // One that goes on from here is a part of the series, where that has this occurrence.
        if edit.isFuture, edit.line != head.line || master.recurrence == nil { return }
        if isOutdated(edit, at: civil(moment)) { return }
        let time = clocks.time(written, of: edit, in: recurrence.isDate ? nil : home)
        try SeriesBuilder.check(time.civil, of: edit)
        times.append(single(time, of: edit))
    }

    /// Whether an edit with rules of its own is of a former version of the series, which no longer has what it names.
    private func isOutdated(_ edit: CalendarEvent, at time: CivilDateTime) -> Bool {
        guard edit.line != head.line, edit.sequence < master.sequence, master.recurrence == nil,
            !(edit.rules.isEmpty && edit.additions.isEmpty && edit.exceptions.isEmpty), time != start
        else { return false }
        return !master.rules.contains { text in
            guard let rule = try? RecurrenceRule(RuleText(text).text) else { return false }
            var found = rule.occurrences(start: start, zone: home, from: time, to: time)
            return found.next() == time
        }
    }

    /// One time by itself, at the place.
    mutating func single(_ time: CalendarClocks.Time, of event: CalendarEvent) -> ActivityTime {
        let isDay = SeriesBuilder.isWholeDay(event, time)
        let length = length(of: event, from: time.civil, allDay: isDay, zone: time.zone)
        let start = isDay ? time.civil : time.shown(by: clocks.place)
        return named(
            ActivityTime(
                start: start, end: end(start, length, allDay: isDay, by: time.zone, at: time.civil), allDay: isDay),
            by: event)
    }

    /// The end at the place of what begins at `civil` by the clock `zone`.
    func end(
        _ start: CivilDateTime, _ length: Int?, allDay: Bool, by zone: ZoneRules, at civil: CivilDateTime
    ) -> CivilDateTime? {
        guard let length, length > 0 else { return nil }
        let end = CivilDateTime(wallSeconds: civil.wallSeconds + length)
        if allDay { return length > 86_400 ? end : nil }
        return zone == clocks.place ? end : clocks.place.civil(at: zone.instant(of: end))
    }

    /// With the title and the place of `event`, where they are others than the series'.
    func named(_ time: ActivityTime, by event: CalendarEvent) -> ActivityTime {
        guard event.line != head.line else { return time }
        var time = time
        if !event.title.isEmpty, event.title != head.title { time.title = CalendarTexts.title(event.title) }
        if !event.place.isEmpty, event.place != head.place { time.placeText = CalendarTexts.place(event.place) }
        return time
    }

    /// Seconds on the wall from its start to its end; nil when no end is known.
    mutating func length(
        of event: CalendarEvent, from start: CivilDateTime, allDay: Bool? = nil, zone: ZoneRules? = nil
    ) -> Int? {
        let allDay = allDay ?? self.allDay
        let zone = zone ?? home
        var length: Int?
        if let end = event.end {
            let time = clocks.time(end, of: event, in: zone)
            // The end of whole days in UTC is a day as it is written.
            let isDay = time.isDate || allDay && end.isUTC && end.civil.time == .midnight
            let shown = isDay ? end.civil : time.shown(by: zone)
            length = shown.wallSeconds - start.wallSeconds
            if let found = length, found < 0, !(end.isDate && !allDay) {
                notes.append(
                    FeedFault(
                        .wrongValue, at: "line \(event.line)", item: event.uid, value: "DTEND \(end.civil)",
                        expected: "DTSTART \(start)", isNote: true))
            }
        } else if let written = event.length {
            length = written.wallSeconds
            // Hours are hours of the clock, also in the night that has one less.
            if !allDay, written.seconds != 0 {
                let days = CivilDateTime(wallSeconds: start.wallSeconds + written.days * 86_400)
                let end = Instant(seconds: zone.instant(of: days).seconds + written.seconds)
                length = zone.civil(at: end).wallSeconds - start.wallSeconds
            }
        }
        guard let length, length > 0 else { return nil }
        guard length < 200 * 366 * 86_400 else {
            notes.append(
                FeedFault(.outOfRange, at: "line \(event.line)", item: event.uid, value: "DURATION", isNote: true))
            return nil
        }
        return allDay ? (length + 86_399) / 86_400 * 86_400 : length
    }
}
