import Foundation
import SignMedia
import SignModel
import Testing

/// The built player and the command-line tool, and a data folder of demo content they work on.
final class Player: Sendable {
    struct Outcome {
        var code: Int32
        var talk: String
    }

    let data: String
    /// A screen of the playlists in the repository, and an instant at which its site is open.
    static let screen = "kaakkuri-aula"
    static let now = "2026-12-01T09:00:05"

    /// - Parameter now: the day its content was made on.
    init(now: String = "2026-12-01") throws {
        data = Bench.temporaryFile("data")
        let made = try Self.run("infotaulu", ["init", "--demo", "--data", data, "--now", now], [:])
        try #require(made.code == 0, "\(made.talk)")
    }

    deinit { try? FileManager.default.removeItem(atPath: data) }

    /// One for all tests that only read; making the demo takes a while. Its folder goes when the tests end.
    static let shared: Result<Player, any Error> = {
        atexit { if let player = try? Player.shared.get() { try? FileManager.default.removeItem(atPath: player.data) } }
        return Result { try Player() }
    }()

    /// What a test adds to: screen, data, playlists.
    var arguments: [String] {
        ["--screen", Self.screen, "--data", data, "--playlists", Bench.root + "/playlists"]
    }

    /// Runs the player to its end.
    func run(_ more: [String], _ environment: [String: String] = [:]) throws -> Outcome {
        try Self.run("infotaulu-player", arguments + more, environment)
    }

    /// Runs the command-line tool to its end.
    func command(_ arguments: [String]) throws -> Outcome {
        try Self.run("infotaulu", arguments + ["--data", data], [:])
    }

    /// Starts the player; the caller ends it.
    func start(_ more: [String], _ environment: [String: String]) throws -> Process {
        let process = try Self.process("infotaulu-player", arguments + more, environment)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs one of the programs to its end, with nothing given but this.
    static func bare(_ name: String, _ arguments: [String]) throws -> Outcome { try run(name, arguments, [:]) }

    private static func process(
        _ name: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> Process {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name)
        process.arguments = arguments
        // No display unless a test gives one.
        var variables = ProcessInfo.processInfo.environment.filter {
            !["DISPLAY", "WAYLAND_DISPLAY", "NOTIFY_SOCKET", "INFOTAULU_DATA", "INFOTAULU_PLAYLISTS"].contains($0.key)
        }
        variables["INFOTAULU_ASSETS"] = Bench.root + "/assets"
        process.environment = variables.merging(environment) { $1 }
        return process
    }

    private static func run(
        _ name: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> Outcome {
        let process = try process(name, arguments, environment)
        let talk = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = talk
        try process.run()
        let words = try talk.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, talk: String(decoding: words, as: UTF8.self))
    }
}

/// The service manager's end of `sd_notify`: says what the player says, as it says it.
final class ServiceManager {
    let path = Bench.temporaryFile("notify")
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        try #require(bound == 0)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// Waits for a message that begins so; the suite's time limit is the limit.
    func wait(for beginning: String) {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            guard count > 0 else { return }
            if String(decoding: bytes[..<count], as: UTF8.self).hasPrefix(beginning) { return }
        }
    }
}
