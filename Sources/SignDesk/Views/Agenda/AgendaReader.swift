import SignModel
import SignSchedule
import SignShow
import SignStore

/// Reads a site's week from its screens' plans.
struct AgendaReader {
    /// Announcements that are explained when they are not on; the others are counted.
    static let idleLimit = 12

    let first: ScreenQuestion
    let questions: [ScreenQuestion]
    let store: ContentStore
    let monday: CivilDate
    private let zone: ZoneRules
    private let week: Span

    /// - Parameter questions: all screens of one site, `first` among them.
    init(first: ScreenQuestion, questions: [ScreenQuestion], store: ContentStore, monday: CivilDate) {
        self.first = first
        self.questions = questions
        self.store = store
        self.monday = monday
        zone = first.zone
        week = Span(from: zone.startOfDay(monday), until: zone.startOfDay(monday + 7))
    }

    func read() throws(StoreError) -> AgendaWeek {
        // The earliest day first, so that the content is read once for all of them.
        let inputs = try questions.map { (question) throws(StoreError) in try question.show.input(for: monday) }
        var parts: [AgendaWeek.Part] = []
        for (index, view) in questions.enumerated() {
            let part = try part(view, index, inputs[index])
            if let same = parts.firstIndex(where: { AgendaReader.isSame($0, part) }) {
                parts[same].screens += part.screens
            } else {
                parts.append(part)
            }
        }
        let revisions = inForce(inputs)
        let calendar = first.show.calendar
        let shown = Set(parts.flatMap(\.rows).map(\.announcement))
        let quiet = revisions.filter { !shown.contains($0.announcement) && $0.endedAt == nil }
        return AgendaWeek(
            site: first.site, zone: zone, monday: monday, now: first.now,
            days: (0..<7).map { AgendaWeek.Day(date: monday + $0, opening: calendar.day(monday + $0)) },
            parts: parts, starts: changes(revisions, on: start), ends: ends(revisions), waiting: try waiting(),
            idle: quiet.prefix(AgendaReader.idleLimit).compactMap { idle($0, inputs) },
            idleMore: max(0, quiet.count - AgendaReader.idleLimit),
            alerts: inputs[0].alerts.filter { $0.site == first.site.id && $0.span.overlaps(week) })
    }

    // MARK: - What runs

    private func part(
        _ view: ScreenQuestion, _ index: Int, _ input: ScheduleInput
    ) throws(StoreError) -> AgendaWeek.Part {
        var rows: [AnnouncementID: AgendaWeek.Row] = [:]
        var notes: [(CivilDate, PlanNote)] = []
        let schedules = Dictionary(input.revisions.map { ($0.revision, $0) }, uniquingKeysWith: { _, later in later })
        let language = view.language
        for offset in 0..<7 {
            let plan = try view.show.plan(on: monday + offset)
            notes += plan.notes.filter { note in !notes.contains { $0.1 == note } }.map { (plan.date, $0) }
            for turn in plan.turns {
                let plays = plan.plays[turn.plays]
                var row =
                    rows[turn.announcement]
                    ?? AgendaWeek.Row(
                        announcement: turn.announcement, association: turn.association, revision: turn.revision,
                        themes: schedules[turn.revision]?.themes ?? [],
                        schedule: schedules[turn.revision]?.schedule ?? AnnouncementSchedule(),
                        cells: Array(repeating: AgendaWeek.Cell(), count: 7), sample: plays[plays.startIndex])
                row.cells[offset].turns += 1
                row.cells[offset].ms += turn.span.durationMs
                for play in plays where AgendaReader.isBetter(play, than: row.sample, language) { row.sample = play }
                row.revision = turn.revision
                rows[turn.announcement] = row
            }
        }
        let sorted = rows.values.sorted { a, b in
            a.totalMs == b.totalMs ? a.announcement < b.announcement : a.totalMs > b.totalMs
        }
        var noted: [AnnouncementID: RevisionID] = [:]
        for id in notes.compactMap(\.1.announcement) {
            let latest = input.revisions.filter { $0.announcement == id }.max { $0.approvedAt < $1.approvedAt }
            noted[id] = latest?.revision
        }
        return AgendaWeek.Part(screens: [view.screen], rows: sorted, notes: notes, noted: noted, view: index)
    }

    /// A first slide in the first language stands best for an announcement.
    private static func isBetter(_ play: Play, than sample: Play, _ language: Language) -> Bool {
        func score(_ play: Play) -> Int {
            var score = play.language.primary == language ? 1 : 0
            if case .announcement(_, _, 0) = play.slide { score += 2 }
            return score
        }
        return score(play) > score(sample)
    }

