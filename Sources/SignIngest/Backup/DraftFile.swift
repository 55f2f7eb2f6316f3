internal import Glibc
internal import SignStore

/// A file that has no name until it is whole: what a killed run wrote of it is gone with the run.
final class DraftFile {
    let descriptor: Int32
    private let target: String
    /// Where the disk knows no files without a name (NFS, FAT): its name until it is whole.
    private let draft: String?

    /// - Parameter target: the file to be; its folder must be there, and nothing under its name.
    init(for target: String) throws(StoreError) {
        self.target = target
        let slash = target.lastIndex(of: "/") ?? target.startIndex
        let folder = slash == target.startIndex ? "/" : String(target[..<slash])
        let opened = open(folder, unnamedFile | O_WRONLY | O_CLOEXEC, 0o644)
        if opened >= 0 {
            descriptor = opened
            draft = nil
            return
        }
        guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else { throw StoreFiles.failure(folder, "open") }
        let name = target + ".part-\(getpid())"
        descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StoreFiles.failure(folder, "open") }
        draft = name
    }

    deinit {
        close(descriptor)
        if let draft { unlink(draft) }
    }

    /// Flushes the file and gives it its name.
    func commit() throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw StoreFiles.failure(target, "fsync") }
        let source = draft ?? "/proc/self/fd/\(descriptor)"
        guard linkat(AT_FDCWD, source, AT_FDCWD, target, draft == nil ? AT_SYMLINK_FOLLOW : 0) == 0 else {
            // FAT has no second names either.
            guard let draft, errno == EPERM, !Folders.exists(target), rename(draft, target) == 0 else {
                throw StoreFiles.failure(target, "linkat")
            }
            return
        }
        let slash = target.lastIndex(of: "/") ?? target.startIndex
        try StoreFiles.flush(slash == target.startIndex ? "/" : String(target[..<slash]))
    }
}

/// `O_TMPFILE`, a macro that Swift does not import.
private let unnamedFile: Int32 = 0o20000000 | O_DIRECTORY
