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
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path, "fsync") }
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
        var done = 0
        var problem: StoreError?
        bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count >= 0 {
                    done += count
                } else if errno != EINTR {
                    problem = failure(path, "write")
                    return
                }
            }
        }
        if let problem { throw problem }
    }

    /// The names in a folder, sorted, without `.` and `..`; empty when it cannot be read.
    public static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether it is a folder (links not followed).
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether it is a plain file (links not followed).
    public static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Writes a new file, or over an old one; not flushed.
    public static func write(_ text: String, to path: String) throws(StoreError) {
        guard let file = fopen(path, "we") else { throw failure(path, "fopen") }
        var text = text
        let done = text.withUTF8 { $0.isEmpty ? 0 : fwrite($0.baseAddress, 1, $0.count, file) }
        let closed = fclose(file)
        guard done == text.utf8.count, closed == 0 else { throw failure(path, "fwrite") }
    }

    /// Length in bytes; nil when there is no such file.
    public static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// The first `limit` bytes of a file; nil when it cannot be read.
    static func bytes(_ path: String, limit: Int) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = 0
            while count < limit, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, limit - count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                count += got
            }
        }
        return failed ? nil : bytes
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

    /// errno is taken at once, with the call it belongs to.
    public static func failure(_ path: String, _ call: String) -> StoreError {
        switch errno {
        case EROFS, EACCES, EPERM: .readOnly(path: path)
        case ENOSPC, EDQUOT: .full(path: path)
        case EFBIG: .tooLong(path: path)
        case let code: .file(path: path, call: call, detail: String(cString: strerror(code)))
        }
    }
}
