import SignModel

/// Judges days by weekdays, rules and lists of dates; remembers each parsed rule and each rule's answer for a day.
struct RuleCache {
    enum Verdict: Hashable {
        case runs
        case notThisDay
        case excepted
    }

    private struct Question: Hashable {
        var rule: String
        var start: CivilDate
        var day: CivilDate
    }

    private var parsed: [String: RecurrenceRule?] = [:]
    private var answers: [Question: Bool] = [:]

    /// A day in `except` is out even when it is in `also`; a rule that cannot be read names no day.
    mutating func verdict(_ revision: ScheduledRevision, on day: CivilDate, zone: ZoneRules) -> Verdict {
        let schedule = revision.schedule
        let excepted = !schedule.except.isEmpty && schedule.except.contains(day)
        if !schedule.also.isEmpty, schedule.also.contains(day) { return excepted ? .excepted : .runs }
        if let weekdays = schedule.weekdays, !weekdays.contains(day.weekday) { return .notThisDay }
        if let rule = schedule.rrule {
            let start = schedule.from?.date ?? zone.civil(at: revision.approvedAt).date
            guard hits(rule, start: start, day: day, zone) else { return .notThisDay }
        }
        return excepted ? .excepted : .runs
    }

    private mutating func hits(_ text: String, start: CivilDate, day: CivilDate, _ zone: ZoneRules) -> Bool {
        let question = Question(rule: text, start: start, day: day)
        if let answer = answers[question] { return answer }
        let rule: RecurrenceRule?
        if let known = parsed[text] {
            rule = known
        } else {
            rule = try? RecurrenceRule(text)
            parsed[text] = .some(rule)
        }
        let answer = rule.map { rule in
            var times = rule.occurrences(
                start: CivilDateTime(start, .midnight), zone: zone, from: CivilDateTime(day, .midnight),
                to: CivilDateTime(wallSeconds: CivilDateTime(day, .midnight).wallSeconds + 86_399))
            return times.next() != nil
        }
        answers[question] = answer ?? false
        return answer ?? false
    }
}
