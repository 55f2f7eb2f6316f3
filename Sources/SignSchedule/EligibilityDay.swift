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
