/// An RFC 5545 recurrence rule of whole days: DAILY, WEEKLY, MONTHLY or YEARLY with all its BY parts.
///
/// Dates are reckoned in whole days and civil time; a zone comes in only where an UNTIL is given in UTC. What good
/// engines disagree on is decided here and said so:
///
/// - A start that the rule does not hit is not in the set and does not count (``hits(_:)`` tells).
/// - YEARLY with BYMONTHDAY but no BYMONTH: every month.
/// - BYDAY that mixes numbered and plain days: the union of both.
/// - BYWEEKNO without BYDAY: the start's weekday.
/// - A YEARLY period is a calendar year: days of week 1 that lie in the old year, and of week 52 or 53 that lie in
///   the new one, belong to the calendar year they lie in.
/// - BYSETPOS counts over the whole period, also in the first, then what lies before the start is dropped.
/// - UNTIL as a bare date includes that day, whatever the start's time.
///
/// Non-goals: HOURLY, MINUTELY and SECONDLY are refused; RSCALE and SKIP (RFC 7529) are unknown parts.
public struct RecurrenceRule: Hashable, Sendable {
    public enum Frequency: String, Hashable, Sendable, CaseIterable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A weekday, plain (`MO`) or the n-th of its month or year (`2MO`, `-1FR`).
    public struct Day: Hashable, Sendable {
        /// 0 when plain; negative counts from the end.
        public var ordinal: Int
        public var weekday: Weekday

        public init(_ weekday: Weekday, ordinal: Int = 0) {
            self.ordinal = ordinal
            self.weekday = weekday
        }
    }

    /// When the rule ends; the bound itself is included.
    public enum Until: Hashable, Sendable {
        case date(CivilDate)
        /// In the event's own civil time.
        case civil(CivilDateTime)
        /// In UTC, `20261224T120000Z`.
        case utc(CivilDateTime)
    }

    public var frequency: Frequency
    /// At least 1.
    public var interval = 1
    public var count: Int?
    public var until: Until?
    public var byDay: [Day] = []
    public var byMonthDay: [Int] = []
    public var byYearDay: [Int] = []
    public var byWeekNo: [Int] = []
    public var byMonth: [Int] = []
    public var bySetPos: [Int] = []
    public var byHour: [Int] = []
    public var byMinute: [Int] = []
    public var bySecond: [Int] = []
    public var weekStart: Weekday = .monday

    /// A rule without further parts; ``init(_:)`` reads the written form.
    public init(frequency: Frequency, interval: Int = 1) {
        self.frequency = frequency
        self.interval = max(1, interval)
    }

    /// Whether `start` is itself one of the rule's times; a rule that misses its own start is worth a warning.
    public func hits(_ start: CivilDateTime) -> Bool {
        var iterator = occurrences(start: start, to: start)
        return iterator.next() == start
    }
}
