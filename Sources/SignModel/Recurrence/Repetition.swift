/// How something comes again, as far as a few words can say it.
public enum Repetition: Hashable, Sendable {
    case everyDay
    /// Monday to Friday.
    case everyWorkday
    /// Every week on these days, in order; one at least.
    case weekly([Weekday])
    /// Every n-th week on these days, in order; n is 2 at least.
    case everyNthWeek(Int, [Weekday])
    /// The n-th weekday of each month; 1…5, or -1 for the last.
    case nthOfMonth(Int, Weekday)
    case monthly
    case yearly
    /// Too much for a few words.
    case severalTimes

    /// - Parameters:
    ///   - rrule: a rule as RFC 5545 writes it.
    ///   - start: the day it begins on, which says the weekday where the rule does not; nil when it is not known.
    public init(_ rrule: String, from start: CivilDate?) {
        guard let rule = try? RecurrenceRule(rrule) else {
            self = .severalTimes
            return
        }
        self.init(rule, from: start)
    }

    /// - Parameter start: the day the rule begins on; nil when it is not known.
    public init(_ rule: RecurrenceRule, from start: CivilDate?) {
        self = Repetition.of(rule, start)
    }

    private static func of(_ rule: RecurrenceRule, _ start: CivilDate?) -> Repetition {
        let days = Set(rule.byDay.map(\.weekday)).sorted()
        if rule.frequency == .yearly { return isPlainYear(rule) ? .yearly : .severalTimes }
        guard rule.byMonth.isEmpty, rule.byYearDay.isEmpty, rule.byWeekNo.isEmpty else { return .severalTimes }
        switch rule.frequency {
        case .yearly: return .severalTimes
        case .daily:
            guard rule.interval == 1, rule.byMonthDay.isEmpty else { return .severalTimes }
            return days.isEmpty ? .everyDay : eachWeek(days)
        case .weekly:
            let on = days.isEmpty ? start.map { [$0.weekday] } ?? [] : days
            guard !on.isEmpty else { return .severalTimes }
            if rule.interval == 1 { return eachWeek(on) }
            return .everyNthWeek(rule.interval, on)
        case .monthly:
            guard rule.interval == 1 else { return .severalTimes }
            guard rule.byDay.count == 1, rule.bySetPos.count < 2, rule.byMonthDay.isEmpty, let day = rule.byDay.first
            else { return rule.byDay.isEmpty && rule.byMonthDay.count < 2 ? .monthly : .severalTimes }
            let n = day.ordinal != 0 ? day.ordinal : rule.bySetPos.first ?? 0
            if n == 0 { return eachWeek([day.weekday]) }
            return n == -1 || (1...5).contains(n) ? .nthOfMonth(n, day.weekday) : .severalTimes
        }
    }

    private static func isPlainYear(_ rule: RecurrenceRule) -> Bool {
        rule.interval == 1 && rule.byDay.isEmpty && rule.byYearDay.isEmpty && rule.byWeekNo.isEmpty
            && rule.byMonth.count < 2 && rule.byMonthDay.count < 2 && rule.bySetPos.isEmpty
    }

    private static func eachWeek(_ days: [Weekday]) -> Repetition {
        switch days.count {
        case 7: .everyDay
        case 5 where days.last == .friday: .everyWorkday
        default: .weekly(days)
        }
    }
}
