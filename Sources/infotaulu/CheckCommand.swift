import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignPlaylist
import SignStore

/// `infotaulu check`: verifies the data folder and the playlists.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the data folder and the playlists.",
        discussion: """
            Database, references, every media file against its hash, whether this account and the others of the folder's \
            group can write to it, and the playlists given, files or folders of them (or all of the playlist folder). Exit \
            code 65 when anything is wrong.

            Example: infotaulu check
            Example: infotaulu check playlists/kaakkuri.yaml
            Example: infotaulu check /etc/infotaulu
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print the findings as JSON.")
    var json = false

    @Argument(
        help: ArgumentHelp("Playlists, files or folders; without any, the playlist folder.", valueName: "playlist"))
    var files: [String] = []

    func run() async throws {
        let bar = ProgressBar("check")
        let report = try Console.failing(in: answer.chosen) {
            defer { bar.finish() }
            return try data.desk(playlists).check(
                playlists: files, isFolderWanted: playlists.path != nil, by: role.keeper()
            ) { bar.update($0) }
        }
        let findings =
            report.store.map { Finding($0, answer.chosen) } + report.playlists.map(Finding.init)
            + report.displays.map { Finding($0, answer.chosen) }
        if json {
            try Console.json(
                Report(ok: report.isSound, findings: findings, airlock: await AirlockStatus.detect()))
        } else {
            let airlock = files.isEmpty ? await AirlockStatus.detect() : nil
            if let airlock {
                // Where nothing can be taken in, that is a finding, though a machine that only plays does without.
                let line = "airlock: " + airlock.text(answer.chosen)
                if airlock.problem == nil { Console.say(line) } else { Console.data(line) }
            }
            for finding in report.store { Console.data(finding.line(answer.chosen)) }
            for finding in report.playlists {
                let severity = StoreFinding.Severity.error.word(answer.chosen)
                Console.data("\(severity): \(finding.place): \(finding.text)")
            }
            for finding in report.displays { Console.data(finding.line(answer.chosen)) }
            if airlock?.problem == nil || !report.isSound { Console.data(report.text(answer.chosen)) }
        }
        if !report.isSound { throw ExitCode(65) }
    }

    private struct Report: Encodable {
        var ok: Bool
        var findings: [Finding]
        var airlock: AirlockStatus
    }

    private struct Finding: Encodable {
        var code: String
        var severity: String
        var `where`: String
        var text: String

        init(_ finding: StoreFinding, _ language: Language) {
            code = finding.code.rawValue
            severity = finding.severity.rawValue
            `where` = finding.place
            text = finding.text(language)
        }

        init(_ finding: DisplayFinding, _ language: Language) {
            code = DisplayFinding.code
            severity = "warning"
            `where` = finding.screen.raw
            text = finding.text(language)
        }

        init(_ finding: PlaylistFinding) {
            code = finding.code.rawValue
            severity = StoreFinding.Severity.error.rawValue
            `where` = finding.place
            text = finding.text
        }
    }
}
