public import SignModel

#if canImport(Glibc)
    import Glibc
#endif

/// Where everything lives in a data folder.
///
///     infotaulu.sqlite        the content: SQLite in WAL mode, so -wal and -shm come and go beside it
///     media/ab/abcdef….itm    canonical media under the hash of their bytes; photographs end in .jpg
///     state/                  what a player writes: play log, usage figures, last good state
public struct DataFolder: Hashable, Sendable {
    /// Absolute, without a trailing slash.
    public let path: String

    public init(_ path: String) {
        let absolute = path.hasPrefix("/") ? path : Folders.workingDirectory() + "/" + path
        var trimmed = Substring(absolute)
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        self.path = String(trimmed)
    }

    public var database: String { path + "/infotaulu.sqlite" }
    public var media: String { path + "/media" }
    public var state: String { path + "/state" }

    /// Where a player leaves its figures, `state/figures/SCREEN.prom`; nil when the id could lead out of the folder.
    public func figures(of screen: ScreenID) -> String? {
        screen.isWellFormed ? "\(state)/figures/\(screen).prom" : nil
    }

    /// `media/ab/abcdef….ext`; the file need not exist.
    public func mediaPath(_ id: MediaID, _ format: Medium.Format) -> String {
        media + "/" + id.raw.prefix(2) + "/" + id.raw + "." + format.fileExtension
    }

    /// The folder that the Debian package makes for all of a machine.
    public static let machine = DataFolder("/var/lib/infotaulu")

    /// `--data`, else `INFOTAULU_DATA`, else `$XDG_DATA_HOME/infotaulu`, else `~/.local/share/infotaulu`; where that is
    /// not there and the machine has one for all (``machine``), that one.
    ///
    /// - Parameter exists: whether a folder is there.
    public static func chosen(
        option: String?, environment: [String: String], exists: (String) -> Bool = Folders.exists
    ) -> DataFolder {
        if let option, !option.isEmpty { return DataFolder(option) }
        if let path = environment["INFOTAULU_DATA"], !path.isEmpty { return DataFolder(path) }
        let own =
            if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") {
                DataFolder(home + "/infotaulu")
            } else {
                DataFolder((environment["HOME"] ?? "") + "/.local/share/infotaulu")
            }
        return exists(machine.path) && !exists(own.path) ? machine : own
    }
}

extension Medium.Format {
    /// The end of a medium's file name.
    public var fileExtension: String {
        switch self {
        case .lz4: "itm"
        case .jpeg: "jpg"
        }
    }
}
