import ArgumentParser
import SignDesk
import SignModel
import SignPlaylist
import SignStore
import SignWords

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
            Example: infotaulu report --usage --from 2026-12-01 --to 2026-12-31
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

    @Flag(help: "What people opened on the touch screens instead; counts of fewer than five are left out.")
    var usage = false

    @Flag(help: "Print it as a table for a spreadsheet: semicolons, opens in Excel as it is.")
    var csv = false

    @Flag(help: "With --csv: for programs, with commas as RFC 4180 has them.")
    var plain = false

    @Flag(help: "Print it as JSON.")
    var json = false

    /// Days one report may take.
    private static let dayLimit = 400

    private var days: (from: CivilDate?, to: CivilDate?) {
        get throws {
            let today = clock.today()
            func read(_ text: String?, _ option: String, _ side: TimeText.Side) throws -> CivilDate? {
                try DayOption.read(text, option, side, today: today, isPast: true, in: answer.chosen)
            }
            return (try read(from, "--from", .beginning), try read(to, "--to", .end))
        }
    }

    func validate() throws {
        let (from, to) = try days
        if let first = from, let last = to {
            guard first <= last else { throw Spoken.backwards }
            guard last - first < Self.dayLimit else {
                throw Spoken.wrong(
                    "Raporttiin mahtuu enintään \(Self.dayLimit) päivää. Valitse lyhyempi aika.",
                    "En rapport rymmer högst \(Self.dayLimit) dagar. Välj en kortare tid.",
                    "A report takes \(Self.dayLimit) days at most. Choose a shorter time.")
            }
        }
        guard csv || !plain else {
            throw Spoken.wrong(
                "--plain kuuluu yhteen --csv:n kanssa. Anna molemmat.", "--plain hör ihop med --csv. Ge båda.",
                "--plain goes with --csv. Give both.")
        }
        guard !(csv && json) else { throw Spoken.together("--csv", "--json") }
    }

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let desk = Desk(folder: data.folder, playlists: playlists.folder(data: data.folder))
            let bar = ProgressBar("report")
            defer { bar.finish() }
            let (from, to) = try days
            let request = ReportRequest(
                from: from, to: to, screens: screen.map { ScreenID($0) }, site: site.map { SiteID($0) },
                logs: plays, now: clock.time)
            if usage { return try print(try desk.usage(request)) }
            let report = try desk.report(request, progress: bar.update)
            bar.finish()
            for finding in report.findings { Console.say(finding.description) }
            if !report.hasLog {
                Console.say(
                    Wording(answer.chosen).pick(
                        "Kansiossa \(data.folder.state) ei ole näyttölokia: ei tiedetä, mitä on näytetty.",
                        "I mappen \(data.folder.state) finns ingen visningslogg: det är inte känt vad som har visats.",
                        "No play log in \(data.folder.state): nothing is known of what was shown."))
            }
            if json { return try Console.json(report.json(in: answer.chosen)) }
            Console.data(
                csv
                    ? report.csv(in: answer.chosen, as: plain ? .plain : .spreadsheet)
                    : report.text(in: answer.chosen))
        }
    }

    private func print(_ usage: UsageReport) throws {
        for finding in usage.findings { Console.say(finding.description) }
        if !usage.hasLog {
            Console.say(
                Wording(answer.chosen).pick(
                    "Kansiossa \(data.folder.state) ei ole näyttölokia: mitään ei ole laskettu.",
                    "I mappen \(data.folder.state) finns ingen visningslogg: inget har räknats.",
                    "No play log in \(data.folder.state): nothing has been counted."))
        }
        if json { return try Console.json(usage.json(in: answer.chosen)) }
        Console.data(
            csv ? usage.csv(in: answer.chosen, as: plain ? .plain : .spreadsheet) : usage.text(in: answer.chosen))
    }
}
