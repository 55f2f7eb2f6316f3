public import SignModel

/// Airtime promised to each association, counted from plans.
public struct AirtimeReport: Hashable, Sendable {
    /// One association's part.
    public struct Row: Hashable, Sendable {
        public var association: AssociationID
        /// On all counted screens together.
        public var promisedMs: Int64
        /// Times one of its announcements came on; the slides of one in a row count once.
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
            var before: Play?
            for play in plan.plays {
                defer { before = play }
                guard let association = play.association else { continue }
                var row = found[association] ?? Row(association: association, promisedMs: 0, plays: 0)
                row.promisedMs += play.span.durationMs
                if AirtimeReport.beginsTurn(play, after: before) { row.plays += 1 }
                found[association] = row
            }
        }
        rows = found.values.sorted { $0.association < $1.association }
    }

    /// Whether `play` is the first slide of a turn rather than the next one of the turn that is on.
    static func beginsTurn(_ play: Play, after before: Play?) -> Bool {
        guard let before, before.announcement == play.announcement, case .announcement(_, _, let index) = play.slide
        else { return true }
        if case .tooShortForOthers = play.because { return false }
        return index == 0
    }
}
