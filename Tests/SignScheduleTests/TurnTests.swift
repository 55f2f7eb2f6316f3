import SignModel
import Testing

@testable import SignSchedule

/// What "times a day" means.
@Suite struct TurnTests {
    private func turns(
        _ minutes: String, _ revisions: [ScheduledRevision], _ seconds: [AnnouncementID: [Int]],
        alerts: [Alert] = []
    ) -> [Turn] {
        let hours = everyDay(window("08:00", minutes))
        return Planner(input(playlist(hours), revisions, timing: FixedTiming(seconds: seconds), alerts: alerts))
            .dayPlan(day("2026-11-23")).turns
    }

    @Test("One announcement alone comes on again and again: every row is a turn of its own")
    func aloneItIsManyTurns() {
        #expect(turns("08:10", [approved("a1")], ["a1": [10]]).count == 60)
        let rows = turns("08:10", [approved("a1")], ["a1": [10, 20, 30]])
        #expect(rows.count == 10)
        #expect(rows.allSatisfy { $0.plays.count == 3 && $0.span.durationMs == 60_000 })
    }

    @Test("A last slide that stays until closing time, since nothing else can be read, is no turn of its own")
    func aHeldSlideIsTheSameTurn() {
        let rows = turns("08:01", [approved("a1"), approved("b1")], ["a1": [25], "b1": [25]])
        #expect(rows.count == 2)
        #expect(rows.last?.span.until == at("2026-11-23T08:01"))
    }

    @Test("An alert cuts a turn; what comes on after it begins with its first slide and is another turn")
    func anAlertCutsATurnInTwo() {
        let fire = Alert(
            id: "fire", site: "tuira", text: [.finnish: "x"], from: at("2026-11-23T08:00:15"),
            until: at("2026-11-23T08:00:40"))
        let rows = turns("08:01:40", [approved("a1")], ["a1": [10, 10, 40]], alerts: [fire])
        #expect(
            rows.map(\.span) == [
                Span(from: at("2026-11-23T08:00:00"), until: at("2026-11-23T08:00:15")),
                Span(from: at("2026-11-23T08:00:40"), until: at("2026-11-23T08:01:40")),
            ])
        #expect(rows.map(\.plays.count) == [2, 3])
    }

    @Test("Midnight cuts a turn: each day counts what began in it")
    func midnightCutsATurn() {
        let always = everyDay(TimeWindow(from: .midnight, until: .endOfDay))
        let planner = Planner(input(playlist(always), [approved("a1")], timing: FixedTiming(seconds: ["a1": [7000]])))
        let days = [planner.dayPlan(day("2026-11-23")), planner.dayPlan(day("2026-11-24"))]
        for plan in days {
            #expect(plan.turns.first?.span.from == plan.span.from)
            #expect(plan.turns.last?.span.until == plan.span.until)
            #expect(plan.turns.count == 12)
        }
    }
}
