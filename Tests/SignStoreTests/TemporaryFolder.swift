import Foundation
import SignStore

/// A folder of a test's own, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
    let path: String
    var data: DataFolder { DataFolder(path + "/data") }

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/infotaulu-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path + "/data", withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A new database in ``data``.
    func store() throws -> ContentStore { try ContentStore.create(in: data) }

    /// Runs a program and waits for it; gives its exit code.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
