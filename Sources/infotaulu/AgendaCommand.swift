import ArgumentParser
import SignModel
import SignPlaylist
import SignScene
import SignShow
import SignStage
import SignStore

/// `infotaulu agenda`: a liaison person's week on a page.
struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "A site's week on a page: hours, what runs when, what starts and ends, what waits.",
        discussion: """
            In the site's first language unless --language says otherwise. The HTML page prints on A4 and needs nothing \
            from elsewhere; its pictures are what the screens show.

            Example: infotaulu agenda --site kaakkuri --week 2026-W49
            Example: infotaulu agenda --site kaakkuri --week 49 --html week.html --png week.png
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("The site.", valueName: "id"))
    var site: String

    @Option(
        help: ArgumentHelp(
            "The week: 2026-W49, 49, or a date in it; this week if it is not given.", valueName: "week"))
    var week: String?

    @Option(
        defaultAsFlag: "-", parsing: .next,
        help: ArgumentHelp("Write it as one HTML page; to standard output without a file.", valueName: "file"))
    var html: String?

    @Option(
        defaultAsFlag: "-", parsing: .next,
        help: ArgumentHelp("Write it as a picture; to standard output without a file.", valueName: "file"))
    var png: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    func validate() throws {
        guard week.map({ AgendaWeekArgument.monday($0, now: CivilDate(dayNumber: 20_000)) != nil }) ?? true else {
            throw ValidationError("--week takes 2026-W49, 49 or a date")
        }
        guard !json || (html == nil && png == nil) else {
            throw ValidationError("--json cannot be given with --html or --png")
        }
        guard !(html == "-" && png == "-") else {
            throw ValidationError("--html and --png cannot both go to standard output: give a file")
        }
    }

    func run() throws {
        try Console.failing {
            let store = try data.open(.read)
            let views = try open(store)
            guard let first = views.first else { throw Console.fail("no playlist has a site '\(site)'", exitCode: 66) }
            let today = first.zone.civil(at: first.now).date
            let monday = week.flatMap { AgendaWeekArgument.monday($0, now: today) } ?? today.monday
            guard let agenda = try AgendaReader(views: views, store: store, monday: monday).read() else { return }
            let view = ViewWords(answer.chosen(else: first.show.setup.playlist.languages.first ?? .finnish))
            let words = AgendaWords(agenda, view, ViewNames(store, view))
            if json { return try Console.json(AgendaEntry(agenda, words)) }
            guard html != nil || png != nil else {
                return Console.data(AgendaText(agenda: agenda, words: words).lines.joined(separator: "\n"))
            }
            do throws(StageError) {
                try draw(agenda, words, views)
            } catch {
                throw Console.fail(error.description, exitCode: 1)
            }
        }
    }

    private func open(_ store: ContentStore) throws -> [ScreenView] {
        let folder = PlaylistFolder.read(playlists.folder(data: data.folder))
        let files = folder.files.filter { $0.playlist.site.id.raw == site }
        guard !files.isEmpty else {
            for finding in folder.findings { Console.say(finding.description) }
            let known = Set(folder.files.map(\.playlist.site.id.raw)).sorted().joined(separator: ", ")
            throw Console.fail(
                "no playlist has a site '\(site)'" + (known.isEmpty ? "" : "; known are \(known)"), exitCode: 66)
        }
        var views: [ScreenView] = []
        for file in files {
            for screen in file.playlist.screens where !views.contains(where: { $0.screen.id == screen.id }) {
                let view = try ScreenView(
                    playlist: file.playlist, screen: screen.id, store: store, clock: clock,
                    drawing: views.first.map { ($0.assets, $0.foundry) })
                // A week is planned by the calendar, whatever this machine's clock is worth.
                view.show.clockTrusted = true
                views.append(view)
            }
        }
        return views
    }

    private func draw(_ agenda: AgendaWeek, _ words: AgendaWords, _ views: [ScreenView]) throws(StageError) {
        guard let first = views.first else { return }
        let small = SlidePictures(
            assets: first.assets, foundry: first.foundry, media: MediaFolder(path: data.folder.media))
        let pictures = try AgendaPictures(agenda, views, small).items
        // On paper the ordinary colours, also where the screen's are those of high contrast.
        let look = (try? ScreenSetup.look("paper", assets: first.assets.root)) ?? .plain
        if let html {
            let page = AgendaHTML(agenda: agenda, words: words, look: look, pictures: pictures).page
            try write(Array((page + "\n").utf8), to: html)
        }
        if let png {
            var page = AgendaPage(agenda: agenda, words: words, look: look, measurer: first.foundry)
            let (scene, named) = page.scene(pictures)
            try write(try small.page(scene, pictures: named), to: png)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(StageError) {
        if path == "-" {
            Console.bytes(bytes)
        } else {
            try OutputFile.write(bytes, to: path)
        }
    }
}

/// Reads `--week`.
enum AgendaWeekArgument {
    /// The Monday of `2026-W49`, of the week a date lies in, or of `49`: the week of that number in this ISO year, or
    /// in the next one when it is more than half a year past. nil when it is none of these.
    static func monday(_ text: String, now: CivilDate) -> CivilDate? {
        if let date = CivilDate(text) { return date.monday }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard let last = parts.last, let week = Int(last.hasPrefix("W") ? last.dropFirst() : last), week > 0 else {
            return nil
        }
        if parts.count == 2, let year = Int(parts[0]), last.hasPrefix("W") {
            return CivilDate.monday(year: year, week: week)
        }
        guard parts.count == 1 else { return nil }
        // Only some years have a week 53.
        let year = now.isoWeek.year
        let found = (year...(year + 7)).lazy.compactMap { CivilDate.monday(year: $0, week: week) }
        return found.first { $0 + 182 >= now }
    }
}
