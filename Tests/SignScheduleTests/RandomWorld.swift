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

        if random.chance(15) {
            let other = random.chance(50) ? [] : [TimeWindow(from: time(centre + 1), until: time(centre + 6))]
            let first = random.chance(50) ? date : date - 1
            hours.exceptions = [
                OpeningException(first: first, last: first + (random.chance(50) ? 0 : 3), windows: other)
            ]
            // Of several that name a day the first one wins.
            if random.chance(30) { hours.exceptions.append(OpeningException(first: date - 7, last: date + 7)) }
        }

        let base = zone.boundary(of: CivilDateTime(date, opening.from))
        func instant(_ random: inout Seeded) -> Instant {
            base.adding(seconds: Int.random(in: -70...(minutes * 60 + 20), using: &random))
        }
        func civilTime(_ random: inout Seeded) -> CivilDateTime { zone.civil(at: instant(&random)) }

        var timing = FixedTiming()
        timing.filler = [.welcome: [8], .week: random.chance(30) ? [] : [8, 9], .submit: [10]]
        var revisions: [ScheduledRevision] = []
        // Now and then more than a queue looks at: of one association, or of as many.
        let crowd = random.chance(6) ? Int.random(in: 25...32, using: &random) : 0
        let isCrowdOfOne = random.chance(50)
        var names = "abcde".prefix(Int.random(in: 1...5, using: &random)).map { String($0) }
        if crowd > 0, !isCrowdOfOne { names = (0..<crowd).map { "n\($0)-" } }
        for association in names {
            var count = Int.random(in: 1...3, using: &random)
            if crowd > 0 { count = isCrowdOfOne && association == "a" ? crowd : 1 }
            for number in 0..<count {
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
                if random.chance(8) {
                    // Over midnight, nearly round the clock.
                    schedule.windows.append(
                        TimeWindow(
                            from: time(centre + Int.random(in: 0...3, using: &random)),
                            until: time(centre - Int.random(in: 0...2, using: &random))))
                }
                if random.chance(8) {
                    schedule.also = [date + Int.random(in: -1...1, using: &random)]
                    if random.chance(50) { schedule.weekdays = [(date + 3).weekday] }
                }
                if random.chance(10) {
                    schedule.targets =
                        [[.tag("lobby")], [.tag("cafe")], [.screen("kahvio"), .site("tuira")], [.site("raahe")]]
                        .randomElement(using: &random) ?? [.all]
                }
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
                        id, by: association, revision: "r1-\(id)", schedule, languages: languages, at: approvedAt,
                        until: endedAt))
                let last = revisions.count - 1
                if random.chance(20) { revisions[last].tags = ["winter"] }
                if random.chance(20) { revisions[last].themes = ["mind"] }
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
        var programme = (include: Selection(), exclude: Selection())
        if random.chance(10) { programme.include = Selection(associations: ["a", "n1-", "n2-"], tags: ["winter"]) }
        if random.chance(10) { programme.exclude = Selection(announcements: ["b0"], themes: ["mind"]) }
        input = ScheduleInput(
            playlist: playlist(
                hours, languages: [.finnish, .swedish], bilingual: random.chance(20), weights: weights,
                fillers: Fillers(
                    kinds: random.chance(20) ? [] : [.welcome, .week, .submit],
                    sharePercent: random.chance(40) ? Int.random(in: 5...50, using: &random) : 0),
                closed: random.chance(50) ? .dark : .slide),
            screen: lobby, zone: zone, revisions: revisions, alerts: alerts, timing: timing)
        input.playlist.include = programme.include
        input.playlist.exclude = programme.exclude
    }

    var description: String { "world \(seed) on \(date)" }
}
