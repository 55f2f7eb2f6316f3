import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignSchedule
import SignWords

/// `infotaulu approve`: decides that an announcement is shown, and says when it first will be.
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve what waits; prints first showing, plays a day and share.",
        discussion: """
            What is left out is taken from the submission; without a last day it ends with the last time it \
            tells of, in 60 days at the latest. Approving binds what you saw (name it with --revision): a later change \
            waits for a decision of its own. Nobody approves their own submission.

            Example: infotaulu approve joulumyyjaiset
            Example: infotaulu approve ab12cd34ef --screens tuira-aula --from 2026-12-01 --until 2026-12-14 --hours 8-16
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions
    @OptionGroup var options: ApproveSchedule

    @Argument(help: ArgumentHelp("The announcement, its receipt, or the beginning of the revision.", valueName: "id"))
    var id: String

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The revision that was looked at, or its beginning; another is not approved.", valueName: "id"))
    var revision: String?

    @Option(help: ArgumentHelp("Approve it as a new version of this announcement.", valueName: "id"))
    var announcement: String?

    @Flag(help: "Let --until lie after all that it tells of.")
    var evenAfterItIsOver = false

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let desk = data.desk(playlists)
            let zone = desk.sites().zone
            let changes = try options.changes(at: clock.now(in: zone), in: zone, words: answer.chosen)
            let request = ApproveRequest(
                Pick(id, revision: revision), changes: changes,
                announcement: announcement.map { AnnouncementID($0) }, evenAfterItIsOver: evenAfterItIsOver)
            let bar = ProgressBar("approve")
            defer { bar.finish() }
            let approved = try desk.approve(request, by: role.actor(), at: clock.now(in: zone)) {
                bar.update($0)
            }
            bar.finish()
            try report(approved)
        }
    }

    private func report(_ approved: ApproveAnswer) throws {
        let revision = approved.revision
        let words = ReceiptWords(answer.chosen)
        if json {
            return try Console.json(
                Report(
                    id: revision.announcement.raw, revision: revision.id.raw, state: "approved",
                    reviewer: approved.reviewer, schedule: ReceiptWords(.english).schedule(revision.schedule),
                    looksLike: approved.looksLike?.raw, screens: (approved.forecast ?? []).map(Report.Row.init)))
        }
        Console.data(
            "\(words.text(revision.content.title)): \(words.state("approved"))\n  "
                + words.schedule(revision.schedule))
        for row in approved.forecast ?? [] { Console.data("  " + line(row, words)) }
        if !approved.unreadable.isEmpty {
            let files = approved.unreadable.joined(separator: ", ")
            Console.say(
                words.pick(
                    "Esitysohjelmassa on virhe (\(files)), joten sen näyttöjen näyttöaikoja ei voi laskea. Katso: infotaulu check",
                    "Det finns ett fel i en spellista (\(files)), så visningarna på dess skärmar kan inte beräknas. Se: infotaulu check",
                    "A playlist has a mistake (\(files)), so showings on its screens cannot be told. See: infotaulu check"
                ))
        } else if approved.forecast == nil {
            Console.say(
                words.pick(
                    "Esitysohjelmia ei löytynyt, joten ensimmäistä näyttöaikaa ei voi laskea (--playlists).",
                    "Inga spellistor hittades, så den första visningen kan inte beräknas (--playlists).",
                    "No playlists were found, so the first showing cannot be told (--playlists)."))
        }
        guard let other = approved.looksLike else { return }
        Console.say(
            words.pick(
                "Tämä näyttää uudelta versiolta tiedotteesta \(other), joka näkyy edelleen. Poista vanha: infotaulu withdraw \(other).",
                "Det här ser ut som en ny version av \(other), som fortfarande visas. Ta bort den gamla: infotaulu withdraw \(other).",
                "This looks like a new version of \(other), which is still shown. Take the old one off: infotaulu withdraw \(other)."
            ))
    }

    private func line(_ row: ForecastRow, _ words: ReceiptWords) -> String {
        guard let first = row.first else {
            let reason = row.reason?.text(zone: row.zone).best(words.language)?.text ?? ""
            return "\(row.screen): " + words.pick("ei näy", "visas inte", "not shown") + ": " + reason
        }
        let moment = words.moment(row.zone.civil(at: first))
        let share = String(row.sharePercent)
        let local = words.language == .english ? share : share.replacing(".", with: ",")
        let turns = row.turnsPerDay
        let minutes = max(1, (row.secondsPerDay + 30) / 60)
        let often = words.pick(
            turns == 1 ? "kerran päivässä" : "\(turns) kertaa päivässä",
            turns == 1 ? "en gång om dagen" : "\(turns) gånger om dagen",
            turns == 1 ? "once a day" : "\(turns) times a day")
        return words.pick(
            "\(row.screen): ensimmäisen kerran \(moment), \(often), yhteensä \(minutes) min, \(local) % ajasta",
            "\(row.screen): första gången \(moment), \(often), sammanlagt \(minutes) min, \(local) % av tiden",
            "\(row.screen): first on \(moment), \(often), \(minutes) min in all, \(local) % of the time")
    }

    private struct Report: Encodable {
        var id: String
        var revision: String
        var state: String
        var reviewer: String
        var schedule: String
        var looksLike: String?
        var screens: [Row]

        struct Row: Encodable {
            var screen: String
            var first: String?
            var playsPerDay: Int
            var secondsPerDay: Int
            var sharePercent: Double
            var reason: Why?

            init(_ row: ForecastRow) {
                screen = row.screen.raw
                first = row.first?.iso(in: row.zone)
                playsPerDay = row.turnsPerDay
                secondsPerDay = row.secondsPerDay
                sharePercent = row.sharePercent
                reason = row.reason.map { reason in
                    let text = reason.text(zone: row.zone)
                    return Why(
                        code: reason.code,
                        text: Dictionary(uniqueKeysWithValues: text.languages.map { ($0.tag, text[$0] ?? "") }))
                }
            }
        }

        struct Why: Encodable {
            var code: String
            var text: [String: String]
        }
    }
}
