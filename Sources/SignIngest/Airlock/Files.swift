internal import Glibc
internal import SignFiles
internal import SignMedia
internal import SignStore

/// The few things ingest does with files, so that each is done in one way.
enum Files {
    /// Writes a new file with mode 0600, or fails when there is one; with `sync` it is on the disk when this returns.
    static func write(_ bytes: [UInt8], to path: String, sync: Bool) throws(MediaError) {
        do throws(FileProblem) {
            try WholeFile.create(path, bytes, mode: 0o600, flushed: sync)
        } catch {
            throw MediaError(error)
        }
    }

    /// Writes `bytes` so that after a power cut `path` is either as before or whole, shared as its folder is.
    static func writeAtomically(_ bytes: [UInt8], to path: String) throws(MediaError) {
        do throws(FileProblem) {
            try WholeFile.replace(path, with: bytes) { FolderSharing.follow($0) }
        } catch {
            throw MediaError(error)
        }
    }

    /// Makes sure that names in a folder are on the disk.
    static func syncFolder(_ path: String) throws(MediaError) {
        do throws(FileProblem) { try WholeFile.flush(path) } catch { throw MediaError(error) }
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
    static func names(in path: String) -> [String] { WholeFile.names(in: path) }

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
