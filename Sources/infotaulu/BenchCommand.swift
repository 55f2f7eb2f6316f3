import ArgumentParser
import SignDesk
import SignModel
import SignSchedule
import SignShow
import SignStore

/// What scripts/bench measures inside the process: the schedule alone, without store, layout or display; and searches and
/// touch pages in a data folder of invented content.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure the schedule, searches or touch pages; for scripts/bench.",
        shouldDisplay: false)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions

    @Flag(help: "Measure searches in the data folder instead.")
    var search = false

    @Flag(help: "Measure the reading of touch pages in the data folder instead.")
    var touch = false

    func run() throws {
        if touch {
            guard let setup = data.desk(playlists).sites().setups.first else {
                throw Spoken.wrong(
                    "Esitysohjelmaa ei löydy. Anna kansio: --playlists.",
                    "Spellistan finns inte. Ge mappen: --playlists.",
                    "There is no playlist with a screen. Give its folder: --playlists.")
            }
            let bench = TouchBench(setup: setup, store: try data.open(.read), now: SystemClock.now)
            return Console.data(try bench.run().joined(separator: "\n"))
        }
        if search {
            let lines = try Console.failing { try SearchBench(search: data.desk(playlists).search()).run() }
            return Console.data(lines.joined(separator: "\n"))
        }
        let clock = ContinuousClock()
        let input = Self.input(associations: 500, announcements: 20)
        let date = CivilDate(dayNumber: 20_780)
        var best = Duration.seconds(1000)
        var plan: DayPlan?
        for _ in 0..<5 {
            best = min(best, clock.measure { plan = Planner(input).dayPlan(date) })
        }
        guard let plan else { return }
        Console.data(
            "day plan, 10,000 announcements of 500 associations, ms: \(SearchBench.Figures.ms(best)) (goal 20)")
        Console.data("plays in it: \(plan.plays.count)")

        let count = 1_000_000
        var found = 0
        let asked = clock.measure {
            for n in 0..<count {
                let instant = plan.span.from.adding(ms: Int64(n) &* 7_919_993 % plan.span.durationMs)
                if plan.play(at: instant) != nil { found += 1 }
            }
        }
        precondition(found == count, "every instant of the day has its play")
        Console.data("at(t) in a known plan, µs: \(SearchBench.Figures.ms(asked / count * 1000)) (goal 1)")

        let rules = try (0..<1000).map { n in
            try RecurrenceRule("FREQ=WEEKLY;BYDAY=\(["MO", "TU", "WE", "TH", "FR"][n % 5])")
        }
        let first = CivilDateTime(date, CivilTime(seconds: 36_000))
        let last = CivilDateTime(date + 730, .midnight)
        var times = 0
        let expanded = clock.measure {
            for rule in rules { times += rule.occurrences(start: first, to: last).reduce(0) { count, _ in count + 1 } }
        }
        Console.data(
            "1000 weekly rules over two years, ms: \(SearchBench.Figures.ms(expanded)) (goal 5), \(times) times")
    }

    private static func input(associations: Int, announcements: Int) -> ScheduleInput {
        let hours = OpeningHours(
            weekly: [.monday: [TimeWindow(from: CivilTime(seconds: 28_800), until: CivilTime(seconds: 57_600))]])
        let site = Site(id: "koe", name: [.finnish: "Koe"], hours: hours)
        let screen = Screen(id: "koe", display: Display(panel: PixelSize(1920, 1080), diagonalInches: 43))
        let revisions = (0..<associations * announcements).map { n in
            ScheduledRevision(
                announcement: ID("t\(n)"), association: ID("y\(n % associations)"), revision: ID("r\(n)"),
                schedule: AnnouncementSchedule(weight: 1 + n % 10), languages: [.finnish], approvedAt: .distantPast)
        }
        return ScheduleInput(
            playlist: Playlist(site: site, screens: [screen]), screen: screen, zone: .helsinki, revisions: revisions,
            timing: FixedTiming())
    }

    /// Timings without layout: one or two slides of 8 to 28 seconds.
    private struct FixedTiming: SlideTiming {
        func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
            let n = revision.announcement.raw.utf8.count + Int(revision.announcement.raw.utf8.last ?? 0)
            return (0...(n % 2)).map { TimedSlide(index: $0, seconds: 8 + n % 21) }
        }

        func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
            [TimedSlide(index: 0, seconds: 15)]
        }
    }
}
