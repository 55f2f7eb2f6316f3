import SignFiles

#if canImport(Glibc)
    import Glibc
#endif

/// The few file operations that must be done in the right order to survive a power cut.
public enum StoreFiles {
    /// Makes a folder and those above it, as far as they are missing, each with the group and permissions of the one it
    /// is in, if that is shared or closed (``FolderSharing``).
    public static func makeFolder(_ path: String) throws(StoreError) {
        guard !path.isEmpty, path != "/", !Folders.exists(path) else { return }
        try makeFolder(Folders.parent(path))
        guard mkdir(path, 0o755) == 0 else {
            guard errno == EEXIST else { throw failure(path, "mkdir") }
            return
        }
        FolderSharing.follow(path)
    }

    /// Flushes a file or folder to the disk.
    public static func flush(_ path: String) throws(StoreError) {
        do throws(FileProblem) { try WholeFile.flush(path) } catch { throw failure(path, error) }
    }

    /// Renames and flushes the folder that holds the new name.
    public static func move(_ path: String, to target: String) throws(StoreError) {
        guard rename(path, target) == 0 else { throw failure(target, "rename") }
        try flush(Folders.parent(target))
    }

    /// Moves a file over another one, onto another disk too; not flushed.
    static func carry(_ path: String, to target: String) throws(StoreError) {
        if rename(path, target) != 0 {
            guard errno == EXDEV else { throw failure(target, "rename") }
            let draft = target + ".part-\(getpid())"
            try copy(path, to: draft)
            try flush(draft)
            guard rename(draft, target) == 0 else { throw failure(target, "rename") }
            try removeAll(path)
        }
        FolderSharing.follow(target)
    }

    /// Gives a file a second name; a copy where the disk has no hard links.
    static func link(_ path: String, to target: String) throws(StoreError) {
        if Glibc.link(path, target) == 0 { return }
        guard [EPERM, EMLINK, EXDEV, EOPNOTSUPP].contains(errno) else { throw failure(target, "link") }
        try copy(path, to: target)
    }

    /// Copies a file's bytes, piece by piece.
    private static func copy(_ path: String, to target: String) throws(StoreError) {
        let source = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw failure(path, "open") }
        defer { close(source) }
        let copy = Glibc.open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard copy >= 0 else { throw failure(target, "open") }
        defer { close(copy) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(source, &piece, piece.count)
            if count == 0 { return }
            guard count > 0 else { throw failure(path, "read") }
            try write(piece[..<count], to: copy, named: target)
        }
    }

    /// Writes all of the bytes to an open file; `path` is what its errors name.
    public static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, named path: String) throws(StoreError) {
        do throws(FileProblem) { try WholeFile.write(bytes, to: descriptor) } catch { throw failure(path, error) }
    }

    /// The names in a folder, sorted, without `.` and `..`; empty when it cannot be read.
    public static func names(in path: String) -> [String] { WholeFile.names(in: path) }

    /// Whether it is a folder (links not followed).
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Length in bytes; nil when there is no such file.
    public static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    public static func removeAll(_ path: String) throws(StoreError) {
        if isFolder(path) {
            let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard folder >= 0 else { throw failure(path, "open") }
            try empty(folder, path)
            guard rmdir(path) == 0 || errno == ENOENT else { throw failure(path, "rmdir") }
        } else {
            guard unlink(path) == 0 || errno == ENOENT else { throw failure(path, "unlink") }
        }
    }

    /// Removes what is in an open folder, by the bytes of the names: they need not be text. Closes it.
    private static func empty(_ folder: Int32, _ path: String) throws(StoreError) {
        guard let entries = fdopendir(folder) else {
            close(folder)
            throw failure(path, "fdopendir")
        }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { text in
                    Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
                }
            }
            if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
            if unlinkat(folder, name, 0) == 0 || errno == ENOENT { continue }
            guard errno == EISDIR else { throw failure(path, "unlinkat") }
            let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard inner >= 0 else { throw failure(path, "openat") }
            try empty(inner, path)
            guard unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw failure(path, "unlinkat") }
        }
    }

    /// Renames to `….damaged`, over what was put aside before; nothing when there is no such file.
    static func setAside(_ path: String) throws(StoreError) {
        guard rename(path, path + ".damaged") == 0 || errno == ENOENT else { throw failure(path, "rename") }
    }

    /// Whether the disk that `path` is on has no room left for this account: less than SQLite needs to open a database
    /// (32 KiB beside it), or no file more. False when the system does not say.
    static func isDiskFull(of path: String) -> Bool {
        var state = statvfs()
        guard statvfs(Folders.parent(path), &state) == 0 else { return false }
        let isOutOfFiles = state.f_files > 0 && state.f_favail == 0
        return isOutOfFiles || UInt64(state.f_bavail) * UInt64(state.f_frsize) < 64 * 1_024
    }

    /// errno is taken at once, with the call it belongs to.
    public static func failure(_ path: String, _ call: String) -> StoreError { failure(path, call, errno) }

    private static func failure(_ path: String, _ problem: FileProblem) -> StoreError {
        switch problem {
        case .system(let call, let errno): failure(path, call, errno)
        case .notRegular, .tooLong, .truncated: .file(path: path, call: "read", detail: problem.reason)
        }
    }

    private static func failure(_ path: String, _ call: String, _ code: Int32) -> StoreError {
        switch code {
        case EROFS, EACCES, EPERM: .readOnly(path: path)
        case ENOSPC, EDQUOT: .full(path: path)
        case EFBIG: .tooLong(path: path)
        default: .file(path: path, call: call, detail: String(cString: strerror(code)))
        }
    }
}
