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
        // A program of Swift finds its arguments in /proc, which is not there.
        let words = arguments.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
        return try await run(
            path: path, name: program, arguments, in: folder, printing: limit, libraries: Jail.swiftLibraries,
            accepting: accepting, told: ["INFOTAULU_FEED": words])
    }

    /// The folder of Swift's libraries as this process has loaded them; nil when it is below `/usr`, which is seen
    /// anyway, or when they are part of the program.
    private static let swiftLibraries: String? = {
        // The kernel gives a page at a time, and says that the file is empty.
        var maps: [UInt8] = []
        let descriptor = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var page = [UInt8](repeating: 0, count: 16_384)
        while maps.count < 4_000_000 {
            let count = page.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            maps += page.prefix(count)
        }
        let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasSuffix("/libswiftCore.so") }), let start = line.firstIndex(of: "/")
        else { return nil }
        let folder = line[start...].dropLast("/libswiftCore.so".count)
        return folder.hasPrefix("/usr/") ? nil : String(folder)
    }()
}
