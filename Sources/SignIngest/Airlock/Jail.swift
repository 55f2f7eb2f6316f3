internal import Glibc
internal import SignModel
internal import Subprocess

/// Where decoders run: a child process with bounded memory, processor time and wall time, and without network where
/// the machine allows it.
///
/// A job has a work folder of its own that holds a copy of the input under the name `in`; tools run in it and
/// name only files in it, so neither paths nor file names from outside reach a decoder.
public struct Jail: Sendable, Hashable {
    /// How far a decoder is shut in.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// bubblewrap: no network, no processes of others, sees only `/usr` and its work folder.
        case bubblewrap
        /// A user namespace by unshare(1): no network; sees the files this user can read.
        case unshare
        /// Limits on memory, time and file size only.
        case limits
    }

    /// What a finished tool left behind.
    struct Output: Sendable {
        var standardOutput: String
        var standardError: String
    }

    public let kind: Kind

    init(kind: Kind) {
        self.kind = kind
    }

    /// The tightest kind that works here, found by trying.
    public static func detect() async -> Jail {
        for kind in [Kind.bubblewrap, .unshare] where await Jail(kind: kind).works() { return Jail(kind: kind) }
        return Jail(kind: .limits)
    }

    /// The path of a tool, or nil when it is not installed.
    public static func path(of tool: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + tool }.first { access($0, X_OK) == 0 }
    }

    /// Runs `tool` in `folder` and returns what it printed.
    ///
    /// With `trusted`, libvips opens only formats whose readers are fuzzed; the others are for BMP and for what our own
    /// tools wrote.
    ///
    /// `limit` is how many bytes it may print; as many are set aside.
    ///
    /// Throws `.toolMissing`, `.decoderTimedOut`, `.decoderRanOut`, or `.damaged` with the tool's first words when it
    /// exits with anything but one of `accepted`.
    func run(
        _ tool: String, package: String, _ arguments: [String], in folder: WorkFolder, trusted: Bool = true,
        accepted: Set<Int32> = [0], printing limit: Int = 200_000
    ) async throws(IngestError) -> Output {
        guard let path = Jail.path(of: tool) else {
            throw IngestError(file: folder.name, reason: .toolMissing(tool: tool, package: package))
        }
        var environment: [Environment.Key: String] = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/tmp", "VIPS_CONCURRENCY": "2",
            "OMP_THREAD_LIMIT": "1", "G_MESSAGES_DEBUG": "", "MAGICK_THREAD_LIMIT": "1",
        ]
        if trusted { environment["VIPS_BLOCK_UNTRUSTED"] = "1" }
        let command = wrapping([path] + arguments, folder: folder)
        let result: ExecutionResult<Void, BytesOutput, BytesOutput>
        do {
            result = try await Subprocess.run(
                .name(command[0]), arguments: Arguments(Array(command[1...])), environment: .custom(environment),
                input: .none,
                output: .bytes(limit: limit), error: .bytes(limit: 1_000_000))
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw IngestError(file: folder.name, reason: .damaged("\(tool): too much output"))
        } catch {
            throw IngestError(file: folder.name, reason: .system(call: "spawn \(tool)", errno: EAGAIN))
        }
        let output = Output(
            standardOutput: String(decoding: result.standardOutput, as: UTF8.self),
            standardError: String(decoding: result.standardError, as: UTF8.self))
        switch result.terminationStatus {
        case .exited(let code) where accepted.contains(code): return output
        case .exited(124), .exited(137), .signaled(SIGKILL), .signaled(SIGXCPU), .exited(152):
            throw IngestError(file: folder.name, reason: .decoderTimedOut(seconds: Limits.decoderSeconds))
        default:
            throw IngestError(file: folder.name, reason: Jail.failure(tool, output.standardError))
        }
    }

    /// The refusal a tool's complaint stands for.
    private static func failure(_ tool: String, _ complaint: String) -> IngestError.Reason {
        let lower = complaint.lowercased()
        if ["cannot allocate", "out of memory", "memory allocation", "bad_alloc", "failed to allocate"].contains(
            where: lower.contains)
        {
            return .decoderRanOut(bytes: Limits.decoderMemoryBytes)
        }
        let line = complaint.split(whereSeparator: \.isNewline).first { !$0.contains("WARNING") } ?? "no reason given"
        let words = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return .damaged("\(tool): " + String(String.UnicodeScalarView(words)).prefix(120))
    }

    /// The words that run `command` shut in, the program first; bubblewrap sees to the working directory itself.
    private func wrapping(_ command: [String], folder: WorkFolder) -> [String] {
        let limits = [
            "timeout", "--kill-after=1", "--signal=KILL", String(Limits.decoderSeconds), "/usr/bin/prlimit", "--core=0",
            "--as=\(Limits.decoderMemoryBytes)", "--cpu=\(Limits.decoderCPUSeconds)",
            "--fsize=\(Limits.archiveBytes)", "--nofile=256",
        ]
        switch kind {
        case .limits: return ["env", "--chdir=\(folder.path)"] + limits + command
        case .unshare:
            return ["env", "--chdir=\(folder.path)"] + limits + [
                "/usr/bin/unshare", "--user", "--map-root-user", "--net", "--pid", "--fork",
            ] + command
        case .bubblewrap:
            var bwrap = [
                "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/usr", "/usr",
                "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--bind", folder.path, "/work", "--chdir",
                "/work",
            ]
            for link in ["bin", "lib", "lib64", "sbin"] { bwrap += ["--symlink", "usr/" + link, "/" + link] }
            for path in [
                "/etc/fonts", "/etc/alternatives", "/etc/ld.so.cache", "/etc/ImageMagick-6", "/etc/libreoffice",
                "/var/cache/fontconfig",
            ] { bwrap += ["--ro-bind-try", path, path] }
            return limits + bwrap + command
        }
    }

    private func works() async -> Bool {
        guard let folder = try? WorkFolder(named: "probe", below: "/tmp") else { return false }
        defer { folder.remove() }
        let tool = kind == .bubblewrap ? "bwrap" : "unshare"
        guard Jail.path(of: tool) != nil else { return false }
        return (try? await run("true", package: "coreutils", [], in: folder)) != nil
    }
}
