#if canImport(Glibc)
    import Glibc
#endif

/// How people of one group share a data folder: what is made in it takes the group and the permissions of the folder
/// it is in, whatever the umask of who makes it.
///
/// A folder of mode 2775 and group `infotaulu` has files of mode 664 and folders of mode 2775 of that group; one of mode
/// 755 has files of mode 644, as everywhere. What SQLite keeps beside a database is as the database is.
public enum FolderSharing {
    /// Gives a file or folder that was just made the group and permissions of the folder it is in; made by root, also
    /// its owner. What belongs to somebody else is left alone, and nothing is made writable for everybody; a public
    /// folder (sticky, as `/tmp`) gives nothing on.
    public static func follow(_ path: String) {
        var status = stat()
        var folder = stat()
        guard lstat(path, &status) == 0, stat(Folders.parent(path), &folder) == 0,
            folder.st_mode & S_ISVTX == 0
        else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        adopt(path, status, from: folder, mode: folder.st_mode & (isFolder ? 0o775 | S_ISGID : 0o664))
    }

    /// Gives the files that SQLite keeps beside a database its group and permissions, where this process made them: so
    /// that a reader who came first locks no writer out.
    static func follow(besides database: String) {
        var own = stat()
        guard stat(database, &own) == 0 else { return }
        for ending in ["-wal", "-shm"] {
            var status = stat()
            guard lstat(database + ending, &status) == 0 else { continue }
            adopt(database + ending, status, from: own, mode: own.st_mode & 0o666)
        }
    }

    private static func adopt(_ path: String, _ status: stat, from other: stat, mode: mode_t) {
        let kind = status.st_mode & S_IFMT
        let user = geteuid()
        guard kind == S_IFDIR || kind == S_IFREG, status.st_uid == user || user == 0 else { return }
        if status.st_gid != other.st_gid || (user == 0 && status.st_uid != other.st_uid) {
            // Who is not of that group cannot give it away; then nothing was shared with them.
            _ = chown(path, user == 0 ? other.st_uid : uid_t.max, other.st_gid)
        }
        // After chown, which clears the bit that hands the group on.
        if status.st_mode & 0o7777 != mode || kind == S_IFDIR { _ = chmod(path, mode) }
    }

    /// The same for a folder with all that is in it.
    static func followTree(_ path: String) {
        follow(path)
        guard StoreFiles.isFolder(path) else { return }
        for name in StoreFiles.names(in: path) { followTree(path + "/" + name) }
    }

    /// Whether a file or folder locks people out whom the folder it is in lets in: its group cannot write it, or it is
    /// of another group.
    static func locksOut(_ path: String) -> Bool {
        var status = stat()
        var folder = stat()
        guard stat(path, &status) == 0, stat(Folders.parent(path), &folder) == 0 else { return false }
        guard folder.st_mode & S_IWGRP != 0 else { return false }
        return status.st_mode & S_IWGRP == 0 || status.st_gid != folder.st_gid
    }
}
