public import SignModel
public import SignSchedule

/// The plans of one screen, by date, made when they are asked for: a value over one ``ContentReading``.
///
/// The same days give the same plans in whatever order they are asked. The last few are kept.
public struct PlanShelf: Sendable {
    private let setup: ScreenSetup
    private let reading: ContentReading
    private let clockTrusted: Bool
    private let timing: @Sendable (CivilDate) -> any SlideTiming
    private var plans: [CivilDate: DayPlan] = [:]
    /// Yesterday's, today's and tomorrow's.
    private static let limit = 3

    /// - Parameter timing: how long slides take on a day.
    public init(
        _ setup: ScreenSetup, _ reading: ContentReading, clockTrusted: Bool,
        timing: @escaping @Sendable (CivilDate) -> any SlideTiming
    ) {
        self.setup = setup
        self.reading = reading
        self.clockTrusted = clockTrusted
        self.timing = timing
    }

    /// Everything the plan of `date` depends on.
    public func input(for date: CivilDate) -> ScheduleInput {
        ScheduleInput(
            playlist: setup.playlist, screen: setup.screen, zone: setup.zone, revisions: reading.revisions,
            alerts: reading.alerts, timing: timing(date), clockTrusted: clockTrusted)
    }

    /// The plan of a civil day at the site.
    public mutating func plan(on date: CivilDate) -> DayPlan {
        if let known = plans[date] { return known }
        let plan = Planner(input(for: date)).dayPlan(date)
        if plans.count >= PlanShelf.limit, let farthest = plans.keys.max(by: { abs($0 - date) < abs($1 - date) }) {
            plans[farthest] = nil
        }
        plans[date] = plan
        return plan
    }

    /// What is on at `instant`, until `span.until`.
    public mutating func play(at instant: Instant) -> Play {
        let date = setup.zone.civil(at: instant).date
        return plan(on: date).play(at: instant) ?? Planner(input(for: date)).at(instant)
    }

    /// What is on at `instant`, planned no further than that, for a first picture soon. The slide and its beginning are
    /// the ones of the whole plan; when it ends may be earlier there, so ask ``play(at:)`` next.
    public mutating func firstPlay(at instant: Instant) -> Play {
        let date = setup.zone.civil(at: instant).date
        if plans[date] == nil {
            let begun = Planner(input(for: date)).dayPlan(date, through: instant)
            if let play = begun.play(at: instant) { return play }
        }
        return play(at: instant)
    }
}
