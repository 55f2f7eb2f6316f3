public import SignModel
import SignSchedule
import SignStore

/// Airtime of each association over some days: promised by the plans, shown by the play logs, and where the rest went.
public struct ReportAirtime: Sendable {
    public struct Row: Hashable, Sendable {
        public var association: AssociationID
        /// Its weight in the playlist of each screen that it is on.
        public var weights: [ScreenID: Int] = [:]
        public var promisedMs: Int64 = 0
        public var shownMs: Int64 = 0
        /// Turns in the plans.
        public var plays = 0
        /// Slides in the play logs.
        public var shownPlays = 0
        /// What was on, or not, while one of its slides was promised.
        public var lost = Lost()

        /// What is promised, not shown, and none of the others; below zero when more was shown than promised.
        public var otherMs: Int64 { promisedMs - shownMs - lost.totalMs }
    }

    /// Promised time in which something else was on the screen.
    public struct Lost: Hashable, Sendable {
        public var closedMs: Int64 = 0
        public var alertMs: Int64 = 0
        public var touchMs: Int64 = 0
        /// Nothing was shown at all.
        public var playerOffMs: Int64 = 0
        /// Still in the future.
        public var toComeMs: Int64 = 0

        public var totalMs: Int64 { closedMs + alertMs + touchMs + playerOffMs + toComeMs }
    }

    let now: Instant
    private(set) var found: [AssociationID: Row] = [:]

    init(now: Instant) {
        self.now = now
    }

    /// By id.
    var rows: [Row] { found.values.sorted { $0.association < $1.association } }

    /// Adds one screen's day.
    ///
    /// - Parameters:
    ///   - log: what its player presented around that day, in any order.
    ///   - isDetailed: false when only the day's sums are kept of what was shown.
    mutating func add(_ plan: DayPlan, weights: [AssociationID: Int], log: [PresentedPlay], isDetailed: Bool) {
        for row in AirtimeReport(plans: [plan]).rows {
            found[row.association, default: Row(association: row.association)].plays += row.plays
            found[row.association]?.promisedMs += row.promisedMs
            found[row.association]?.weights[plan.screen] = weights[row.association] ?? 1
        }
        let shown = ReportAirtime.disjoint(log)
        var first = 0
        for play in plan.plays {
            guard let association = play.association, var row = found[association] else { continue }
            row.lost.toComeMs += Span(from: max(play.span.from, now), until: play.span.until).durationMs
            let past = Span(from: play.span.from, until: min(play.span.until, now))
            while first < shown.count, shown[first].span.until <= past.from { first += 1 }
            var covered: Int64 = 0
            for entry in shown[first...].prefix(while: { $0.span.from < past.until }) {
                let shared = entry.span.intersection(past).durationMs
                covered += shared
                switch Layer(rawValue: entry.layer) {
                case .closed: row.lost.closedMs += shared
                case .alert: row.lost.alertMs += shared
                case .touch: row.lost.touchMs += shared
                default: break
                }
            }
            if isDetailed { row.lost.playerOffMs += past.durationMs - covered }
            found[association] = row
        }
    }

    /// Adds what a play log says was shown.
    mutating func add(_ airtime: Airtime, weights: [AssociationID: Int]) {
        guard let association = airtime.association,
            [Layer.rotation.rawValue, Layer.takeover.rawValue].contains(airtime.layer)
        else { return }
        found[association, default: Row(association: association)].shownMs += airtime.ms
        found[association]?.weights[airtime.screen] = weights[association] ?? 1
        found[association]?.shownPlays += airtime.plays
    }

    /// A shorter gap between two plays is the change from one to the next; in a longer one nothing was shown.
    private static let changeMs: Int64 = 2_000

    /// In order, each without what an earlier one covers, and up to the next one where only the change lies between.
    private static func disjoint(_ log: [PresentedPlay]) -> [PresentedPlay] {
        var result: [PresentedPlay] = []
        var end = Instant.distantPast
        for var play in log.sorted(by: { ($0.span.from, $0.span.until) < ($1.span.from, $1.span.until) }) {
            play.span.from = max(play.span.from, end)
            guard !play.span.isEmpty else { continue }
            if let last = result.indices.last, play.span.from - result[last].span.until < changeMs {
                result[last].span.until = play.span.from
            }
            end = play.span.until
            result.append(play)
        }
        return result
    }
}
