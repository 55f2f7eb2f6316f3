import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStage
import SignStore

/// What approving would bring: the first showing on each screen, how often a day, and its share of the airtime.
struct ApproveForecast {
    /// One screen's part.
    struct Row: Encodable {
        var screen: String
        /// nil when it never comes on here.
        var first: String?
        /// Turns on the first full day.
        var playsPerDay: Int
        /// Percent of what is shown of announcements on that day.
        var sharePercent: Double
        /// At most so long between two showings while it may run.
        var longestWaitSeconds: Int?
        /// Why it does not come on, when it does not.
        var reason: Reason?

        struct Reason: Encodable {
            var code: String
            var text: [String: String]
        }
    }

    private(set) var rows: [Row] = []
    private(set) var firsts: [Instant] = []
    /// The first reason of all, in the languages of the program.
    private(set) var obstacle: LocalizedText = [:]

    /// Plans with `revision` approved at `now` under `schedule`, on the screens it is aimed at.
    init(
        _ revision: AnnouncementRevision, schedule: AnnouncementSchedule, now: Instant, store: ContentStore,
        screens: [ScreenSetup]
    ) throws {
        let foundry = try TypeFoundry(assets: StageAssets())
        // Under the pending revision's id, whose content is in the store.
        let approved = ScheduledRevision(
            announcement: revision.announcement, association: revision.association, revision: revision.id,
            schedule: schedule, languages: revision.content.languages, themes: revision.content.themes,
            tags: revision.content.tags, approvedAt: now)
        for setup in screens {
            let show = Show(setup: setup, store: store, measurer: foundry)
            var input = try show.input(for: setup.zone.civil(at: now).date)
            input.revisions.removeAll { $0.announcement == revision.announcement }
            input.revisions.append(approved)
            try add(setup, Explainer(input).explain(revision.announcement, at: now), input)
        }
    }

    /// Whether it comes on anywhere.
    var isEverShown: Bool { !firsts.isEmpty }

    private mutating func add(_ setup: ScreenSetup, _ explanation: Explanation, _ input: ScheduleInput) throws {
        let zone = setup.zone
        var row = Row(screen: setup.screen.id.raw, playsPerDay: 0, sharePercent: 0)
        let first = explanation.shown ? explanation.now : explanation.next
        guard let first else {
            let text = explanation.reason.text(zone: zone)
            if obstacle.isEmpty { obstacle = ApproveForecast.obstacle(explanation.reason, text) }
            row.reason = Row.Reason(
                code: explanation.reason.code,
                text: Dictionary(uniqueKeysWithValues: text.languages.map { ($0.tag, text[$0] ?? "") }))
            rows.append(row)
            return
        }
        firsts.append(first)
        row.first = first.iso(in: zone)
        row.longestWaitSeconds = explanation.longestWaitSeconds
        // The day of the first showing may be half over; the one after it is whole, if it runs then.
        let planner = Planner(input)
        let date = zone.civil(at: first).date
        let plans = [planner.dayPlan(date), planner.dayPlan(date + 1)]
        let announcement = explanation.announcement
        let counted = plans.map { plan in
            plan.plays.indices.count { index in
                let play = plan.plays[index]
                return play.announcement == announcement
                    && (index == 0 || plan.plays[index - 1].announcement != announcement)
            }
        }
        let best = counted[1] > counted[0] ? 1 : 0
        let shown = plans[best].plays.filter { $0.announcement != nil }
        let all = shown.reduce(0) { $0 + $1.span.durationMs }
        let own = shown.filter { $0.announcement == announcement }.reduce(0) { $0 + $1.span.durationMs }
        row.playsPerDay = counted[best]
        row.sharePercent = all == 0 ? 0 : (Double(own) / Double(all) * 1000).rounded() / 10
        rows.append(row)
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
