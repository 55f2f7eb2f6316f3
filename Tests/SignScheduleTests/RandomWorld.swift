import SignModel

@testable import SignSchedule

/// A small random world: one screen, a site open for some minutes, a handful of announcements, decisions during the
/// day. Made again from its seed.
struct RandomWorld: CustomStringConvertible {
    let seed: UInt64
    var date: CivilDate
    var input: ScheduleInput
    var timing: FixedTiming

    /// Ordinary days, both DST Sundays, a leap day, New Year, holidays and eves.
    static let dates = [
        "2026-11-23", "2026-03-29", "2026-10-25", "2028-02-29", "2027-01-01", "2026-12-31", "2026-06-19", "2026-06-20",
        "2026-12-24", "2026-03-28", "2026-10-24", "2026-03-30",
    ]

    init(seed: UInt64) {
        self.seed = seed
        var random = Seeded(seed)
        date = day(RandomWorld.dates.randomElement(using: &random) ?? "2026-11-23")
        let zone = ZoneRules.helsinki

        // Open for a few minutes around a telling time: midnight, the hours of the clock change, the morning.
        let centre = [0, 3 * 60, 3 * 60 + 30, 4 * 60, 8 * 60, 23 * 60 + 58].randomElement(using: &random) ?? 480
        let minutes = Int.random(in: 2...5, using: &random)
        func time(_ minute: Int) -> CivilTime { CivilTime(seconds: ((minute % 1440 + 1440) % 1440) * 60) }
        let opening = TimeWindow(from: time(centre - 1), until: time(centre - 1 + minutes))
        var hours = everyDay(opening)
        if random.chance(20) { hours.publicHolidays = nil }
        if random.chance(20) { hours.eves = [TimeWindow(from: time(centre), until: time(centre + 2))] }
        if random.chance(20) {
            hours.weekly[date.weekday] = [opening, TimeWindow(from: time(centre + 20), until: time(centre + 22))]
        }

        let base = zone.boundary(of: CivilDateTime(date, opening.from))
        func instant(_ random: inout Seeded) -> Instant {
            base.adding(seconds: Int.random(in: -70...(minutes * 60 + 20), using: &random))
        }
        func civilTime(_ random: inout Seeded) -> CivilDateTime { zone.civil(at: instant(&random)) }

        var timing = FixedTiming()
        timing.filler = [.welcome: [8], .week: random.chance(30) ? [] : [8, 9], .submit: [10]]
        var revisions: [ScheduledRevision] = []
        for association in "abcde".prefix(Int.random(in: 1...5, using: &random)) {
            for number in 0..<Int.random(in: 1...3, using: &random) {
                let id = "\(association)\(number)"
                timing.seconds[AnnouncementID(id)] = (0..<(random.chance(20) ? 3 : 1)).map { _ in
                    Int.random(in: 8...20, using: &random)
                }
                var schedule = AnnouncementSchedule()
                if random.chance(25) {
                    let from = Int.random(in: -2...minutes, using: &random)
                    let length = Int.random(in: 1...3, using: &random)
                    schedule.windows = [
                        TimeWindow(from: time(centre - 1 + from), until: time(centre - 1 + from + length))
                    ]
                }
                if random.chance(10) { schedule.from = civilTime(&random) }
                if random.chance(10) { schedule.until = civilTime(&random) }
                if random.chance(10) { schedule.weekdays = [date.weekday, (date + 2).weekday] }
                if random.chance(10) { schedule.rrule = "FREQ=DAILY;INTERVAL=2" }
                if random.chance(5) { schedule.except = [random.chance(50) ? date : date - 1] }
                if random.chance(30) { schedule.weight = Int.random(in: 1...10, using: &random) }
                if random.chance(10) { schedule.pinMinutes = Int.random(in: 1...3, using: &random) }
                if random.chance(10) { schedule.takeover = true }
                var approvedAt = base.adding(seconds: -86_400 * 3)
                if random.chance(20) { approvedAt = instant(&random) }
                let endedAt = random.chance(20) ? instant(&random) : nil
                let languages: [Language] =
                    [[.finnish], [.finnish, .swedish], [.english]].randomElement(using: &random) ?? [.finnish]
                revisions.append(
                    approved(
                        id, revision: "r1-\(id)", schedule, languages: languages, at: approvedAt, until: endedAt))
                if let endedAt, random.chance(40) {
                    var second = revisions[revisions.count - 1]
                    second.revision = RevisionID("r2-\(id)")
                    second.approvedAt = endedAt
                    second.endedAt = nil
                    revisions.append(second)
                }
            }
        }
        var alerts: [Alert] = []
        for number in 0..<(random.chance(20) ? Int.random(in: 1...2, using: &random) : 0) {
            let from = instant(&random)
            let length = Int.random(in: 5...90, using: &random)
            alerts.append(
                Alert(
                    id: ID("alert\(number)"), site: "tuira", text: [.finnish: "x"], from: from,
                    until: from.adding(seconds: length),
                    clearedAt: random.chance(30) ? from.adding(seconds: length / 2) : nil))
        }
        var weights: [AssociationID: Int] = [:]
        if random.chance(30) { weights = ["a": Int.random(in: 1...5, using: &random), "b": 2] }
        self.timing = timing
        input = ScheduleInput(
            playlist: playlist(
                hours, languages: [.finnish, .swedish], bilingual: random.chance(20), weights: weights,
                fillers: Fillers(
                    kinds: random.chance(20) ? [] : [.welcome, .week, .submit],
                    sharePercent: random.chance(40) ? Int.random(in: 5...50, using: &random) : 0),
                closed: random.chance(50) ? .dark : .slide),
            screen: lobby, zone: zone, revisions: revisions, alerts: alerts, timing: timing)
    }

