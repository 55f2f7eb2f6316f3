import ArgumentParser
import SignDesk
import SignModel
import SignStage

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
            "The week: 49, vko 49, 2026-W49, or a date in it; this week if it is not given.", valueName: "week"))
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
        guard week.map({ WeekText($0, today: clock.today()) != nil }) ?? true else {
            throw Spoken.takes("--week", "49, vko 49, 2026-W49, 1.12.", not: week)
        }
        guard !json || (html == nil && png == nil) else {
            throw Spoken.together("--json", "--html, --png")
        }
        guard !(html == "-" && png == "-") else {
            throw Spoken.wrong(
                "Vain toinen voi mennä tulosteeseen: --html tai --png. Anna toiselle tiedosto.",
                "Bara det ena kan gå till utdata: --html eller --png. Ge det andra en fil.",
                "Only one can go to the output: --html or --png. Give the other one a file.")
        }
    }

    func run() throws {
        try Console.failing {
            let desk = Desk(folder: data.folder, playlists: playlists.folder(data: data.folder))
            let bar = ProgressBar("agenda")
            defer { bar.finish() }
            let agenda = try desk.agenda(
                AgendaRequest(
                    site: SiteID(site), week: week.flatMap { WeekText($0, today: clock.today()) }, now: clock.time,
                    withPictures: html != nil || png != nil), progress: bar.update)
            let language = answer.chosen
            if json { return try Console.json(agenda.json(in: language)) }
            guard html != nil || png != nil else { return Console.data(agenda.text(in: language)) }
            if let html { try write(Array(try agenda.html(in: language).utf8), to: html) }
            if let png { try write(try desk.picture(of: agenda, in: language), to: png) }
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        guard path != "-" else { return Console.bytes(bytes) }
        do throws(StageError) {
            try OutputFile.write(bytes, to: path)
        } catch {
            throw Console.fail(error.description, exitCode: 1)
        }
    }
}
