import SignDesk
import SignIngest
import SignModel
import SignSchedule
import SignShow
import SignStage
import Testing

/// What approving promises is what the plan then is.
@Suite(.timeLimit(.minutes(15))) struct ForecastTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// The plan of a day, as the player makes it.
    private func plan(_ date: CivilDate) throws -> DayPlan {
        let setup = try #require(place.desk.sites().setups.first)
        let show = Show(setup: setup, store: try place.store(), measurer: try TypeFoundry(assets: StageAssets()))
        return try show.plan(on: date)
    }

    @Test(arguments: [
        ScheduleChanges(), ScheduleChanges(secondsPerSlide: 90),
        ScheduleChanges(
            windows: [TimeWindow(from: CivilTime(seconds: 36_000), until: CivilTime(seconds: 37_800))],
            secondsPerSlide: 60),
        ScheduleChanges(weekdays: .some([.saturday]), pinMinutes: 20),
    ])
    func theForecastIsThePlan(changes: ScheduleChanges) async throws {
        for index in 0..<4 {
            let sender: AssociationID = index == 3 ? "soittajat" : "laulajat"
            let form = try place.form("Muu \(index)", text: "Tiedote numero \(index) täällä.")
            try place.approve(try await place.submit(form, association: sender).receipt.announcement)
        }
        let old = try await place.submit(place.form("Kuoro", text: "Lauletaan yhdessä.")).receipt.announcement
        try place.approve(old)
        // A new version of what is on now.
        try await place.submit(place.form("Kuoro", text: "Lauletaan ulkona."), as: old.raw)
        let answer = try place.approve(old, changes)
        let row = try #require(answer.forecast?.first)
        let first = try #require(row.first)
        let day = row.zone.civil(at: first).date
        let own = try plan(day).plays.filter { play in
            guard case .announcement(_, let revision, _) = play.slide else { return false }
            return revision == answer.revision.id
        }
        #expect(first == max(Workplace.now, try #require(own.first).span.from))
        // The promised day is the first or the one after it, whichever has more of it.
        let days = [try plan(day), try plan(day + 1)].map { plan in
            (
                turns: plan.turns(of: old).count,
                ms: plan.plays.filter { $0.announcement == old }.reduce(0) { $0 + $1.span.durationMs }
            )
        }
        let best = try #require(days.max(by: { $0.ms < $1.ms }))
        #expect(row.turnsPerDay == best.turns && best.turns > 0)
        #expect(row.secondsPerDay == Int((best.ms + 500) / 1000))
    }

    @Test func aWindowTooShortForItIsRefused() async throws {
        let id = try await place.submit(place.form("Kuoro", text: "Lauletaan.")).receipt.announcement
        let changes = ScheduleChanges(
            windows: [TimeWindow(from: CivilTime(seconds: 36_000), until: CivilTime(seconds: 36_060))],
            secondsPerSlide: 120)
        #expect(throws: DeskError.self) { try place.approve(id, changes) }
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.count == 1)
    }

    @Test func nothingOutlivesWhatItTellsOf() async throws {
        let event = try await place.submit(
            place.form("Kuoro", text: "Lauletaan.", "when: {start: \"2026-12-01T18:00\", end: \"20:00\"}"))
        let once = try place.approve(event.receipt.announcement)
        #expect(once.revision.schedule.until == CivilDateTime("2026-12-01T20:00:00"))
        let weekly = try await place.submit(
            place.form(
                "Kerho", text: "Luetaan.",
                "when: {start: \"2026-11-24T10:00\", end: \"11:00\", rrule: FREQ=WEEKLY;COUNT=3}"))
        #expect(
            try place.approve(weekly.receipt.announcement).revision.schedule.until
                == CivilDateTime("2026-12-08T11:00:00"))
        let endless = try await place.submit(
            place.form("Piiri", text: "Neulotaan.", "when: {start: \"2026-11-24T10:00\", rrule: FREQ=WEEKLY}"))
        let date = try #require(CivilDate("2026-11-20"))
        #expect(
            try place.approve(endless.receipt.announcement).revision.schedule.until
                == CivilDateTime(date + 60, .midnight))
    }

    @Test func aLastDayAfterItIsOverIsAskedAbout() async throws {
        let event = try await place.submit(
            place.form("Kuoro", text: "Lauletaan.", "when: {start: \"2026-12-01T18:00\", end: \"20:00\"}"))
        let id = event.receipt.announcement
        let changes = ScheduleChanges(until: CivilDateTime("2026-12-15T00:00:00"))
        do throws(DeskError) {
            _ = try place.desk.approve(
                ApproveRequest(Pick(id.raw), changes: changes), by: Workplace.liaison, at: Workplace.now)
            Issue.record("it was approved")
        } catch {
            #expect(error.code == "overBeforeItsEnd")
            for language in Language.interface { #expect(error.text[language]?.contains("--even-after") == true) }
        }
        let approved = try place.desk.approve(
            ApproveRequest(Pick(id.raw), changes: changes, evenAfterItIsOver: true), by: Workplace.liaison,
            at: Workplace.now)
        #expect(approved.revision.schedule.until == CivilDateTime("2026-12-15T00:00:00"))
    }
}
