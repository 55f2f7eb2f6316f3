import SignFiles

#if canImport(Glibc)
    import Glibc
#endif

/// Finds the folders that come with the program.
public enum Folders {
    /// The folder of read-only files that belong to the program, by the rule of ``SignFiles/ProgramAssets``; nil when
    /// there is none.
    ///
    /// - Parameter containing: what must be in it, for example `demo`.
    public static func assets(
        containing entry: String, environment: [String: String], executable: String? = executablePath(),
        workingDirectory: String = workingDirectory()
    ) -> String? {
        ProgramAssets.folder(
            containing: entry, named: environment["INFOTAULU_ASSETS"], executable: executable,
            workingDirectory: workingDirectory)
    }

    /// Absolute path of the running program, from `/proc/self/exe`; nil where there is no /proc.
    public static func executablePath() -> String? { ProgramAssets.executable }

    /// Absolute path of the working directory; `/` when it is gone.
    public static func workingDirectory() -> String {
        guard let text = getcwd(nil, 0) else { return "/" }
        defer { free(text) }
        return String(cString: text)
    }

    /// The folder of playlists: `--playlists`, else `INFOTAULU_PLAYLISTS`, else ``machinePlaylists`` for the machine's
    /// data folder, else `playlists` beside the data folder if it is there, else in the working directory.
    public static func playlists(
        option: String?, environment: [String: String], data: DataFolder,
        workingDirectory: String = workingDirectory()
    ) -> String {
        if let option, !option.isEmpty { return option }
        if let path = environment["INFOTAULU_PLAYLISTS"], !path.isEmpty { return path }
        if data == .machine { return machinePlaylists }
        let beside = parent(data.path) + "/playlists"
        return exists(beside) ? beside : workingDirectory + "/playlists"
    }

    /// Where the Debian package has the playlists of all of a machine.
    public static let machinePlaylists = "/etc/infotaulu"

    /// Whether a file or folder is there (links followed).
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a folder is there (links followed).
    public static func isFolder(_ path: String) -> Bool { access(path + "/.", F_OK) == 0 }

    /// The folder a path is in; `/` for the root and its children.
    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
