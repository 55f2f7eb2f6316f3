import ArgumentParser
import SignIngest
import SignMedia
import SignModel
import SignPlaylist
import SignStore

/// `infotaulu check`: verifies the data folder and the playlists.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the data folder and the playlists.",
        discussion: """
            Database, references, every media file against its hash, and the playlists given (or all of the playlist \
            folder). Exit code 65 when anything is wrong.

            Example: infotaulu check playlists/kaakkuri.yaml
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions

    @Flag(help: "Print the findings as JSON.")
    var json = false

    @Argument(help: ArgumentHelp("Playlist files; without any, those of the playlist folder.", valueName: "playlist"))
    var files: [String] = []

    func run() async throws {
        var findings: [Finding] = []
        try Console.failing {
            findings += try storeFindings()
            findings += try playlistFindings()
        }
        let ok = !findings.contains { $0.severity == StoreFinding.Severity.error.rawValue }
        if json {
            try Console.json(Report(ok: ok, findings: findings, airlock: await AirlockStatus.detect()))
        } else {
            if files.isEmpty { Console.say("airlock: " + (await AirlockStatus.detect()).text) }
            for finding in findings { Console.data("\(finding.severity): \(finding.where): \(finding.text)") }
            Console.data(ok ? "ok" : "not ok")
        }
        if !ok { throw ExitCode(65) }
    }

    /// An older schema is brought up to date; a folder that cannot be written to is checked as it is.
    private func storeFindings() throws -> [Finding] {
        let folder = data.folder
        // Only playlists are asked for, and there is no folder: then there is nothing else to check.
        if !files.isEmpty, !Folders.exists(folder.database) { return [] }
        let store: ContentStore
        do {
            store = try CheckCommand.open(folder)
        } catch let error as StoreError {
            guard case .corrupt(let path, let detail) = error else { throw error }
            let text = "\(detail); bring back a copy with `infotaulu restore FILE`"
            return [
                Finding(
                    code: StoreFinding.Code.databaseDamaged.rawValue, severity: "error", where: path, text: text)
            ]
        }
        let bar = ProgressBar("check")
        defer { bar.finish() }
        return try StoreCheck(store, hash: SHA256.hex).run { bar.update($0) }.map { finding in
            Finding(
                code: finding.code.rawValue, severity: finding.severity.rawValue, where: finding.place,
                text: finding.text)
        }
    }

    private static func open(_ folder: DataFolder) throws -> ContentStore {
        do {
            return try ContentStore(folder, mode: .write)
        } catch {
            switch error {
            case .readOnly, .busy: return try ContentStore(folder, mode: .read)
            default: throw error
            }
        }
    }

    private func playlistFindings() throws -> [Finding] {
        var findings: [PlaylistFinding] = []
        if files.isEmpty {
            let folder = playlists.folder(data: data.folder)
            // None is an error only when it was asked for.
            if playlists.path != nil || Folders.exists(folder) { findings = PlaylistFolder.read(folder).findings }
        }
        for file in files {
            guard Folders.exists(file) else { throw Console.fail("there is no file \(file)", exitCode: 66) }
            do throws(PlaylistError) { _ = try PlaylistFolder.readFile(file) } catch { findings += error.findings }
        }
        return findings.map {
            Finding(code: $0.code.rawValue, severity: "error", where: $0.place, text: $0.text)
        }
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
    }
}
