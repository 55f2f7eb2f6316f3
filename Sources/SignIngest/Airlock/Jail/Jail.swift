internal import Glibc
internal import SignModel
internal import SignWords
internal import Subprocess
internal import Synchronization

/// Where decoders run: a child process that has the bytes of one file, and nothing else of this machine but `/usr`.
///
/// What it has to say comes out through its standard output and standard error, as bytes of a bounded number. It writes
/// into memory of its own that is gone with it, so no file, link or pipe of its making is ever seen outside.
///
/// | what | how it is bounded |
/// |---|---|
/// | files | `/usr` and fonts, read-only; `/tmp` of ``SignModel/Limits/decoderScratchBytes``; no `/proc` |
/// | rights | no capability, no root outside either, no further namespaces, no new rights |
/// | network, others' processes | namespaces of its own, and no sockets |
/// | memory | ``SignModel/Limits/decoderMemoryBytes`` a process; one process, or their sum watched |
/// | time | processor and wall clock; it ends with the program that started it |
public struct Jail: Sendable, Hashable {
    /// How far a decoder is shut in.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// As the table says.
        case bubblewrap
        /// It cannot be, on this machine: nothing is decoded.
        case unavailable
        /// Only limits on memory and time, because somebody asked for it.
        case open
    }

    /// What a finished tool left behind.
    struct Output: Sendable {
        var bytes: [UInt8]
        var complaint: String

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    public let kind: Kind
    /// Why there is no jail here; nil when there is one.
    public let problem: String?
    let tools: ToolShelf

    init(kind: Kind, problem: String? = nil, tools: ToolShelf = ToolShelf()) {
        self.kind = kind
        self.problem = problem
        self.tools = tools
    }

    /// The jail of this machine, found by trying.
    ///
    /// Trying needs no folder, so that a full disk is not mistaken for a missing jail; and where it fails nothing less
    /// tight takes its place.
    ///
    /// - Parameter without: decoders run without a jail, whatever there is.
    public static func detect(without: Bool = false, tools: ToolShelf = ToolShelf()) async -> Jail {
        if without { return Jail(kind: .open, tools: tools) }
        for (tool, package) in [("bwrap", "bubblewrap"), ("prlimit", "util-linux"), ("setpriv", "util-linux")]
        where ToolShelf().path(of: tool) == nil {
            return Jail(kind: .unavailable, problem: "\(tool) is not installed (\(package))", tools: tools)
        }
        let jail = Jail(kind: .bubblewrap, tools: tools)
        do throws(IngestError) {
            _ = try await jail.run(path: "/usr/bin/true", name: "true", [], in: nil)
            return jail
        } catch {
            let why = if case .noJail(let why) = error.reason { why } else { error.description }
            return Jail(kind: .unavailable, problem: why, tools: tools)
        }
    }

    /// Runs `tool` on the input of `folder`, which it finds as `in` where it starts, and returns what it printed.
    ///
    /// With `trusted`, libvips opens only formats whose readers are fuzzed; the others are for BMP and for what our own
    /// tools wrote.
    ///
    /// - Parameters:
    ///   - limit: how many bytes it may print.
    ///   - processes: whether it may start others.
    ///   - seconds: how long it may take, at most ``SignModel/Limits/decoderSeconds``.
    ///
    /// Throws `.toolMissing`, `.noJail`, `.decoderTimedOut`, `.decoderRanOut`, or `.damaged` with the tool's first words
    /// when it exits with anything but 0.
    func run(
        _ tool: String, package: String, _ arguments: [String], in folder: WorkFolder, trusted: Bool = true,
        printing limit: Int = 200_000, processes: Bool = false, seconds: Int = Limits.decoderSeconds,
        memory: Int = Limits.decoderMemoryBytes
    ) async throws(IngestError) -> Output {
        if kind == .unavailable {
            throw IngestError(file: folder.name, reason: .noJail(problem ?? "bwrap"))
        }
        guard let path = tools.path(of: tool) else {
            throw IngestError(file: folder.name, reason: .toolMissing(tool: tool, package: package))
        }
        return try await run(
            path: path, name: tool, arguments, in: folder, trusted: trusted, printing: limit, processes: processes,
            seconds: seconds, memory: memory)
    }

    /// Runs `tool`, which may speak with other machines and has no file from outside: it fetches one.
    ///
    /// - Parameters:
    ///   - name: what is fetched, for refusals.
    ///   - environment: what it is told besides; files that it names are readable inside.
    func run(
        online tool: String, package: String, _ arguments: [String], name: String, environment: [String: String],
        printing limit: Int
    ) async throws(IngestError) -> Output {
        if kind == .unavailable { throw IngestError(file: name, reason: .noJail(problem ?? "bwrap")) }
        guard let path = tools.path(of: tool) else {
            throw IngestError(file: name, reason: .toolMissing(tool: tool, package: package))
        }
        return try await run(
            path: path, name: tool, arguments, in: nil, printing: limit, seconds: Limits.fetchSeconds,
            network: environment)
    }

    /// - Parameter network: nil: it has none; else what it is told besides.
    func run(
        path: String, name tool: String, _ arguments: [String], in folder: WorkFolder?, trusted: Bool = true,
        printing limit: Int = 200_000, processes: Bool = false, seconds: Int = Limits.decoderSeconds,
        libraries: String? = nil, variables: [String: String] = [:], accepting: Set<Int32> = [0],
        network: [String: String]? = nil, memory: Int = Limits.decoderMemoryBytes
    ) async throws(IngestError) -> Output {
        let file = folder?.name ?? tool
        var filter: [UInt8] = []
        if kind == .bubblewrap {
            guard let program = SyscallFilter.program(processes: processes, network: network != nil) else {
                throw IngestError(file: file, reason: .noJail("seccomp"))
            }
            filter = program
        }
        let seconds = min(seconds, network == nil ? Limits.decoderSeconds : Limits.fetchSeconds)
        let child = Child(
            command: command(
                path, arguments, in: folder, libraries: libraries, network: network, memory: memory),
            environment: Jail.environment(trusted: trusted, more: variables.merging(network ?? [:]) { $1 }),
            input: filter, printing: limit)
        let end: Child.End
        do {
            end = try await DecoderQueue.shared.turn {
                try await child.run(seconds: seconds, bytes: Limits.decoderTreeBytes)
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw IngestError(file: file, reason: .damaged("\(tool): too much output"))
        } catch {
            throw IngestError(file: file, reason: .system(call: "spawn \(tool)", errno: EAGAIN))
        }
        switch end {
        case .exited(let code, let output) where accepting.contains(code): return output
        case .tookTooLong, .exited(137, _), .exited(152, _), .signaled(SIGKILL), .signaled(SIGXCPU):
            throw IngestError(file: file, reason: .decoderTimedOut(seconds: seconds))
        case .tookTooMuch: throw IngestError(file: file, reason: .decoderRanOut(bytes: Limits.decoderTreeBytes))
        // Memory that cannot be had ends some tools by their own hand.
        case .signaled(SIGABRT), .exited(134, _), .signaled(SIGTRAP), .exited(133, _):
            throw IngestError(file: file, reason: .decoderRanOut(bytes: memory))
        case .exited(_, let output): throw IngestError(file: file, reason: failure(tool, output.complaint, memory))
        case .signaled(let signal):
            throw IngestError(file: file, reason: .damaged("\(tool): ended by signal \(signal)"))
        }
    }

    /// The refusal a tool's complaint stands for.
    private func failure(_ tool: String, _ complaint: String, _ memory: Int) -> IngestError.Reason {
        let lower = complaint.lowercased()
        if ["cannot allocate", "out of memory", "memory allocation", "bad_alloc", "failed to allocate"].contains(
            where: lower.contains)
        {
            return .decoderRanOut(bytes: memory)
        }
        if lower.contains("subsampled images not supported") { return .unreadableColours("YCbCr") }
        // A tool warns of much before it gives up: what it says last and not as a warning is why.
        let lines = complaint.split(whereSeparator: \.isNewline).filter {
            !$0.contains("WARNING") && !$0.hasPrefix("Syntax Warning") && $0.contains(where: \.isLetter)
        }
        let line = lines.last { $0.lowercased().contains("error") } ?? lines.first ?? ""
        let words = line.shortened(to: 120).revealed()
        // Said before the tool was started: the machine's fault, not the file's.
        if kind == .bubblewrap, line.hasPrefix("bwrap: ") || line.hasPrefix("setpriv: ") { return .noJail(words) }
        return .damaged(words.isEmpty ? tool : "\(tool): " + words)
    }
}
