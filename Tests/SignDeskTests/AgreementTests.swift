import SignDesk
import SignModel
import SignSchedule
import Testing

/// Five questions about the same screen have one answer, to the turn and the second: what approving said it would
/// bring, the plan, the agenda, the explanation and the report.
@Suite(.timeLimit(.minutes(10))) struct AgreementTests {
    private let liaison = Actor(role: .liaison, name: "liaison")
    private let monday = SmallWorld.submitted + 7

    /// What was on, counted from a plan by hand.
    private struct Count: Hashable {
        var turns = 0
        var ms: Int64 = 0
    }

    /// A turn begins with a slide that does not follow the one before it in the same showing.
    private func count(_ plan: DayPlan, _ id: AnnouncementID) -> Count {
        var count = Count()
        var before: (end: Instant, slide: Int)?
        for play in plan.plays {
            guard play.announcement == id, case .announcement(_, _, let slide) = play.slide else {
                before = nil
                continue
            }
            var isHeld = false
            if case .tooShortForOthers = play.because { isHeld = true }
            if before?.slide != (isHeld ? slide : slide - 1) { count.turns += 1 }
            count.ms += play.span.durationMs
            before = (play.span.until, slide)
        }
        return count
    }

    private func seconds(_ ms: Int64) -> Int { Int((ms + 500) / 1000) }

    @Test(arguments: 1...30) func allAgree(seed: Int) throws {
        let world = try SmallWorld(seed: UInt64(seed))
        let zone = ZoneRules.helsinki
        let at = zone.instant(of: CivilDateTime(monday - 1, CivilTime(seconds: 43_200)))
        for id in world.announcements { try approve(id, in: world, at: at, seed: seed) }
        let now = TimeText.date(monday + 7)
        let agenda = try world.desk.agenda(
            AgendaRequest(site: "koe", week: .monday(monday), now: .date(monday)))
        for screen in SmallWorld.screens {
            let request = ScreenRequest(screen: screen, now: .date(monday))
            let plans = try (0..<7).map { try world.desk.plan(request, on: monday + $0).plan }
            let part = try #require(agenda.week.parts.first { $0.screens.contains { $0.id == screen } })
            var promised: [AssociationID: Count] = [:]
            for id in world.announcements {
                let counts = plans.map { count($0, id) }
                let cells = part.rows.first { $0.announcement == id }?.cells ?? []
                #expect(
                    (cells.isEmpty ? counts.map { _ in Count() } : cells.map { Count(turns: $0.turns, ms: $0.ms) })
                        == counts, "agenda, seed \(seed), \(id) on \(screen)")
                let explained = try world.desk.explain(
                    ExplainRequest(announcement: id.raw, screen: request, withWeek: true))
                let week = try #require(explained.week)
                #expect(
                    week.days.map { Count(turns: $0.turns.count, ms: $0.airtimeMs) } == counts,
                    "explain, seed \(seed), \(id) on \(screen)")
                for (day, count) in zip(week.days, counts) {
                    #expect((day.reason == nil) == (count.turns > 0), "explain, seed \(seed), \(id) on \(day.date)")
                }
                let first = plans.flatMap(\.plays).first { $0.announcement == id }
                if let first, let association = first.association {
                    #expect(explained.explanation.next == first.span.from, "next, seed \(seed), \(id) on \(screen)")
                    for count in counts {
                        promised[association, default: Count()].turns += count.turns
                        promised[association, default: Count()].ms += count.ms
                    }
                }
            }
            let report = try world.desk.report(
                ReportRequest(from: monday, to: monday + 6, screens: [screen], now: now))
            let found = Dictionary(
                uniqueKeysWithValues: report.rows.map { ($0.association, Count(turns: $0.plays, ms: $0.promisedMs)) })
            #expect(found == promised, "report, seed \(seed), \(screen)")
        }
    }

    /// Approves one, and compares what that says with the plans as they are then.
    private func approve(_ id: AnnouncementID, in world: SmallWorld, at: Instant, seed: Int) throws {
        let request = ApproveRequest(Pick(id.raw), changes: world.changes())
        guard let answer = try approved(request, in: world, at: at) else { return }
        for row in try #require(answer.forecast) {
            let request = ScreenRequest(screen: row.screen, now: .exact(at))
            guard let first = row.first else { continue }
            let date = row.zone.civil(at: first).date
            let plans = try [date, date + 1].map { try world.desk.plan(request, on: $0).plan }
            #expect(
                plans[0].plays.first { $0.announcement == id && $0.span.until > at }.map { max($0.span.from, at) }
                    == first, "first, seed \(seed), \(id) on \(row.screen)")
            let counts = plans.map { count($0, id) }
            let best = counts[1].ms > counts[0].ms ? counts[1] : counts[0]
            #expect(
                row.turnsPerDay == best.turns && row.secondsPerDay == seconds(best.ms),
                "forecast \(row.turnsPerDay), \(row.secondsPerDay) s; plan \(best); seed \(seed), \(id) on \(row.screen)"
            )
        }
    }

    /// nil where it would never be shown.
    private func approved(
        _ request: ApproveRequest, in world: SmallWorld, at: Instant
    ) throws(DeskError) -> ApproveAnswer? {
        do {
            return try world.desk.approve(request, by: liaison, at: at)
        } catch {
            guard case .neverShown = error else { throw error }
            return nil
        }
    }
}
