import SignModel
import Synchronization
import Testing

@testable import SignSchedule

/// Every boundary and its neighbours, in worlds small enough to go through all of them.
@Suite struct SmallWorldTests {
    private let dates = [
        "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26", "2026-12-31", "2027-01-01",
        "2028-02-28", "2028-02-29", "2028-03-01", "2026-11-23",
    ]

    /// A site that never closes, one announcement, one window: it is on exactly within its window.
    @Test(arguments: ["Europe/Helsinki", "elsewhere"])
    func aWindowIsKeptToTheMillisecond(zoneName: String) {
        let zone = zoneName == "elsewhere" ? ZoneRules(id: "X", fixedOffsetSeconds: -3 * 3600) : .helsinki
        let times = ["00:00", "02:59", "03:00", "03:30", "04:00", "04:30", "12:00", "23:00"].map { clock($0) }
        let always = OpeningHours(
            weekly: Dictionary(
                uniqueKeysWithValues: Weekday.allCases.map { ($0, [TimeWindow(from: .midnight, until: .endOfDay)]) }),
            publicHolidays: [TimeWindow(from: .midnight, until: .endOfDay)],
            eves: [TimeWindow(from: .midnight, until: .endOfDay)])
        for text in dates {
            let date = day(text)
            for from in times {
                for until in times {
                    for weekdays in [nil, [date.weekday]] {
                        let schedule = AnnouncementSchedule(
                            weekdays: weekdays, windows: [TimeWindow(from: from, until: until)])
                        let world = input(
                            playlist(always, fillers: Fillers(kinds: [])), [approved("a1", schedule)],
                            timing: FixedTiming(seconds: ["a1": [3600]]), zone: zone)
                        let oracle = Oracle(input: world, date: date)
                        let plan = Planner(world).dayPlan(date)
                        for change in oracle.changes(in: plan.span) {
                            for now in [change.adding(ms: -1), change, change.adding(ms: 1)] {
                                guard let play = plan.play(at: now) else { continue }
                                let shown = play.announcement != nil
                                #expect(
                                    !shown || oracle.mayRun(0, now),
                                    "\(text) \(from)–\(until) at \(now.iso(in: zone))")
                                // At its beginning it comes on at once, if it can be read at all.
                                if now == change, oracle.mayRun(0, now), oracle.mayRun(0, now.adding(seconds: 3600)) {
                                    #expect(shown, "\(text) \(from)–\(until) at \(now.iso(in: zone))")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Test func midnightWindowBelongsToItsStartDay() {
        let schedule = AnnouncementSchedule(
            from: civil("2026-11-20T00:00"), until: civil("2026-11-28T00:00"), weekdays: [.friday],
            windows: [window("22:00", "02:00")])
        let world = input(
            playlist(everyDay(TimeWindow(from: .midnight, until: .endOfDay)), fillers: Fillers(kinds: [])),
            [approved("a1", schedule)])
        func shown(_ text: String) -> Bool { Planner(world).at(at(text)).announcement == "a1" }
        #expect(!shown("2026-11-20T01:59:00"))
        #expect(shown("2026-11-20T22:00:00"))
        #expect(shown("2026-11-21T01:59:30"))
        #expect(!shown("2026-11-21T02:00:00"))
        #expect(shown("2026-11-27T23:59:30"))
        // Nothing after its until, also not in the second half of a night.
        #expect(!shown("2026-11-28T00:00:00"))
    }

    /// Equal associations with equal slides: nobody twice running, over many days nobody favoured.
    @Test func nobodyTwiceRunningAndNobodyFavoured() {
        for count in 2...7 {
            let names = "abcdefg".prefix(count)
            let world = input(
                playlist(everyDay(window("08:00", "08:07"))),
                names.flatMap { [approved("\($0)1"), approved("\($0)2")] })
            let planner = Planner(world)
            var airtime: [AssociationID: Int64] = [:]
            var first: [AssociationID: Int] = [:]
            for offset in 0..<(7 * count) {
                let plan = planner.dayPlan(day("2026-11-23") + offset)
                for (a, b) in zip(plan.turns, plan.turns.dropFirst()) { #expect(a.association != b.association) }
                for turn in plan.turns { airtime[turn.association, default: 0] += turn.span.durationMs }
                if let turn = plan.turns.first { first[turn.association, default: 0] += 1 }
            }
            let shares = airtime.values.sorted()
            #expect((shares.last ?? 0) - (shares.first ?? 0) <= 20_000, "\(count) associations: \(shares)")
            let firsts = first.values.sorted()
            #expect(first.count == count && (firsts.last ?? 0) - (firsts.first ?? 0) <= 2, "\(firsts)")
        }
    }

    /// More announcements than a day has turns: all come on within a few days.
    @Test func nobodyStarvesOverTheDays() {
        let revisions = "abcdefghij".flatMap { letter in (0..<9).map { approved("\(letter)\($0)") } }
        let planner = Planner(input(playlist(everyDay(window("08:00", "08:02"))), revisions))
        var seen: Set<AnnouncementID> = []
        for offset in 0..<200 {
            seen.formUnion(planner.dayPlan(day("2026-11-23") + offset).plays.compactMap(\.announcement))
        }
        #expect(seen.count == revisions.count)
    }

    /// Two screens with the same playlist show the same slide at the same time.
    @Test func screensOfAPlaylistRunInStep() {
        let revisions = [approved("a1"), approved("b1"), approved("b2")]
        var world = input(playlist(everyDay(window("08:00", "09:00"))), revisions)
        let first = Planner(world).dayPlan(day("2026-11-23"))
        world.screen.id = "kahvio"
        let second = Planner(world).dayPlan(day("2026-11-23"))
        #expect(first.plays == second.plays)
        #expect(first.screen != second.screen)
    }

    @Test func onlyWhatIsPlayedIsTimed() {
        let counter = CountingTiming()
        let revisions = (0..<500).map { approved("a\($0)", by: "y\($0 % 50)") }
        let world = ScheduleInput(
            playlist: playlist(everyDay(window("08:00", "08:10"))), screen: lobby, zone: .helsinki,
            revisions: revisions, timing: counter)
        let plan = Planner(world).dayPlan(day("2026-11-23"))
        let shown = Set(plan.plays.compactMap(\.announcement)).count
        #expect(shown > 50)
        #expect(counter.asked <= shown + 3 * Limits.turnCandidates)
    }
}

/// Counts how often it is asked.
private final class CountingTiming: SlideTiming, Sendable {
    private let count = Mutex(0)

    var asked: Int { count.withLock { $0 } }

    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        count.withLock { $0 += 1 }
        return [TimedSlide(index: 0, seconds: 10)]
    }

    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] { [] }
}
