public import SignModel

/// How an announcement fares on one day, for a look at a whole week.
public struct ExplainedDay: Hashable, Sendable {
    public var date: CivilDate
    /// Times it comes on.
    public var turns: Int
    public var airtimeMs: Int64
    public var first: Instant?
    /// Why it is not on at all that day; nil when it is.
    public var reason: Reason?
}

extension Explainer {
    /// `count` days from `date` on, each with its showings or the reason why there are none.
    ///
    /// The reason is that of the first moment of the day's opening hours at which it gets furthest: one in which
    /// only its turn, its time or another layer is in the way, before one in which the day itself is.
    public func days(
        _ announcement: AnnouncementID, from date: CivilDate, count: Int = 7, standing: Standing = .undecided
    ) -> [ExplainedDay] {
        (0..<count).map { offset in
            let plan = planner.dayPlan(date + offset)
            var day = ExplainedDay(date: date + offset, turns: 0, airtimeMs: 0)
            let turns = plan.turns(of: announcement)
            day.turns = turns.count
            day.first = turns.first?.span.from
            day.airtimeMs = turns.reduce(0) { $0 + $1.span.durationMs }
            if day.turns == 0 {
                day.reason = reasonWithoutOutlook(announcement, at: telling(plan, announcement), standing, plan)
            }
            return day
        }
    }

    /// The instant to explain a day without showings by: when it might run, else when the site opens, else noon.
    private func telling(_ plan: DayPlan, _ announcement: AnnouncementID) -> Instant {
        planner.eligible(planner.revisions(of: announcement), on: plan.date).first?.from
            ?? plan.plays.first { $0.layer != .closed && $0.layer != .alert }?.span.from
            ?? planner.input.zone.boundary(of: CivilDateTime(plan.date, CivilTime(seconds: 43_200)))
    }
}
