import SignIngest
public import SignModel
import SignPlaylist
import SignStage
import SignStore

extension DeskError {
    /// Exit code of a command that fails with this (`spec/commands.md`).
    public var exitCode: Int32 {
        switch self {
        case .store(let error): error.exitCode
        case .refused(let error): error.exitCode
        case .playlist(let error): error.findings.first?.code == .unknownScreen ? 66 : 65
        case .drawing: 1
        case .unknown: 66
        }
    }

    /// What was refused and what to do, in one language.
    public func message(_ language: Language) -> String {
        switch self {
        case .store(let error): error.message
        case .refused(let error): "\(error.message(language)) [\(error.reason.code)]"
        case .playlist(let error): error.description
        case .drawing(let error): error.description
        case .unknown(let thing, let id, let nearest, let known):
            "no playlist has a \(thing.rawValue) '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
                + (known.isEmpty ? "" : "; known are \(known.joined(separator: ", "))")
        }
    }
}