    private static func isSame(_ a: AgendaWeek.Part, _ b: AgendaWeek.Part) -> Bool {
        a.rows.map(\.announcement) == b.rows.map(\.announcement) && a.rows.map(\.cells) == b.rows.map(\.cells)
            && a.screens.first?.display == b.screens.first?.display
    }

    // MARK: - What changes

    /// The last revision of each announcement that was in force at some time of the week and is aimed at this site.
    private func inForce(_ inputs: [ScheduleInput]) -> [ScheduledRevision] {
        var found: [AnnouncementID: ScheduledRevision] = [:]
        for revision in inputs.first?.revisions ?? [] {
            let isInTime = revision.approvedAt < week.until && (revision.endedAt.map { $0 > week.from } ?? true)
            guard isInTime, inputs.contains(where: { AgendaReader.takes(revision, $0) }) else { continue }
            if let other = found[revision.announcement], other.approvedAt > revision.approvedAt { continue }
            found[revision.announcement] = revision
        }
        return found.values.sorted { $0.announcement < $1.announcement }
    }

    private static func takes(_ revision: ScheduledRevision, _ input: ScheduleInput) -> Bool {
        func isNamed(_ selection: Selection) -> Bool {
            selection.names(
                association: revision.association, announcement: revision.announcement, themes: revision.themes,
                tags: revision.tags)
        }
        let playlist = input.playlist
        return revision.schedule.targets.contains {
            $0.matches(screen: input.screen.id, site: playlist.site.id, tags: input.screen.tags)
        } && (playlist.include.isEmpty || isNamed(playlist.include))
            && (playlist.exclude.isEmpty || !isNamed(playlist.exclude))
    }

    private func start(_ revision: ScheduledRevision) -> CivilDate? {
        let approved = zone.civil(at: revision.approvedAt).date
        return revision.schedule.from.map { max($0.date, approved) } ?? approved
    }

    private func changes(
        _ revisions: [ScheduledRevision], on date: (ScheduledRevision) -> CivilDate?
    ) -> [AgendaWeek.Change] {
        revisions.compactMap { revision in
            guard let day = date(revision), monday <= day, day < monday + 7 else { return nil }
            return AgendaWeek.Change(
                date: day, announcement: revision.announcement, association: revision.association,
                revision: revision.revision)
        }
        .sorted { ($0.date, $0.announcement) < ($1.date, $1.announcement) }
    }

    /// By their last day, or by a decision in the week.
    private func ends(_ revisions: [ScheduledRevision]) -> [AgendaWeek.Change] {
        var found = changes(revisions) { revision in
            revision.endedAt == nil
                ? revision.schedule.until.map { $0.time == .midnight ? $0.date - 1 : $0.date } : nil
        }
        for var change in changes(revisions, on: { $0.endedAt.map { zone.civil(at: $0).date } }) {
            change.isWithdrawn = true
            found.append(change)
        }
        return found.sorted { ($0.date, $0.announcement) < ($1.date, $1.announcement) }
    }

    // MARK: - What waits, and what does not run

    private func waiting() throws(StoreError) -> [AgendaWeek.Waiting] {
        try store.read { try $0.inboxEntries() }.filter { entry in
            questions.contains { view in
                entry.schedule.targets.contains {
                    $0.matches(screen: view.screen.id, site: view.site.id, tags: view.screen.tags)
                }
            }
        }.map { entry in
            AgendaWeek.Waiting(
                announcement: entry.announcement, association: entry.association, revision: entry.revision,
                at: entry.at, isNewVersion: entry.replaces, warnings: entry.warnings, schedule: entry.schedule)
        }
    }

    private func idle(_ revision: ScheduledRevision, _ inputs: [ScheduleInput]) -> AgendaWeek.Idle? {
        guard let input = inputs.first(where: { AgendaReader.takes(revision, $0) }) else { return nil }
        let days = Explainer(input).days(revision.announcement, from: monday)
        // Of the days the site is open; of a closed week any.
        let reasons = days.compactMap(\.reason)
        let telling = reasons.first { reason in
            if case .siteClosed = reason { return false }
            return true
        }
        return (telling ?? reasons.first).map { reason in
            AgendaWeek.Idle(
                announcement: revision.announcement, association: revision.association, revision: revision.revision,
                reason: reason)
        }
    }
}