    var description: String { "world \(seed) on \(date)" }
}

/// The rules of `spec/schedule.md` once more, without any of the planner's machinery: for a date, when the site is open
/// and when each revision may run by its own rules. Windows of the day before count too.
struct Oracle {
    let input: ScheduleInput
    private var open: [Span] = []
    private var own: [[Span]] = []

    init(input: ScheduleInput, date: CivilDate) {
        self.input = input
        let hours = input.playlist.site.hours
        for day in [date - 1, date] {
            let windows: [TimeWindow]
            if let exception = hours.exceptions.first(where: { $0.first <= day && day <= $0.last }) {
                windows = exception.windows
            } else if let holiday = FinnishHolidays.day(day) {
                windows = (holiday.isEve ? hours.eves : hours.publicHolidays) ?? []
            } else {
                windows = hours.weekly[day.weekday] ?? []
            }
            open += windows.map { span($0, day) }
        }
        for revision in input.revisions {
            var spans: [Span] = []
            for day in [date - 1, date] where runs(revision, day) {
                let windows = revision.schedule.windows
                let whole = TimeWindow(from: .midnight, until: .endOfDay)
                for window in windows.isEmpty ? [whole] : windows {
                    var span = span(window, day)
                    if let from = revision.schedule.from { span.from = max(span.from, input.zone.boundary(of: from)) }
                    if let until = revision.schedule.until {
                        span.until = min(span.until, input.zone.boundary(of: until))
                    }
                    spans.append(span)
                }
            }
            own.append(spans)
        }
    }

    private func span(_ window: TimeWindow, _ day: CivilDate) -> Span {
        let end = CivilDateTime(window.until <= window.from ? day + 1 : day, window.until)
        return Span(
            from: input.zone.boundary(of: CivilDateTime(day, window.from)), until: input.zone.boundary(of: end))
    }

    private func runs(_ revision: ScheduledRevision, _ day: CivilDate) -> Bool {
        let schedule = revision.schedule
        if let from = schedule.from, day < from.date { return false }
        if let until = schedule.until, until <= CivilDateTime(day, .midnight) { return false }
        if schedule.except.contains(day) { return false }
        if schedule.also.contains(day) { return true }
        if let weekdays = schedule.weekdays, !weekdays.contains(day.weekday) { return false }
        if schedule.rrule != nil {
            // The only rule of these worlds: every second day.
            let start = schedule.from?.date ?? input.zone.civil(at: revision.approvedAt).date
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
