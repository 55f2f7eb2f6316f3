import Foundation
import Testing

/// The built programs, run as people and service managers run them.
enum Programs {
    struct Outcome {
        var code: Int32
        /// Ended by itself, not by a signal.
        var isExit: Bool
        var output: String
        var talk: String
    }

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Beside the test bundle.
    static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .path

    /// No display, and nothing else of the account that runs the tests.
    static func process(_ words: [String], _ environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        var variables = ProcessInfo.processInfo.environment.filter {
            !["DISPLAY", "WAYLAND_DISPLAY", "NOTIFY_SOCKET", "WATCHDOG_USEC", "INFOTAULU_ROLE"].contains($0.key)
        }
        variables["INFOTAULU_ASSETS"] = root + "/assets"
        variables["LC_ALL"] = "C.UTF-8"
        process.environment = variables.merging(environment) { $1 }
        return process
    }

    /// Runs a command to its end. What it says goes to files: a pipe that nobody empties would stop it.
    static func run(_ words: [String], _ environment: [String: String] = [:]) throws -> Outcome {
        let scratch = NSTemporaryDirectory() + "infotaulu-fault-run-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let files = [scratch + "/out", scratch + "/err"]
        for file in files { try Data().write(to: URL(fileURLWithPath: file)) }
        let process = process(words, environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: files[0])
        process.standardError = FileHandle(forWritingAtPath: files[1])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, isExit: process.terminationReason == .exit,
            output: try String(contentsOfFile: files[0], encoding: .utf8),
            talk: try String(contentsOfFile: files[1], encoding: .utf8))
    }

    /// A copy of the player where every account comes to.
    static func reachable() throws -> String {
        let copy = NSTemporaryDirectory() + "infotaulu-fault-programs-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: folder + "/infotaulu-player", toPath: copy + "/infotaulu-player")
        chmod(copy, 0o755)
        return copy
    }

    /// Whether a user name space with mounts of its own can be had: a small disk, or one that is not there, without
    /// being root.
    static let canMount: Bool = {
        let tried = try? run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"])
        return tried?.code == 0
    }()
}
