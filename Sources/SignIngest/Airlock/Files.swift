internal import Glibc
internal import SignMedia
internal import SignStore

/// The few things ingest does with files, so that each is done in one way.
enum Files {
    /// Writes a new file with mode 0600, or fails when there is one; with `sync` it is on the disk when this returns.
    static func write(_ bytes: [UInt8], to path: String, sync: Bool) throws(MediaError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(call: "open", errno: errno) }
        var failure: MediaError?
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = .file(call: "write", errno: errno)
                    return
                }
                written += count
            }
        }
        if failure == nil, sync, fsync(descriptor) != 0 { failure = .file(call: "fsync", errno: errno) }
        if close(descriptor) != 0, failure == nil { failure = .file(call: "close", errno: errno) }
        if let failure {
            unlink(path)
            throw failure
        }
    }

    /// Writes `bytes` so that after a power cut `path` is either as before or whole: a file beside it, fsync, rename,
    /// fsync of the folder.
    static func writeAtomically(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(MediaError) {
        let temporary = path + ".part-\(getpid())"
        unlink(temporary)
        try write(bytes, to: temporary, sync: true)
        chmod(temporary, mode)
        FolderSharing.follow(temporary)
        guard rename(temporary, path) == 0 else {
            let error = errno
            unlink(temporary)
            throw .file(call: "rename", errno: error)
        }
        try syncFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    }

    /// Makes sure that names in a folder are on the disk.
    static func syncFolder(_ path: String) throws(MediaError) {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(call: "open", errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .file(call: "fsync", errno: errno) }
    }

    /// Makes a folder; one that is there is fine.
    static func makeFolder(_ path: String) throws(MediaError) {
        guard mkdir(path, 0o755) == 0 else {
            guard errno == EEXIST else { throw .file(call: "mkdir", errno: errno) }
            return
        }
        FolderSharing.follow(path)
    }

    /// The names in a folder, sorted by their bytes; none when it cannot be read.
    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is at a path, links not followed; nil when there is nothing.
    static func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Removes a file or a folder with all in it; links are removed, never followed, and names may be any bytes.
    static func removeTree(_ path: String) { remove(path, in: AT_FDCWD, depth: 0) }

    private static func remove(_ name: UnsafePointer<CChar>, in folder: Int32, depth: Int) {
        if unlinkat(folder, name, 0) == 0 || errno == ENOENT || depth > 64 { return }
        let descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        for inner in rawNames(in: descriptor) {
            inner.withUnsafeBufferPointer { name in
                if let start = name.baseAddress { remove(start, in: descriptor, depth: depth + 1) }
            }
        }
        unlinkat(folder, name, AT_REMOVEDIR)
    }

    /// The names in an open folder as they are on the disk, each ended by a zero, sorted by their bytes.
    static func rawNames(in folder: Int32) -> [[CChar]] {
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let directory = fdopendir(copy) else {
            if copy >= 0 { close(copy) }
            return []
        }
        defer { closedir(directory) }
        var names: [[CChar]] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
            }
            if name != [0x2E, 0] && name != [0x2E, 0x2E, 0] { names.append(name) }
        }
        return names.sorted { left, right in
            left.lazy.map { UInt8(bitPattern: $0) }.lexicographicallyPrecedes(
                right.lazy.map { UInt8(bitPattern: $0) })
        }
    }
}
