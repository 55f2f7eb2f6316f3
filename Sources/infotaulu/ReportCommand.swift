import ArgumentParser
import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStage
import SignStore

/// `infotaulu report`: airtime per association, promised and shown.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Airtime per association: promised by the plan, really shown, and where the difference went.",
        discussion: """
            Promised is what the day plans say, past days as decided then. Shown comes from the players' play logs: the \
            data folder's own, or those given with --plays. Of the promised time that was not shown it says what was on \
            instead: closing, an emergency message, somebody touching the screen, or nothing as the player was off.

            Example: infotaulu report --from 2026-12-01 --to 2026-12-31
            Example: infotaulu report --from 2026-12-01 --to 2026-12-31 --site kaakkuri --csv > december.csv
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("The first day; Monday of this week if it is not given.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day, included; the week's Sunday if it is not given.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp("Only this screen; may be given several times.", valueName: "id"))
    var screen: [String] = []

    @Option(help: ArgumentHelp("Only this site's screens.", valueName: "id"))
    var site: String?

    @Option(
        help: ArgumentHelp("A folder with a player's plays.sqlite; may be given several times.", valueName: "dir"))
    var plays: [String] = []

    @Flag(help: "Print it as CSV.")
    var csv = false

    @Flag(help: "Print it as JSON.")
    var json = false

    /// Days one report may take.
    private static let dayLimit = 400

    func validate() throws {
        for text in [from, to] {
            guard text.map({ CivilDate($0) != nil }) ?? true else {
                throw ValidationError("--from and --to take dates like 2026-12-01")
            }
        }
        if let first = from.flatMap({ CivilDate($0) }), let last = to.flatMap({ CivilDate($0) }) {
            guard first <= last else { throw ValidationError("--from is later than --to") }
            guard last - first < Self.dayLimit else {
                throw ValidationError("a report takes at most \(Self.dayLimit) days")
            }
        }
        guard !(csv && json) else { throw ValidationError("--csv and --json cannot both be given") }
    }

    func run() throws {
        try Console.failing {
            let store = try data.open(.read)
            let chosen = try screens()
            let drawing = try ReportCommand.drawing()
            let views = try chosen.map { playlist, screen in
                try ScreenView(playlist: playlist, screen: screen, store: store, clock: clock, drawing: drawing)
            }
            guard let first = views.first else { throw Console.fail("no playlist has any screen", exitCode: 66) }
            // A given range is planned by the calendar, whatever this machine's clock is worth.
            for view in views { view.show.clockTrusted = true }
            let monday = first.zone.civil(at: first.now).date.monday
            let start = from.flatMap { CivilDate($0) } ?? to.flatMap { CivilDate($0)?.monday } ?? monday
            let end = to.flatMap { CivilDate($0) } ?? start.monday + 6
            let logs = try openLogs(store.folder)
            let airtime = try airtime(views, logs, start, end)
            let words = ViewWords(answer.chosen)
            let sheet = ReportSheet(
                from: start, to: end, screens: views.map(\.screen.id), rows: airtime.rows, hasLog: !logs.isEmpty,
                words: words, names: ViewNames(store, words))
            if json {
                try Console.json(sheet.json)
            } else {
                Console.data(csv ? sheet.csv : sheet.text)
            }
        }
    }

    /// The screens asked for, with their playlists.
    private func screens() throws -> [(Playlist, ScreenID)] {
        let folder = PlaylistFolder.read(playlists.folder(data: data.folder))
        for finding in folder.findings { Console.say(finding.description) }
        if !screen.isEmpty {
            return try screen.map { id in
                do throws(PlaylistError) {
                    return (try folder.playlist(for: ScreenID(id)), ScreenID(id))
                } catch {
                    throw Console.fail(error.description, exitCode: 66)
                }
            }
        }
        let files = folder.files.filter { file in site.map { file.playlist.site.id.raw == $0 } ?? true }
        if files.isEmpty, let site { throw Console.fail("no playlist has a site '\(site)'", exitCode: 66) }
        var seen: Set<ScreenID> = []
        return files.flatMap { file in file.playlist.screens.map { (file.playlist, $0.id) } }
            .filter { seen.insert($0.1).inserted }
    }

    private static func drawing() throws -> (assets: StageAssets, foundry: TypeFoundry) {
        do throws(StageError) {
            let assets = try StageAssets()
            return (assets, try TypeFoundry(assets: assets))
        } catch {
            throw Console.fail(error.description, exitCode: 1)
        }
    }

    /// Those given must be there; the data folder's own need not.
    private func openLogs(_ folder: DataFolder) throws -> [PlayLog] {
        if !plays.isEmpty { return try plays.map { try PlayLog(reading: $0) } }
        do throws(StoreError) {
            return [try PlayLog(reading: folder.state)]
        } catch {
            guard case .missing = error else { throw error }
            Console.say("no play log in \(folder.state): nothing is known of what was shown")
            return []
        }
    }

    private func airtime(
        _ views: [ScreenView], _ logs: [PlayLog], _ start: CivilDate, _ end: CivilDate
    ) throws -> ReportAirtime {
        guard let first = views.first else { return ReportAirtime(now: .distantPast) }
        var result = ReportAirtime(now: first.now)
        let weights = views.reduce(into: [AssociationID: Int]()) { weights, view in
            weights.merge(view.show.setup.playlist.weights) { earlier, _ in earlier }
        }
        let screens = Set(views.map(\.screen.id))
        let sums = try logs.flatMap { try $0.airtime(from: start, to: end) }.filter { screens.contains($0.screen) }
        for sum in sums { result.add(sum, weights: weights) }
        let known = Set(sums.map { "\($0.screen) \($0.date)" })
        let bar = ProgressBar("report")
        defer { bar.finish() }
        for offset in 0...(end - start) {
            let date = start + offset
            let day = first.zone.span(of: date)
            // Plays over midnight, and days of sites in other zones.
            let around = Span(from: day.from.adding(seconds: -86_400), until: day.until.adding(seconds: 86_400))
            let plays = try logs.flatMap { try $0.plays(in: around) }
            for view in views {
                let own = plays.filter { $0.screen == view.screen.id }
                let isDetailed = !own.isEmpty || !known.contains("\(view.screen.id) \(date)")
                result.add(
                    try view.show.plan(on: date), weights: weights, log: own, isDetailed: isDetailed && !logs.isEmpty)
            }
            bar.update(Double(offset + 1) / Double(end - start + 1))
        }
        return result
    }
}
