internal import Foundation
internal import SignModel

extension Jail {
    /// Runs a program of ours in the place of a decoder, with all that holds for one.
    ///
    /// Where Swift's libraries lie outside `/usr`, the folder that this very process has them from is seen inside as
    /// well, so that both run with the same.
    ///
    /// - Parameters:
    ///   - executable: the program that runs, beside which it stands.
    ///   - accepting: the exit codes with which it has said all it has to say.
    ///
    /// Throws what ``run(_:package:_:in:trusted:printing:processes:seconds:)`` throws.
    func runOwn(
        _ program: String, beside executable: String?, _ arguments: [String], in folder: WorkFolder,
        printing limit: Int, accepting: Set<Int32>
    ) async throws(IngestError) -> Output {
        if kind == .unavailable {
            throw IngestError(file: folder.name, reason: .noJail(problem ?? "bwrap"))
        }
        guard let path = tools.path(of: program, beside: executable) else {
            throw IngestError(file: folder.name, reason: .toolMissing(tool: program, package: "infotaulu"))
        }
        return try await run(
            path: path, name: program, arguments, in: folder, printing: limit, libraries: Jail.swiftLibraries,
            accepting: accepting)
    }

    /// The folder of Swift's libraries as this process has loaded them; nil when it is below `/usr`, which is seen
    /// anyway, or when they are part of the program.
    private static let swiftLibraries: String? = {
        let maps = FileManager.default.contents(atPath: "/proc/self/maps").map { String(decoding: $0, as: UTF8.self) }
        let line = maps?.split(separator: "\n").first { $0.hasSuffix("/libswiftCore.so") }
        guard let line, let start = line.firstIndex(of: "/") else { return nil }
        let folder = line[start...].dropLast("/libswiftCore.so".count)
        return folder.hasPrefix("/usr/") ? nil : String(folder)
    }()
}
