/// What systems, file managers, programs and network drives leave beside the files of people.
enum Clutter {
    private static let names: Set<String> = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "folder.htt", "autorun.inf", "$recycle.bin",
        "recycler",
        "recycled", "system volume information", "found.000", "__macosx", "icon\r", "network trash folder",
        "temporary items",
        "@eadir", "@recycle", "@recently-snapshot", "#recycle", "#snapshot", "lost+found", "pspbrwse.jbf",
        "zbthumbnail.info",
        "picasa.ini", "thumbsdb.db", "albumartsmall.jpg", "ntuser.dat", "ntuser.ini", "iconcache.db", "sync.ffs_db",
    ]

    private static let suffixes = [
        ".tmp", ".temp", ".part", ".crdownload", ".download", ".lock", ".bak~", ".swp", ":zone.identifier",
    ]

    /// Whether a name, or the folder it is in, is one of those.
    static func includes(_ path: String) -> Bool {
        path.split { $0 == "/" || $0 == "\\" }.contains { part in
            let name = part.lowercased()
            return name.hasPrefix(".") || name.hasPrefix("~$") || name.hasPrefix("~wr") || name.hasSuffix("~")
                || names.contains(name) || suffixes.contains { name.hasSuffix($0) }
                || (name.hasPrefix("icon") && name.count == 5 && name.last == "\r")
        }
    }
}
