import ArgumentParser
import SignIngest
import SignStore

/// `infotaulu backup`: a consistent copy while everything runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy database and media into one file.",
        discussion: """
            The file is a plain tar archive; players and commands may go on meanwhile.

            Example: infotaulu backup infotaulu-2026-12-01.tar
            """)

    @OptionGroup var data: DataOptions

    @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
    var file: String

    func run() async throws {
        try await Console.failing {
            guard !Folders.exists(file) else { throw Console.fail("\(file) is there already", exitCode: 65) }
            let store = try ContentStore(data.folder, mode: .read)
            try await BackupArchive.write(store, to: file)
        }
        Console.say("\(file): made")
    }
}
