import SignPlaylist
import SignShow
import SignStage
import SignStore

/// Why the program ends without having done what it was asked for: words for a person and an exit code for a script
/// (`spec/commands.md`).
struct PlayerError: Error, Sendable {
    var message: String
    /// 1 failed, 64 wrong usage, 65 bad input, 66 not found, 75 try again.
    var exitCode: Int32

    init(_ message: String, exitCode: Int32) {
        self.message = message
        self.exitCode = exitCode
    }

    init(_ error: StageError) {
        self.init(error.description, exitCode: 1)
    }

    init(_ error: StoreError) {
        self.init(error.message, exitCode: error.exitCode)
    }

    init(_ error: PlaylistError) {
        let notFound: Set<PlaylistFinding.Code> = [.unknownScreen, .notReadable]
        let isNotFound = error.findings.allSatisfy { notFound.contains($0.code) }
        self.init(error.description, exitCode: isNotFound ? 66 : 65)
    }

    init(_ error: ShowError) {
        switch error {
        case .playlist(let error): self.init(error)
        case .unknownZone: self.init(error.message, exitCode: 1)
        }
    }
}
