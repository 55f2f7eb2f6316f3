import SignModel

/// When revisions may run by their own rules, on one civil day: validity, days and windows, but neither approval nor
/// opening hours.
///
/// A window over midnight belongs to the day it starts on: weekday, rule, exceptions and validity are judged there.
/// Besides, `from` and `until` hold to the instant, so nothing is shown after its `until`, also not in the second
/// half of such a window.
struct EligibilityDay {
    let date: CivilDate
    let whole: Span
    private let zone: ZoneRules
    private var windows: [TimeWindow: Span] = [:]
    private var windowsBefore: [TimeWindow: Span] = [:]
    private var rules: RuleCache

    init(_ date: CivilDate, zone: ZoneRules, rules: RuleCache = RuleCache()) {
        self.date = date
        self.zone = zone
        self.rules = rules
        whole = zone.span(of: date)
    }

    /// In order, apart from each other, clipped to the civil day; empty when it does not run.
    mutating func spans(of revision: ScheduledRevision) -> [Span] {
        let schedule = revision.schedule
        if let from = schedule.from, from.date > date { return [] }
        if let until = schedule.until, until.date < date - 1 { return [] }
        var found: [Span] = []
        if schedule.windows.isEmpty {
            guard runs(revision, on: date) else { return [] }
            found = [whole]
        } else {
            let crossing = schedule.windows.contains(where: \.crossesMidnight)
            if crossing, runs(revision, on: date - 1) {
                for window in schedule.windows where window.crossesMidnight {
                    found.append(span(window, before: true).intersection(whole))
                }
            }
            if runs(revision, on: date) {
                for window in schedule.windows { found.append(span(window, before: false).intersection(whole)) }
            }
        }
        let valid = validity(schedule)
        if found.count == 1 {
            let only = found[0].intersection(valid)
            return only.isEmpty ? [] : [only]
        }
        return found.map { $0.intersection(valid) }.joined()
    }

    /// Whether `day` is one of the revision's days, validity included.
    mutating func runs(_ revision: ScheduledRevision, on day: CivilDate) -> Bool {
        let schedule = revision.schedule
        if let from = schedule.from, from.date > day { return false }
        if let until = schedule.until, until <= CivilDateTime(day, .midnight) { return false }
        return rules.verdict(revision, on: day, zone: zone) == .runs
    }

    /// `[from, until)`, only worked out where it cuts into this day.
    private func validity(_ schedule: AnnouncementSchedule) -> Span {
        var span = whole
        if let from = schedule.from, from.date >= date { span.from = zone.boundary(of: from) }
        if let until = schedule.until, until.date <= date + 1 {
            span.until = min(span.until, zone.boundary(of: until))
        }
        return span
    }

    private mutating func span(_ window: TimeWindow, before: Bool) -> Span {
        if let known = before ? windowsBefore[window] : windows[window] { return known }
        let span = zone.span(of: window, on: before ? date - 1 : date)
        if before { windowsBefore[window] = span } else { windows[window] = span }
        return span
    }
}

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
