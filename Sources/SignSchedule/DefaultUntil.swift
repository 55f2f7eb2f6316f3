public import SignModel

/// How long an announcement runs when nobody says so (`spec/schedule.md`, "When an announcement may run", 2): nothing
/// outlives what it announces, and nothing runs for ever.
public struct DefaultUntil: Hashable, Sendable {
    /// When the last occurrence of what it announces is over; nil when it announces none, or one without end.
    public let lastOccurrenceEnd: CivilDateTime?
    /// The end to set when none is given: that, and never later than ``SignModel/Limits/runningDays`` from the first day.
    public let until: CivilDateTime

    /// - Parameters:
    ///   - when: what its content announces.
    ///   - first: the first day it may run: the day of approval, or the schedule's own if that is later.
    public init(of when: EventTime?, from first: CivilDate, zone: ZoneRules) {
        lastOccurrenceEnd = when.flatMap { Occurrences.lastOccurrenceEnd(of: $0, zone: zone) }
        let latest = CivilDateTime(first + Limits.runningDays, .midnight)
        until = lastOccurrenceEnd.map { min($0, latest) } ?? latest
    }

    /// Whether an end given by hand lies after all that is announced, which is worth a question. The day of the last
    /// occurrence may be shown to its end: a file says `until` with a date, which includes that day.
    public func liesAfterLastOccurrence(_ given: CivilDateTime) -> Bool {
        guard let last = lastOccurrenceEnd else { return false }
        let dayIsOver = last.time == .midnight ? last : CivilDateTime(last.date + 1, .midnight)
        return given > dayIsOver
    }
}
