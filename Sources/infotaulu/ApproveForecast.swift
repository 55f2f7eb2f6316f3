import SignDesk
import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStage
import SignStore
import Synchronization

/// What approving would bring: the first showing on each screen, how often a day, and its share of the airtime.
struct ApproveForecast {
    /// One screen's part.
    struct Row: Encodable {
        var screen: String
        /// nil when it never comes on here.
        var first: String?
        /// Turns on the first full day.
        var playsPerDay: Int
        /// How long it is on, on that day.
        var secondsPerDay: Int
        /// Percent of what is shown of announcements on that day.
        var sharePercent: Double
        /// Why it does not come on, when it does not.
        var reason: Reason?

        struct Reason: Encodable {
            var code: String
            var text: [String: String]
        }
    }

    private(set) var rows: [Row] = []
    /// Whether it comes on anywhere.
    private(set) var isEverShown = false
    /// The first reason of all, in the languages of the program.
    private(set) var obstacle: LocalizedText = [:]

    /// Plans with `revision` approved at `now` under `schedule`, on the screens it is aimed at.
    init(
        _ revision: AnnouncementRevision, schedule: AnnouncementSchedule, now: Instant, store: ContentStore,
        screens: [ScreenSetup], progress: (Double) -> Void = { _ in }
    ) throws {
        let foundry = try TypeFoundry(assets: StageAssets())
        // Under the pending revision's id, whose content is in the store.
        let approved = ScheduledRevision(
            announcement: revision.announcement, association: revision.association, revision: revision.id,
            schedule: schedule, languages: revision.content.languages, themes: revision.content.themes,
            tags: revision.content.tags, approvedAt: now)
        // Screens of one playlist with equal displays run in step, so one plan serves them all.
        var known: [(setup: ScreenSetup, row: Row)] = []
        for setup in screens {
            let twin = known.first {
                $0.setup.playlist == setup.playlist && $0.setup.screen.display == setup.screen.display
                    && $0.setup.screen.tags == setup.screen.tags && schedule.targets == [.all]
            }
            if let twin {
                var row = twin.row
                row.screen = setup.screen.id.raw
                rows.append(row)
                continue
            }
            let show = Show(setup: setup, store: store, measurer: foundry, stateFolder: store.folder.state)
            var input = try show.input(for: setup.zone.civil(at: now).date)
            input.revisions.removeAll { $0.announcement == revision.announcement }
            input.revisions.append(approved)
            input.timing = RememberedTiming(input.timing)
            let row = try forecast(revision.announcement, on: setup, input, now: now)
            show.keepTimings()
            known.append((setup, row))
            rows.append(row)
            progress(Double(rows.count) / Double(screens.count))
        }
    }

    /// Days that are planned one by one before the rest of a year is looked through.
    private static let daysTried = 40

    private mutating func forecast(
        _ announcement: AnnouncementID, on setup: ScreenSetup, _ input: ScheduleInput, now: Instant
    ) throws -> Row {
        let zone = setup.zone
        let planner = Planner(input)
        var row = Row(screen: setup.screen.id.raw, playsPerDay: 0, secondsPerDay: 0, sharePercent: 0)
        func never(_ explanation: Explanation) -> Row {
            let text = explanation.reason.text(zone: zone)
            if obstacle.isEmpty { obstacle = ApproveForecast.obstacle(explanation.reason, text) }
            row.reason = Row.Reason(
                code: explanation.reason.code,
                text: Dictionary(uniqueKeysWithValues: text.languages.map { ($0.tag, text[$0] ?? "") }))
            return row
        }
        // By itself first: that is planned at once, and tells whether and from when it may run at all.
        var alone = input
        alone.revisions = input.revisions.filter { $0.announcement == announcement }
        let chance = Explainer(alone).explain(announcement, at: now)
        guard let earliest = chance.shown ? now : chance.next else { return never(chance) }
        var first: (at: Instant, plan: DayPlan)?
        for offset in 0..<ApproveForecast.daysTried where first == nil {
            let plan = planner.dayPlan(zone.civil(at: earliest).date + offset)
            let play = plan.plays.first { $0.announcement == announcement && $0.span.until > now }
            first = play.map { (max(now, $0.span.from), plan) }
        }
        if first == nil {
            let explanation = Explainer(planner).explain(announcement, at: now)
            guard let next = explanation.next else { return never(explanation) }
            first = (next, planner.dayPlan(zone.civil(at: next).date))
        }
        guard let first else { return row }
        isEverShown = true
        row.first = first.at.iso(in: zone)
        // The day of the first showing may be half over; the one after it is whole, if it runs then.
        let days = [first.plan, planner.dayPlan(first.plan.date + 1)].map { figures(of: announcement, in: $0) }
        guard let best = days.max(by: { $0.seconds < $1.seconds }) else { return row }
        row.playsPerDay = best.plays
        row.secondsPerDay = best.seconds
        row.sharePercent = best.percent
        return row
    }

    /// Turns in a plan, and the share of the time in which announcements are shown.
    private func figures(
        of announcement: AnnouncementID, in plan: DayPlan
    ) -> (plays: Int, seconds: Int, percent: Double) {
        let plays = plan.plays.indices.count { index in
            plan.plays[index].announcement == announcement
                && (index == 0 || plan.plays[index - 1].announcement != announcement)
        }
        let shown = plan.plays.filter { $0.announcement != nil }
        let all = shown.reduce(0) { $0 + $1.span.durationMs }
        let own = shown.filter { $0.announcement == announcement }.reduce(0) { $0 + $1.span.durationMs }
        return (plays, Int((own + 500) / 1000), all == 0 ? 0 : (Double(own) / Double(all) * 1000).rounded() / 10)
    }

    /// Why it never comes on: what keeps it off now may be only a matter of the hour, so days and times are named as a
    /// whole.
    private static func obstacle(_ reason: Reason, _ text: LocalizedText) -> LocalizedText {
        switch reason {
        case .notYet, .notThisDay, .exceptedDate, .notThisTime, .siteClosed:
            [
                .finnish: "sen päivät ja kellonajat eivät osu aukioloaikoihin",
                .swedish: "dess dagar och klockslag träffar inte öppettiderna",
                .english: "its days and hours never meet the opening hours",
            ]
        default: text
        }
    }
}

/// Asks for the slides of each announcement once, however many days are planned: laying them out is what takes time.
private final class RememberedTiming: SlideTiming {
    private struct Key: Hashable {
        var revision: RevisionID?
        var filler: Fillers.Kind?
        var date: CivilDate?
        var language: PlayLanguage
    }

    private let timing: any SlideTiming
    private let known = Mutex<[Key: [TimedSlide]]>([:])

    init(_ timing: any SlideTiming) {
        self.timing = timing
    }

    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(revision: revision.revision, language: language)) {
            timing.slides(of: revision, language: language)
        }
    }

    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(filler: filler, date: date, language: language)) {
            timing.slides(of: filler, on: date, language: language)
        }
    }

    private func remembered(_ key: Key, _ make: () -> [TimedSlide]) -> [TimedSlide] {
        if let slides = known.withLock({ $0[key] }) { return slides }
        let slides = make()
        known.withLock { $0[key] = slides }
        return slides
    }
}
