import Foundation

/// Lines of shell in which `infotaulu` is `"$0"`, for what only a shell or another account can do.
struct Shell {
    struct Run {
        var code: Int32
        var output: String
        var talk: String
        /// Ended by itself, not by a signal.
        var isExit: Bool
    }

    var data: String
    var playlists: String
    /// The shell and what it is run by, as `setpriv`.
    var before: [String] = []
    var binary = Program.binary.path

    init(_ program: Program) {
        data = program.data
        playlists = program.playlists
    }

    init(data: String, playlists: String) {
        self.data = data
        self.playlists = playlists
    }

    func run(_ line: String, input: String = "") throws -> Run {
        let process = Process()
        let words = before + ["/bin/bash", "-o", "pipefail", "-c", line, binary]
        process.executableURL = URL(fileURLWithPath: words[0].hasPrefix("/") ? words[0] : "/usr/bin/env")
        process.arguments = words[0].hasPrefix("/") ? Array(words.dropFirst()) : words
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        var environment = ProcessInfo.processInfo.environment
        environment["INFOTAULU_DATA"] = data
        environment["INFOTAULU_PLAYLISTS"] = playlists
        environment["INFOTAULU_ASSETS"] = Program.root + "/assets"
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment
        let scratch = try Scratch()
        let files = try ["in", "out", "err"].map { try scratch.write($0 == "in" ? input : "", to: $0) }
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: try String(contentsOfFile: files[1], encoding: .utf8),
            talk: try String(contentsOfFile: files[2], encoding: .utf8), isExit: process.terminationReason == .exit)
    }
}
