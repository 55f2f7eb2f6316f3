import ArgumentParser
import SignDesk
import SignStore

/// `infotaulu restore`: makes a data folder from a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make the data folder from a backup.",
        discussion: """
            The backup is unpacked inside the data folder, checked, and only then put in its place, in one step: a run \
            that is killed leaves the old content or the new. What was there is kept in the folder as `before`, a data \
            folder of its own. The folder itself stays: its owner and permissions, the link or mount point that it is; a \
            mount point of /etc/fstab with nothing mounted on it is not filled. Plays that are logged in the folder are \
            kept. Media that were missing when the backup was made are named.

            Example: infotaulu restore infotaulu-2026-12-01.tar
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("A file made by `infotaulu backup`.", valueName: "file"))
    var file: String

    func run() throws {
        let restored = try Console.failing(in: answer.chosen) {
            try data.desk(playlists).restore(from: file, by: role.keeper())
        }
        for finding in restored.findings { Console.say(finding.line(answer.chosen)) }
        Console.say(restored.text(answer.chosen, path: data.folder.path))
    }
}
