internal import Glibc
internal import SignModel

extension Jail {
    /// Whoever has no files and no rights: what a decoder is inside, and outside where this program runs as root.
    private static let nobody = "65534"

    /// Where a tool given by its path stands inside.
    private static let guestTool = "/decoder"

    /// Standard input is opened where the tool sees it as a copy, and the filter of system calls comes through a pipe:
    /// so nothing outside but `/usr` has to be readable for the user that the jail runs as.
    private static let opening = #"exec 3<"$1" 4<&0 </dev/null; "#
    private static let openingUnjailed = #"cd "$1" || exit; exec </dev/null; "#

    /// The words that go on from `opening` with what follows them: it ends with its parent, and does not begin when
    /// its parent ended before that was asked for.
    private static func start(_ opening: String, with path: String, rights: String = "") -> [String] {
        let script = #"""
            \#(opening) shift; exec /usr/bin/setpriv \#(rights) --pdeathsig KILL /bin/sh -c \
            'test "$PPID" = "$0" || exit; exec "$@"' "$PPID" "$@"
            """#
        return ["sh", "-c", script, "jail", path]
    }

    /// The words that run the tool at `path`, shut in as far as this jail is.
    ///
    /// - Parameters:
    ///   - libraries: a folder that is seen, too, read-only and where it is.
    ///   - memory: address space of each process, in bytes.
    ///   - network: nil: no network; else what the tool is told besides, see
    ///     ``run(online:package:_:name:environment:printing:)``.
    func command(
        _ path: String, _ arguments: [String], in folder: WorkFolder?, libraries: String? = nil,
        network: [String: String]? = nil, memory: Int = Limits.decoderMemoryBytes
    ) -> [String] {
        guard kind == .bubblewrap else {
            return Jail.start(Jail.openingUnjailed, with: folder?.path ?? "/")
                + Jail.limits(processes: nil, memory: memory) + [path] + arguments
        }
        // Root in a user namespace is still root to files outside and to limits, so it is given up before.
        let rights = """
            --reuid \(Jail.nobody) --regid \(Jail.nobody) --clear-groups --no-new-privs --inh-caps=-all \
            --bounding-set=-all
            """
        var words = Jail.start(
            Jail.opening, with: folder?.file(WorkFolder.input) ?? "/dev/null", rights: geteuid() == 0 ? rights : "")
        words += [
            "/usr/bin/bwrap", "--unshare-user", "--uid", Jail.nobody, "--gid", Jail.nobody, "--unshare-pid",
            "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--disable-userns",
            "--assert-userns-disabled", "--cap-drop", "ALL", "--die-with-parent", "--new-session", "--seccomp", "4",
            "--ro-bind", "/usr", "/usr", "--dev", "/dev", "--remount-ro", "/dev",
        ]
        for link in ["bin", "lib", "lib64", "sbin"] { words += ["--symlink", "usr/" + link, "/" + link] }
        for path in [
            "/etc/fonts", "/etc/alternatives", "/etc/ld.so.cache", "/etc/ImageMagick-6", "/etc/libreoffice",
            "/var/cache/fontconfig",
        ] { words += ["--ro-bind-try", path, path] }
        if let libraries { words += ["--ro-bind", libraries, libraries] }
        if network == nil { words.append("--unshare-net") }
        let isGuest = !path.hasPrefix("/usr/")
        if isGuest { words += ["--ro-bind", path, Jail.guestTool] }
        words += [
            "--size", String(Limits.decoderScratchBytes), "--tmpfs", "/tmp", "--ro-bind-data", "3",
            "/tmp/" + WorkFolder.input,
        ]
        if let network {
            for path in Jail.networkFiles + network.values.filter({ $0.hasPrefix("/") }).sorted() {
                // Where a link stands, what it points to is what is needed.
                guard let real = realpath(path, nil) else { continue }
                defer { free(real) }
                words += ["--ro-bind-try", String(cString: real), path]
            }
        }
        words += ["--remount-ro", "/", "--chdir", "/tmp", "--"]
        return words + Jail.limits(processes: Limits.decoderProcesses, memory: memory) + [
            isGuest ? Jail.guestTool : path
        ] + arguments
    }

    /// How names become addresses, and whose certificates are believed.
    private static let networkFiles = [
        "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/host.conf", "/etc/ssl",
        "/etc/ca-certificates",
    ]

    /// Limits that every process of a decoder has.
    private static func limits(processes: Int?, memory: Int) -> [String] {
        [
            "/usr/bin/prlimit", "--core=0", "--as=\(memory)", "--cpu=\(Limits.decoderCPUSeconds)",
            "--fsize=\(Limits.decoderScratchBytes)", "--nofile=256",
        ] + (processes.map { ["--nproc=\($0)"] } ?? [])
    }

    /// All that a decoder is told of where it runs.
    static func environment(trusted: Bool, more: [String: String] = [:]) -> [String: String] {
        var environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/tmp", "VIPS_CONCURRENCY": "2",
            "OMP_THREAD_LIMIT": "1", "G_MESSAGES_DEBUG": "", "MAGICK_THREAD_LIMIT": "1",
        ]
        for (name, value) in more { environment[name] = value }
        if trusted { environment["VIPS_BLOCK_UNTRUSTED"] = "1" }
        return environment
    }
}
