internal import Glibc
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
        // Swift knows the words a program was started with from `/proc`, which is not there: they are said once more.
        var variables = ["INFOTAULU_ARGUMENTS": arguments.joined(separator: "\u{1F}")]
        if let libraries = Jail.swiftLibraries { variables["LD_LIBRARY_PATH"] = libraries }
        return try await run(
            path: path, name: program, arguments, in: folder, printing: limit, libraries: Jail.swiftLibraries,
            variables: variables, accepting: accepting)
    }

    /// The folder of Swift's libraries as this process has loaded them; nil when it is below `/usr`, which is seen
    /// anyway, or when they are part of the program.
    private static let swiftLibraries: String? = {
        // Read line by line: what `/proc` gives at once is a part of it.
        guard let file = fopen("/proc/self/maps", "re") else { return nil }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { free(line) }
        while getline(&line, &room, file) > 0, let read = line {
            let text = String(cString: read).prefix { $0 != "\n" }
            guard text.hasSuffix("/libswiftCore.so"), let start = text.firstIndex(of: "/") else { continue }
            let folder = text[start...].dropLast("/libswiftCore.so".count)
            return folder.hasPrefix("/usr/") ? nil : String(folder)
        }
        return nil
    }()
}
