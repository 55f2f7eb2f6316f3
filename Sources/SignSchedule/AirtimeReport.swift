public import SignModel

/// Airtime promised to each association, counted from plans.
public struct AirtimeReport: Hashable, Sendable {
    /// One association's part.
    public struct Row: Hashable, Sendable {
        public var association: AssociationID
        /// On all counted screens together.
        public var promisedMs: Int64
        /// Turns of its announcements (``Turn``).
        public var plays: Int

        /// Whole seconds, rounded to the nearest.
        public var promisedSeconds: Int { Int((promisedMs + 500) / 1000) }
    }

    /// By id.
    public var rows: [Row]

    /// Counts the layers `rotation` and `takeover` of every plan, one for each screen and date.
    public init(plans: [DayPlan]) {
        var found: [AssociationID: Row] = [:]
        for plan in plans {
            for play in plan.plays {
                guard let association = play.association else { continue }
                found[association, default: Row(association: association, promisedMs: 0, plays: 0)].promisedMs +=
                    play.span.durationMs
            }
            for turn in plan.turns { found[turn.association]?.plays += 1 }
        }
        rows = found.values.sorted { $0.association < $1.association }
    }
}
