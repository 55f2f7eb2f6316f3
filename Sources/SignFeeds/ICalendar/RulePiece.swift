internal import SignModel

/// A rule as it holds in one part of a series: by a rule again where one says it, else date by date.
struct RulePiece {
    var start: CivilDateTime
    /// nil: the dates are all there is.
    var rule: RuleText?
    var dates: [CivilDateTime] = []
}

extension SeriesBuilder {
    /// Dates that are listed where no rule says them.
    private static let listed = 300

    /// What `text` gives in `part`; nil when that is nothing.
    mutating func piece(_ text: RuleText, _ part: Part) throws(FeedFault) -> RulePiece? {
        var text = text
        if allDay, let until = text["UNTIL"], until.hasSuffix("Z") { text["UNTIL"] = day(of: until) }
        let rule: RecurrenceRule
        do {
            rule = try RecurrenceRule(text.text)
        } catch {
            throw FeedFault(
                .badRule, at: "line \(master.line)", item: master.uid, value: String(text.text.prefix(200)),
                expected: error.code)
        }
        var all = rule.occurrences(start: start, zone: home, from: part.from, to: part.until.map(SeriesBuilder.before))
        guard let first = all.next() else { return nil }
        if first == start, part.until == nil, part.shift == 0 { return RulePiece(start: start, rule: text) }

        let begin = CivilDateTime(wallSeconds: first.wallSeconds + part.shift)
        if let count = text["COUNT"].flatMap({ Int($0) }) {
            // Those before it have been counted.
            let before = part.from.map { from in
                rule.occurrences(start: start, zone: home, to: SeriesBuilder.before(from)).reduce(0) { n, _ in n + 1 }
            }
            text["COUNT"] = String(count - (before ?? 0))
        }
        if let until = part.until {
            if let count = text["COUNT"].flatMap({ Int($0) }) {
                text["COUNT"] = String(min(count, 1 + all.reduce(0) { n, _ in n + 1 }))
            } else {
                let own = text["UNTIL"].flatMap { _ in end(of: rule) }
                text.end(at: moved(min(SeriesBuilder.before(until), own ?? until), part.shift), allDay: allDay)
            }
        } else if part.shift != 0, let own = end(of: rule) {
            text.end(at: moved(own, part.shift), allDay: allDay)
        }
        if text.move(rule, days: begin.date - first.date, seconds: part.shift) {
            return RulePiece(start: begin, rule: text)
        }
        let dates = [first] + all.prefix(SeriesBuilder.listed)
        if dates.count > SeriesBuilder.listed {
            notes.append(
                FeedFault(
                    .tooMany, at: "line \(part.event.line)", item: master.uid, value: "RRULE",
                    limit: SeriesBuilder.listed, isNote: true))
        }
        return RulePiece(
            start: begin, rule: nil, dates: dates.prefix(SeriesBuilder.listed).map { moved($0, part.shift) })
    }

    private static func before(_ civil: CivilDateTime) -> CivilDateTime {
        CivilDateTime(wallSeconds: civil.wallSeconds - 1)
    }

    private func moved(_ civil: CivilDateTime, _ seconds: Int) -> CivilDateTime {
        CivilDateTime(wallSeconds: civil.wallSeconds + seconds)
    }

    /// The last moment of a rule by the series' clock.
    private func end(of rule: RecurrenceRule) -> CivilDateTime? {
        switch rule.until {
        case nil: nil
        case .date(let date): CivilDateTime(wallSeconds: (date + 1).dayNumber * 86_400 - 1)
        case .civil(let civil): civil
        case .utc(let civil): home.civil(at: Instant(seconds: civil.wallSeconds))
        }
    }

    /// The last day of a series of whole days, of which a program wrote the moment in UTC: the day that begins then at
    /// the place, else the day as written.
    private func day(of until: String) -> String {
        guard let rule = try? RecurrenceRule("FREQ=DAILY;UNTIL=" + until), case .utc(let civil) = rule.until else {
            return until
        }
        let shown = clocks.place.civil(at: Instant(seconds: civil.wallSeconds))
        return shown.time == .midnight ? RuleText.written(shown, allDay: true) : String(until.prefix(8))
    }
}

extension RuleText {
    /// Moves what the rule gives by whole days and by the clock; false when no rule says that.
    fileprivate mutating func move(_ rule: RecurrenceRule, days: Int, seconds: Int) -> Bool {
        guard seconds != 0 else { return true }
        let times = [rule.byHour, rule.byMinute, rule.bySecond]
        guard times.allSatisfy({ $0.count <= 1 }) else { return false }
        for name in ["BYHOUR", "BYMINUTE", "BYSECOND"] { self[name] = nil }
        guard days != 0 else { return true }
        let isPlain =
            rule.byMonth.isEmpty && rule.bySetPos.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
            && rule.byWeekNo.isEmpty
        switch rule.frequency {
        case .daily: return isPlain && rule.byDay.isEmpty
        case .weekly where isPlain:
            // The days of the week and the day it begins on move together.
            func moved(_ day: Weekday) -> String {
                let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                return names[((day.rawValue - 1 + days) % 7 + 7) % 7]
            }
            if !rule.byDay.isEmpty { self["BYDAY"] = rule.byDay.map { moved($0.weekday) }.joined(separator: ",") }
            self["WKST"] = moved(rule.weekStart)
            return true
        case .weekly, .monthly, .yearly: return false
        }
    }
}
