public import SignModel

/// Why an announcement is or is not on a screen, for any instant, past or future.
public struct Explainer: Sendable {
    /// How an announcement without a revision in force stands; the schedule sees approved revisions only.
    public enum Standing: Hashable, Sendable {
        case undecided
        /// It was approved once, then changed at that instant; the change is not approved.
        case editedAt(Instant)

        /// Changed at an instant that is not known.
        public static var edited: Standing { .editedAt(.distantPast) }
    }

    /// How far ahead the next showing is looked for, and how many day plans that may take.
    public static let horizonDays = 366
    public static let horizonPlans = 40
    /// Days with a showing that ``Explanation/longestWaitSeconds`` is taken over.
    public static let waitDays = 7

    public let planner: Planner
    private var input: ScheduleInput { planner.input }

    public init(_ planner: Planner) {
        self.planner = planner
    }

    public init(_ input: ScheduleInput) {
        planner = Planner(input)
    }

    /// - Parameters:
    ///   - plan: the plan of the instant's date, when it is at hand already.
    ///   - withWait: false: ``Explanation/longestWaitSeconds`` is not wanted, which takes days to find.
    public func explain(
        _ announcement: AnnouncementID, at now: Instant, standing: Standing = .undecided, plan: DayPlan? = nil,
        withWait: Bool = true
    ) -> Explanation {
        let date = input.zone.civil(at: now).date
        let today = plan ?? planner.dayPlan(date)
        var explanation = Explanation(
            announcement: announcement, screen: input.screen.id, now: now, reason: .notApproved(approvedAt: nil))
        explanation.reason = reasonWithoutOutlook(announcement, at: now, standing, today)
        guard explanation.reason.mayStillRun else { return explanation }
        let outlook = outlook(
            announcement, from: now, date: date, today: today, days: withWait ? Explainer.waitDays : 1)
        explanation.next = outlook.next
        if withWait { explanation.longestWaitSeconds = outlook.longestWaitSeconds }
        switch explanation.reason {
        case .waitingItsTurn: explanation.reason = .waitingItsTurn(next: outlook.next)
        // Another day gives it time enough.
        case .neverFits where outlook.next != nil: explanation.reason = .waitingItsTurn(next: outlook.next)
        default: break
        }
        return explanation
    }

    /// The reason alone; when it waits for its turn, without the instant of it.
    func reasonWithoutOutlook(
        _ announcement: AnnouncementID, at now: Instant, _ standing: Standing, _ plan: DayPlan
    ) -> Reason {
        let revisions = input.revisions.filter { $0.announcement == announcement }
        if let reason = obstacle(revisions, at: now, date: plan.date, standing: standing) { return reason }
        guard let play = plan.play(at: now) else { return .waitingItsTurn(next: nil) }
        if play.announcement == announcement { return .shown(play.because) }
        let ownTakeover = inForce(revisions, at: now)?.schedule.takeover == true
        if play.layer.wins(over: .rotation), !(play.layer == .takeover && ownTakeover) {
            return .outranked(by: play.layer)
        }
        for case .neverFits(announcement, let needed) in plan.notes { return .neverFits(needed: needed) }
        return .waitingItsTurn(next: nil)
    }

    /// The first thing that keeps it off, other than those that win over it; nil when it may run.
    private func obstacle(
        _ revisions: [ScheduledRevision], at now: Instant, date: CivilDate, standing: Standing
    ) -> Reason? {
        guard let revision = inForce(revisions, at: now) else {
            let wasApproved = revisions.isEmpty || revisions.contains { $0.approvedAt <= now }
            if case .editedAt(let instant) = standing, instant <= now, wasApproved { return .editedSinceApproval }
            let ended = revisions.compactMap(\.endedAt).filter { $0 <= now }.max()
            if let ended { return .ended(until: ended, withdrawn: true) }
            return .notApproved(approvedAt: revisions.map(\.approvedAt).filter { $0 > now }.min())
        }
        if !Planner.concerns(revision, input) {
            let site = input.playlist.site.id
            let aimed = revision.schedule.targets.contains {
                $0.matches(screen: input.screen.id, site: site, tags: input.screen.tags)
            }
            return .otherScreen(byPlaylist: aimed)
        }
        let schedule = revision.schedule
        if !input.clockTrusted {
            if !schedule.isUndated { return .clockUntrusted }
            return revision.brokenMedia.first.map { .mediaBroken(file: $0) }
        }
        if let from = schedule.from.map(input.zone.boundary(of:)), now < from { return .notYet(from: from) }
        if let until = schedule.until.map(input.zone.boundary(of:)), now >= until {
            return .ended(until: until, withdrawn: false)
        }
        var day = EligibilityDay(date, zone: input.zone)
        if !day.spans(of: revision).contains(where: { $0.contains(now) }) {
            return dayOrTime(revision, at: now, date: date)
        }
        if !planner.calendar.isOpen(at: now) {
            return .siteClosed(planner.calendar.reason(at: now), next: planner.calendar.nextOpening(after: now))
        }
        return revision.brokenMedia.first.map { .mediaBroken(file: $0) }
    }

