import Foundation

/// Programs the tests use to look at results from outside.
enum Tool {
    struct Failure: Error {
        var command: String
        var status: Int32
    }

    /// What a program writes to its standard output; throws when it is missing or fails.
    static func output(_ name: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(command: name, status: process.terminationStatus)
        }
        return String(decoding: data, as: UTF8.self)
    }
}
