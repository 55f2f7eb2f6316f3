import SignModel
import SignSchedule

/// When what an announcement tells of is over.
enum LastOccurrence {
    /// The end of its last occurrence, when that is within `days` of `first` (or before it); nil when it goes on longer,
    /// tells of none, or its rule cannot be read.
    static func end(of when: EventTime?, from first: CivilDate, days: Int, zone: ZoneRules) -> CivilDateTime? {
        guard let when else { return nil }
        let horizon = first + days
        let later = OccurrenceExpander.times(of: when, from: horizon, to: horizon + 3660, zone: zone, limit: 1)
        guard later.isEmpty else { return nil }
        let times = OccurrenceExpander.times(of: when, from: when.start.date, to: horizon, zone: zone)
        guard let last = times.last ?? (when.rrule == nil ? when.start : nil) else { return nil }
        if when.allDay { return CivilDateTime(last.date + 1, .midnight) }
        if let end = OccurrenceExpander.end(of: last, when, zone) { return end }
        // Without an end it counts as an hour.
        return CivilDateTime(wallSeconds: last.wallSeconds + 3600)
    }
}