    /// Why its days or its windows do not let it run at `now`, judged by the day on which the window that covers `now`
    /// starts; by the civil day when none does.
    private func dayOrTime(_ revision: ScheduledRevision, at now: Instant, date: CivilDate) -> Reason {
        let schedule = revision.schedule
        let zone = input.zone
        let coversToday = schedule.windows.contains { zone.span(of: $0, on: date).contains(now) }
        let beganYesterday = schedule.windows.contains {
            $0.crossesMidnight && zone.span(of: $0, on: date - 1).contains(now)
        }
        let start = beganYesterday && !coversToday ? date - 1 : date
        var rules = RuleCache()
        switch rules.verdict(revision, on: start, zone: zone) {
        case .excepted: return .exceptedDate(start)
        case .notThisDay: return .notThisDay(rule: schedule.dayRule)
        case .runs:
            // The night it began in is before its first day: its own first window is what it waits for.
            if let first = schedule.from?.date, start < first,
                let window = schedule.windows.min(by: { $0.from < $1.from })
            {
                return .notYet(from: zone.span(of: window, on: first).from)
            }
            return .notThisTime(schedule.windows)
        }
    }

    private func inForce(_ revisions: [ScheduledRevision], at now: Instant) -> ScheduledRevision? {
        revisions.filter { revision in
            guard input.clockTrusted else { return revision.endedAt == nil }
            return revision.approvedAt <= now && (revision.endedAt.map { now < $0 } ?? true)
        }
        .max { ($0.approvedAt, $0.revision) < ($1.approvedAt, $1.revision) }
    }

    /// The next showing after `now`, and the longest wait on the days ahead, as many as it is shown on of `days`.
    private func outlook(
        _ announcement: AnnouncementID, from now: Instant, date: CivilDate, today: DayPlan, days: Int
    ) -> (next: Instant?, longestWaitSeconds: Int?) {
        let only = planner.revisions(of: announcement)
        var next: Instant?
        var longest: Int64 = 0
        var carried: Int64 = 0
        var daysShown = 0
        var plans = 0
        for offset in 0..<Explainer.horizonDays where plans < Explainer.horizonPlans {
            let spans = planner.eligible(only, on: date + offset)
            if spans.isEmpty { continue }
            plans += 1
            let plan = offset == 0 ? today : planner.dayPlan(date + offset)
            let starts = plan.turns(of: announcement).map(\.span.from)
            if next == nil { next = starts.first { $0 > now } }
            for span in spans {
                var last = span.from
                for start in starts where span.contains(start) {
                    longest = max(longest, carried + (start - last))
                    carried = 0
                    last = start
                }
                carried += span.until - last
            }
            longest = max(longest, carried)
            daysShown += starts.isEmpty ? 0 : 1
            if next != nil, daysShown >= days { break }
        }
        return (next, daysShown == 0 ? nil : Int((longest + 999) / 1000))
    }
}

extension Reason {
    /// Whether a next showing is worth looking for.
    var mayStillRun: Bool {
        switch self {
        case .notApproved, .editedSinceApproval, .otherScreen, .ended, .mediaBroken, .clockUntrusted: false
        default: true
        }
    }
}

extension AnnouncementSchedule {
    /// The rule for its days in writing: `MO,TU`, an RRULE, or both with a space between.
    var dayRule: String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let days = weekdays?.map { names[$0.rawValue - 1] }.joined(separator: ",")
        return [days, rrule].compactMap { $0 }.joined(separator: " ")
    }
}
