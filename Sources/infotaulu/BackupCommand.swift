import ArgumentParser
import SignDesk
import SignIngest
import SignStore

/// `infotaulu backup`: a consistent copy while everything runs.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy database and media into one file.",
        discussion: """
            The file is a plain tar archive; players and commands may go on meanwhile. It appears when it is whole; a \
            copy of the database is in TMPDIR (else /var/tmp) until then. What is missing or damaged in the folder is \
            named and left out, with exit code 65: the file is made all the same and can be restored.

            Example: infotaulu backup infotaulu-2026-12-01.tar
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
    var file: String

    func run() throws {
        let report = try Console.failing(in: answer.chosen) {
            try data.desk(playlists).backup(to: file, by: role.keeper())
        }
        for finding in report.findings { Console.say(finding.line(answer.chosen)) }
        Console.say(report.text(answer.chosen))
        if let lack = report.lack(answer.chosen) { throw Console.fail(lack, exitCode: 65) }
    }
}
