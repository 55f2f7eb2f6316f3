import SignModel
import SignSchedule
import SignStore

/// The occurrences of many activities over a span of any length, by windows that grow while little is found, so that
/// neither a dense week nor a span of centuries takes much more memory than the answer.
struct OccurrenceReader {
    /// Days of the longest window: what begins after a long silence may be dense.
    private static let windowDays = 64

    /// By the first day on which they may be on.
    private let outlines: [(first: CivilDate, outline: ActivityOutline)]
    let zone: ZoneRules
    let limit: Int
    private(set) var found: [Occurrence] = []
    /// The day of the first occurrence that had no room any more.
    private(set) var stoppedAt: CivilDate?

    init(_ outlines: [ActivityOutline], zone: ZoneRules, limit: Int) {
        self.outlines = outlines.map { one in (one.times.map(\.firstDay).min() ?? CivilDate(dayNumber: .max), one) }
            .sorted { $0.first < $1.first }
        self.zone = zone
        self.limit = limit
    }

    /// Those that are on on a day of `from…to`, both included, by time, then by activity.
    mutating func read(from: CivilDate, to: CivilDate) {
        var first = from
        var days = 1
        while first <= to {
            let last = min(to, first + (days - 1))
            let begun = outlines.prefix { $0.first <= last }
            if begun.isEmpty {
                // Nothing has begun yet: on to the first that does.
                guard let next = outlines.first, next.first <= to else { return }
                first = next.first
                continue
            }
            // What began before a later window began in one before it.
            let part = OccurrenceExpander.agenda(
                of: begun.map(\.outline), from: first, to: last, zone: zone,
                choice: first == from ? .touching : .beginning)
            found += part
            if found.count > limit {
                stoppedAt = found[limit].start.date
                found.removeLast(found.count - limit)
                return
            }
            if part.count < max(1, limit / 16) { days = min(OccurrenceReader.windowDays, days * 2) }
            first = last + 1
        }
    }
}
