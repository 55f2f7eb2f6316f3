import ArgumentParser
import SignIngest
import SignMedia
import SignStore

/// `infotaulu restore`: makes a data folder from a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make the data folder from a backup.",
        discussion: """
            The backup is unpacked beside the data folder, checked, and only then put in its place; what was there is \
            kept as DIR.before.

            Example: infotaulu restore infotaulu-2026-12-01.tar
            """)

    @OptionGroup var data: DataOptions

    @Argument(help: ArgumentHelp("A file made by `infotaulu backup`.", valueName: "file"))
    var file: String

    func run() async throws {
        let folder = data.folder
        var kept: String?
        try await Console.failing {
            guard Folders.exists(file) else { throw Console.fail("there is no file \(file)", exitCode: 66) }
            let build = try FolderBuild(target: folder.path)
            do {
                try await BackupArchive.unpack(file, into: build.path)
                let restored = DataFolder(build.path)
                let store = try ContentStore(restored, mode: .write)
                let broken = try StoreCheck(store, hash: SHA256.hex).run().first { $0.severity == .error }
                if let broken {
                    throw Console.fail("\(file) is damaged: \(broken.place): \(broken.text)", exitCode: 65)
                }
                try store.finish()
                try store.close()
                try StoreFiles.makeFolder(restored.media)
                try StoreFiles.makeFolder(restored.state)
                kept = try build.commit()
            } catch {
                build.discard()
                throw error
            }
        }
        Console.say("\(folder.path): restored" + (kept.map { "; what was there is kept as \($0)" } ?? ""))
    }
}
