import SignModel

@testable import SignSchedule

/// The rules of `spec/schedule.md` once more, with none of the planner's machinery: its own clock changes, its own
/// holidays, its own choice of screens. For a date it says when the site is open and when each revision may run.
/// Windows of the day before count too.
struct Oracle {
    let input: ScheduleInput
    private let wall: Wall
    private var open: [Span] = []
    private var own: [[Span]] = []

    init(input: ScheduleInput, date: CivilDate) {
        self.input = input
        wall = Wall(zone: input.zone.id)
        let hours = input.playlist.site.hours
        for day in [date - 1, date] {
            let windows: [TimeWindow]
            if let exception = hours.exceptions.first(where: { $0.first <= day && day <= $0.last }) {
                windows = exception.windows
            } else if Oracle.eves.contains(day.description) {
                windows = hours.eves ?? []
            } else if Oracle.holidays.contains(day.description) {
                windows = hours.publicHolidays ?? []
            } else {
                windows = hours.weekly[day.weekday] ?? []
            }
            open += windows.map { span($0, day) }
        }
        for revision in input.revisions {
            var spans: [Span] = []
            for day in [date - 1, date] where isAimedHere(revision) && runs(revision, day) {
                let windows = revision.schedule.windows
                let whole = TimeWindow(from: .midnight, until: .endOfDay)
                for window in windows.isEmpty ? [whole] : windows {
                    var span = span(window, day)
                    if let from = revision.schedule.from { span.from = max(span.from, wall.instant(from)) }
                    if let until = revision.schedule.until { span.until = min(span.until, wall.instant(until)) }
                    spans.append(span)
                }
            }
            own.append(spans)
        }
    }

    /// Those that these worlds' dates and the days before them meet, from a calendar.
    private static let holidays: Set = [
        "2026-01-01", "2026-01-06", "2026-06-20", "2026-10-31", "2026-12-06", "2026-12-25", "2026-12-26", "2027-01-01",
    ]
    private static let eves: Set = ["2026-06-19", "2026-12-24"]

    private func isAimedHere(_ revision: ScheduledRevision) -> Bool {
        var aimed = false
        for target in revision.schedule.targets {
            switch target {
            case .all: aimed = true
            case .screen(let id): aimed = aimed || id.raw == input.screen.id.raw
            case .site(let id): aimed = aimed || id.raw == input.playlist.site.id.raw
            case .tag(let tag): aimed = aimed || input.screen.tags.firstIndex(of: tag) != nil
            }
        }
        func isIn(_ list: Selection) -> Bool {
            !Set(revision.tags).isDisjoint(with: list.tags) || !Set(revision.themes).isDisjoint(with: list.themes)
                || list.associations.firstIndex(of: revision.association) != nil
                || list.announcements.firstIndex(of: revision.announcement) != nil
        }
        let include = input.playlist.include
        let all = [include.associations.count, include.announcements.count, include.themes.count, include.tags.count]
        return aimed && (all == [0, 0, 0, 0] || isIn(include)) && !isIn(input.playlist.exclude)
    }

    private func span(_ window: TimeWindow, _ day: CivilDate) -> Span {
        let over = window.until.seconds <= window.from.seconds
        return Span(
            from: wall.instant(day, window.from.seconds),
            until: wall.instant(over ? day + 1 : day, window.until.seconds))
    }

    private func runs(_ revision: ScheduledRevision, _ day: CivilDate) -> Bool {
        let schedule = revision.schedule
        if let from = schedule.from, day < from.date { return false }
        if let until = schedule.until, until.date < day || (until.date == day && until.time.seconds == 0) {
            return false
        }
        if schedule.except.contains(day) { return false }
        if schedule.also.contains(day) { return true }
        if let weekdays = schedule.weekdays, !weekdays.contains(day.weekday) { return false }
        if schedule.rrule != nil {
            // The only rule of these worlds: every second day.
            let start = schedule.from?.date ?? wall.date(at: revision.approvedAt)
            return day >= start && (day - start) % 2 == 0
        }
        return true
    }

    func isOpen(_ now: Instant) -> Bool { open.contains { $0.contains(now) } }

    /// By its own rules alone.
    func mayRunByRule(_ index: Int, _ now: Instant) -> Bool { own[index].contains { $0.contains(now) } }

    /// By its own rules and by decision; opening hours aside.
    func mayRun(_ index: Int, _ now: Instant) -> Bool {
        let revision = input.revisions[index]
        return revision.approvedAt <= now && (revision.endedAt.map { now < $0 } ?? true)
            && revision.brokenMedia.isEmpty && mayRunByRule(index, now)
    }

    func index(of play: Play) -> Int? {
        input.revisions.firstIndex { $0.announcement == play.announcement && $0.revision == play.revision }
    }

    /// Instants within `span` at which anything may change, its ends included.
    func changes(in span: Span) -> [Instant] {
        var found: Set<Instant> = [span.from, span.until]
        for stretch in open + own.joined() { found.formUnion([stretch.from, stretch.until]) }
        for revision in input.revisions { found.formUnion([revision.approvedAt, revision.endedAt ?? span.from]) }
        return found.filter { span.from <= $0 && $0 <= span.until }.sorted()
    }
}

/// What the clock on a wall shows, by a plain table of the days on which Finland moves its clocks.
private struct Wall {
    /// Days since 1970-01-01 on which clocks go forward and back, at 01:00 UTC: 29.3.2026, 25.10.2026, 28.3.2027,
    /// 31.10.2027, 26.3.2028 and 29.10.2028.
    private static let changes = [(20541, 20751), (20905, 21122), (21269, 21486)]
    private let fixed: Int?

    /// - Parameter zone: `X` is three hours behind UTC all year; all others are Finland.
    init(zone: String) {
        fixed = zone == "X" ? -3 * 3600 : nil
    }

    private func offset(_ seconds: Int) -> Int {
        if let fixed { return fixed }
        let summer = Wall.changes.contains { $0.0 * 86_400 + 3600 <= seconds && seconds < $0.1 * 86_400 + 3600 }
        return summer ? 3 * 3600 : 2 * 3600
    }

    /// The instant of a wall time: its first pass where there are two; where there is none, when the clocks jump.
    func instant(_ day: CivilDate, _ secondsOfDay: Int) -> Instant {
        let shown = day.dayNumber * 86_400 + secondsOfDay
        for ahead in [fixed ?? 3 * 3600, fixed ?? 2 * 3600] where offset(shown - ahead) == ahead {
            return Instant(seconds: shown - ahead)
        }
        let jump = Wall.changes.first { $0.0 == day.dayNumber }?.0 ?? day.dayNumber
        return Instant(seconds: jump * 86_400 + 3600)
    }

    func instant(_ civil: CivilDateTime) -> Instant { instant(civil.date, civil.time.seconds) }

    func date(at instant: Instant) -> CivilDate {
        let seconds = Int((Double(instant.ms) / 1000).rounded(.down))
        let shown = seconds + offset(seconds)
        return CivilDate(dayNumber: shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400)
    }
}
