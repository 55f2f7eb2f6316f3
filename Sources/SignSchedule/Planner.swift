public import SignModel

/// What a screen shows, for any date and instant; a pure function of its input.
///
/// Goals: the same plan from the same content on any machine, at any time, in any order of rows; past days can be
/// computed again; cost linear in the plays and logarithmic in the content.
///
/// Non-goals: it does not know touch sessions (the player lays them over the plan) nor what was really shown (the play
/// log); it keeps no state from day to day. Each civil day is reckoned by itself, so a slide never runs on over
/// midnight; instead the round begins elsewhere every day.
public struct Planner: Sendable {
    public let input: ScheduleInput
    public let calendar: OpeningCalendar
    /// What concerns this screen, sorted.
    private let revisions: [ScheduledRevision]

    public init(_ input: ScheduleInput) {
        self.input = input
        calendar = OpeningCalendar(hours: input.playlist.site.hours, zone: input.zone)
        revisions = Planner.relevant(input)
    }

    /// The whole civil day.
    public func dayPlan(_ date: CivilDate) -> DayPlan {
        var simulation = simulation(of: date)
        let plays = simulation.run()
        var notes = PlanReview(table: simulation.table, open: simulation.open, plays: plays).notes()
        notes += simulation.unreadable()
        if !input.clockTrusted { notes.insert(.clockUntrusted, at: 0) }
        return DayPlan(screen: input.screen.id, date: date, span: simulation.whole, plays: plays, notes: notes)
    }

    /// The plan of `date` from its beginning through `instant`, the same as far as it goes; for a quick first picture.
    public func dayPlan(_ date: CivilDate, through instant: Instant) -> DayPlan {
        var simulation = simulation(of: date)
        let plays = simulation.run(through: instant)
        let end = plays.last?.span.until ?? simulation.whole.from
        return DayPlan(
            screen: input.screen.id, date: date, span: Span(from: simulation.whole.from, until: end), plays: plays)
    }

    private func simulation(of date: CivilDate) -> DaySimulation {
        var day = EligibilityDay(date, zone: input.zone)
        let table = DayTable(revisions: revisions, day: &day)
        let open = input.clockTrusted ? calendar.spans(within: date) : [day.whole]
        return DaySimulation(input: input, date: date, table: table, whole: day.whole, open: open, calendar: calendar)
    }

    /// What is on at `instant`, until `span.until`. Computes the whole day; ask a ``DayPlan`` when asking again.
    public func at(_ instant: Instant) -> Play {
        let date = input.zone.civil(at: instant).date
        if let play = dayPlan(date).play(at: instant) { return play }
        // Only where a zone skips a whole civil day; there is always something.
        return Play(
            span: Span(from: instant, until: instant.adding(seconds: 60)), slide: .builtIn,
            language: PlayLanguage(input.playlist.languages.first ?? .finnish), layer: .builtIn, because: .noFiller)
    }

    /// The revisions of one announcement that concern this screen.
    func revisions(of announcement: AnnouncementID) -> [ScheduledRevision] {
        revisions.filter { $0.announcement == announcement }
    }

    /// When one of `revisions` (of one announcement) may run on `date`, opening hours included.
    func eligible(_ revisions: [ScheduledRevision], on date: CivilDate) -> [Span] {
        var day = EligibilityDay(date, zone: input.zone)
        let table = DayTable(revisions: revisions, day: &day)
        let own = (table.rotation + table.takeovers).map(\.span).joined()
        if own.isEmpty { return [] }
        let open = input.clockTrusted ? calendar.spans(within: date) : [day.whole]
        return own.flatMap { span in open.map { $0.intersection(span) } }.joined()
    }

    /// Aimed at this screen, chosen by its playlist, with all its media; sorted by association, announcement and
    /// approval.
    private static func relevant(_ input: ScheduleInput) -> [ScheduledRevision] {
        var found = input.revisions.filter { concerns($0, input) && $0.brokenMedia.isEmpty && !$0.isNeverInForce }
        if !input.clockTrusted {
            found = found.filter { $0.schedule.isUndated && $0.endedAt == nil }
            for index in found.indices { found[index].approvedAt = .distantPast }
        }
        // Numbers are cheaper to move about than revisions.
        let order = found.indices.sorted {
            let (a, b) = (found[$0], found[$1])
            if a.association != b.association { return a.association < b.association }
            if a.announcement != b.announcement { return a.announcement < b.announcement }
            if a.approvedAt != b.approvedAt { return a.approvedAt < b.approvedAt }
            return a.revision < b.revision
        }
        return order.map { found[$0] }
    }

    /// Whether a revision is aimed at the screen and its playlist takes it.
    static func concerns(_ revision: ScheduledRevision, _ input: ScheduleInput) -> Bool {
        let screen = input.screen
        let site = input.playlist.site.id
        guard
            revision.schedule.targets.contains(where: {
                $0.matches(screen: screen.id, site: site, tags: screen.tags)
            })
        else { return false }
        func named(by selection: Selection) -> Bool {
            selection.names(
                association: revision.association, announcement: revision.announcement, themes: revision.themes,
                tags: revision.tags)
        }
        let include = input.playlist.include
        let exclude = input.playlist.exclude
        return (include.isEmpty || named(by: include)) && (exclude.isEmpty || !named(by: exclude))
    }
}

extension ScheduledRevision {
    /// Withdrawn no later than it was approved.
    var isNeverInForce: Bool { endedAt.map { $0 <= approvedAt } ?? false }
}

extension AnnouncementSchedule {
    /// Whether it says nothing about dates or times, so that it can be shown without a clock.
    public var isUndated: Bool {
        from == nil && until == nil && weekdays == nil && rrule == nil && except.isEmpty && also.isEmpty
            && windows.isEmpty
    }
}
