import Foundation
import Testing

/// The built `infotaulu`, run as people and scripts run it.
struct Program {
    /// What a run left behind.
    struct Run {
        var code: Int32
        var output: Data
        var talk: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

        /// The output as a JSON object.
        func json(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: output)
            return try #require(value as? [String: Any], "not an object: \(text.prefix(200)) \(talk)")
        }
    }

    var data: String
    var playlists: String
    /// Told besides.
    var variables: [String: String] = [:]

    /// Runs `infotaulu` with the data folder and playlists of this program.
    func run(_ arguments: String..., input: String? = nil) throws -> Run { try run(arguments, input: input) }

    func run(_ arguments: [String], input: String? = nil) throws -> Run {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "infotaulu-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = Program.binary
        process.arguments = arguments
        process.currentDirectoryURL = scratch
        var environment = ProcessInfo.processInfo.environment
        environment["INFOTAULU_DATA"] = data
        environment["INFOTAULU_PLAYLISTS"] = playlists
        environment["INFOTAULU_ASSETS"] = Program.root + "/assets"
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment.merging(variables) { $1 }
        // Files, not pipes: a pipe that nobody empties meanwhile would stop the program.
        let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
        try Data((input ?? "").utf8).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: try Data(contentsOf: files[1]),
            talk: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }

    /// Runs a command and kills it, without a word, when it is still at work after some milliseconds.
    func killed(_ arguments: [String], afterMs: Int) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        let seconds = String(format: "%.3f", Double(afterMs) / 1000)
        process.arguments = ["-s", "KILL", seconds, Program.binary.path] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            "INFOTAULU_DATA": data, "INFOTAULU_PLAYLISTS": playlists, "INFOTAULU_ASSETS": Program.root + "/assets",
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// Runs a command that must succeed.
    @discardableResult
    func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> Run {
        let run = try run(arguments)
        #expect(run.code == 0, "\(arguments): \(run.talk)", sourceLocation: sourceLocation)
        return run
    }

    /// Beside the test bundle.
    static var binary: URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let places = [bundle, own].map { $0.appending(path: "infotaulu") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }

    /// The repository.
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()
}

/// A folder that goes with the test that made it.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "infotaulu-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }
}
