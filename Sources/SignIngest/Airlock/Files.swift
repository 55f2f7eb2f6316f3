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

    /// Removes a file or a folder with all in it; links are removed, never followed.
    static func removeTree(_ path: String) {
        if kind(of: path) == S_IFDIR {
            for name in names(in: path) { removeTree(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
