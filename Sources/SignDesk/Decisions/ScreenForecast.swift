import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore

/// What approving would bring on one screen. A value over what any thread may read, so that screens can be planned at
/// the same time.
struct ScreenForecast: Sendable {
    let subject: Forecast.Subject
    let setup: ScreenSetup
    let store: ContentStore
    let foundry: TypeFoundry
    /// Shared with the other screens.
    let weeks: WeekShelf

    /// Plans with the subject approved.
    func row() throws(StoreError) -> ForecastRow {
        let show = Show(
            setup: setup, store: store, measurer: foundry, stateFolder: store.folder.state, weeks: weeks)
        let row = row(try input(show))
        show.keepTimings()
        return row
    }

    /// Everything the screen's plan would depend on, once this is approved.
    private func input(_ show: Show) throws(StoreError) -> ScheduleInput {
        let revision = subject.revision
        var input = try show.input(for: show.date(at: subject.approvedAt))
        // What holds now ends at the same instant; what was shown of it today stays shown.
        for index in input.revisions.indices where input.revisions[index].announcement == revision.announcement {
            input.revisions[index].endedAt = input.revisions[index].endedAt ?? subject.approvedAt
        }
        input.revisions.append(
            ScheduledRevision(
                announcement: revision.announcement, association: revision.association, revision: revision.id,
                schedule: revision.schedule, languages: revision.content.languages, themes: revision.content.themes,
                tags: revision.content.tags, approvedAt: subject.approvedAt))
        input.timing = ForecastTiming(input.timing, approving: revision.id, waitingAs: subject.waiting)
        return input
    }

    /// Days that are planned one by one before the rest of a year is looked through.
    private static let daysTried = 40

    private func row(_ input: ScheduleInput) -> ForecastRow {
        let zone = setup.zone
        let now = subject.approvedAt
        let announcement = subject.revision.announcement
        let planner = Planner(input)
        var row = ForecastRow(
            screen: setup.screen.id, first: nil, turnsPerDay: 0, secondsPerDay: 0, sharePercent: 0, reason: nil,
            zone: zone)
        // By itself first: that is planned at once, and tells whether and from when it may run at all.
        var alone = input
        alone.revisions = input.revisions.filter { $0.announcement == announcement }
        let chance = Explainer(alone).explain(announcement, at: now, withWait: false)
        guard let earliest = chance.shown ? now : chance.next else { return never(row, chance.reason) }
        var first: (at: Instant, plan: DayPlan)?
        for offset in 0..<ScreenForecast.daysTried where first == nil {
            let plan = planner.dayPlan(zone.civil(at: earliest).date + offset)
            let play = plan.plays.first {
                $0.announcement == announcement && $0.span.until > now && isOwn($0.slide)
            }
            first = play.map { (max(now, $0.span.from), plan) }
        }
        if first == nil {
            let explanation = Explainer(planner).explain(announcement, at: now, withWait: false)
            guard let next = explanation.next else { return never(row, explanation.reason) }
            first = (next, planner.dayPlan(zone.civil(at: next).date))
        }
        guard let first else { return row }
        row.first = first.at
        // The day of the first showing may be half over; the one after it is whole, if it runs then.
        let days = [first.plan, planner.dayPlan(first.plan.date + 1)].map { figures(of: announcement, in: $0) }
        guard let best = days.max(by: { $0.ms < $1.ms }) else { return row }
        row.turnsPerDay = best.turns
        row.secondsPerDay = Int((best.ms + 500) / 1000)
        row.sharePercent = best.percent
        return row
    }

    /// Whether a slide is of what is to be approved, not of the version before it.
    private func isOwn(_ slide: SlideRef) -> Bool {
        guard case .announcement(_, let revision, _) = slide else { return true }
        return revision == subject.revision.id
    }

    private func never(_ row: ForecastRow, _ reason: Reason) -> ForecastRow {
        var row = row
        row.reason = reason
        return row
    }

    /// Turns in a plan, and the share of the time in which announcements are shown.
    private func figures(
        of announcement: AnnouncementID, in plan: DayPlan
    ) -> (turns: Int, ms: Int64, percent: Double) {
        let shown = plan.plays.filter { $0.announcement != nil }
        let all = shown.reduce(0) { $0 + $1.span.durationMs }
        let own = shown.filter { $0.announcement == announcement }.reduce(0) { $0 + $1.span.durationMs }
        return (
            plan.turns(of: announcement).count, own, all == 0 ? 0 : (Double(own) / Double(all) * 1000).rounded() / 10
        )
    }
}
