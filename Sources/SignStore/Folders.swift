#if canImport(Glibc)
    import Glibc
#endif

/// Finds the folders that come with the program.
public enum Folders {
    /// The folder of read-only files that belong to the program (`demo/`, `fonts/`, `icons/` …): `INFOTAULU_ASSETS`,
    /// else `share/infotaulu/assets` beside the executable's `bin`, else `assets` in the working directory or in any
    /// folder above the executable (a checkout's `.build`). nil when there is none.
    ///
    /// - Parameter containing: what must be in it, for example `demo`.
    public static func assets(
        containing entry: String, environment: [String: String], executable: String? = executablePath(),
        workingDirectory: String = workingDirectory()
    ) -> String? {
        var candidates: [String] = []
        if let path = environment["INFOTAULU_ASSETS"], !path.isEmpty { candidates.append(path) }
        if let executable {
            candidates.append(parent(parent(executable)) + "/share/infotaulu/assets")
            candidates.append(parent(executable) + "/share/infotaulu/assets")
        }
        candidates.append(workingDirectory + "/assets")
        var folder = executable.map(parent) ?? "/"
        while folder.utf8.count > 1 {
            candidates.append(folder + "/assets")
            folder = parent(folder)
        }
        return candidates.first { exists($0 + "/" + entry) }
    }

    /// Absolute path of the running program, from `/proc/self/exe`; nil where there is no /proc.
    public static func executablePath() -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        guard length > 0 else { return nil }
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Absolute path of the working directory; `/` when it is gone.
    public static func workingDirectory() -> String {
        guard let text = getcwd(nil, 0) else { return "/" }
        defer { free(text) }
        return String(cString: text)
    }

    /// The folder of playlists: `--playlists`, else `INFOTAULU_PLAYLISTS`, else `playlists` beside the data folder if it
    /// is there, else in the working directory.
    public static func playlists(
        option: String?, environment: [String: String], data: DataFolder,
        workingDirectory: String = workingDirectory()
    ) -> String {
        if let option, !option.isEmpty { return option }
        if let path = environment["INFOTAULU_PLAYLISTS"], !path.isEmpty { return path }
        let beside = parent(data.path) + "/playlists"
        return exists(beside) ? beside : workingDirectory + "/playlists"
    }

    /// Whether a file or folder is there (links followed).
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The folder a path is in; `/` for the root and its children.
    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
