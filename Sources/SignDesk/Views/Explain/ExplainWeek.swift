public import SignModel
public import SignSchedule

/// Every showing of an announcement in a week, and what stands in its way on the days without one.
public struct ExplainWeek: Sendable {
    public struct Day: Sendable {
        public var date: CivilDate
        public var plays: [Play]
        public var turns: [Turn]
        /// Why it is not on at all that day; nil when it is.
        public var reason: Reason?

        public var airtimeMs: Int64 { turns.reduce(0) { $0 + $1.span.durationMs } }
    }

    public let monday: CivilDate
    public let days: [Day]

    /// `2026-W49`.
    public var id: String { monday.weekID }
}
