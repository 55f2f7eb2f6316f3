import SignModel
import SignSchedule

/// The day's plays at a steady beat, for measurements: the same slides in the same order, each on for the same time,
/// whatever reading them takes. `guides/performance.md` compares players at five seconds a slide.
public struct Pace: Sendable {
    let beatMs: Int64
    private var start: Instant?

    public init(seconds: Int) {
        beatMs = Int64(max(1, seconds)) * 1000
    }

    /// The play that is on at `instant`: as many plays after the first one asked for as beats have gone by.
    mutating func play(at instant: Instant, of plans: inout PlanShelf, in zone: ZoneRules) -> Play {
        let start = self.start ?? instant
        self.start = start
        let plan = plans.plan(on: zone.civil(at: start).date)
        let beat = max(0, (instant - start) / beatMs)
        let first = plan.index(at: start) ?? 0
        var play = plan.plays[(first + Int(beat)) % plan.plays.count]
        let from = start.adding(ms: beat * beatMs)
        play.span = Span(from: from, until: from.adding(ms: beatMs))
        return play
    }
}
