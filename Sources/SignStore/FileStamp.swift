#if canImport(Glibc)
    import Glibc
#endif

/// What tells one state of a file from another without reading it.
public struct FileStamp: Hashable, Sendable {
    var device: UInt64 = 0
    /// 0 when there is no such file.
    var inode: UInt64 = 0
    /// In bytes.
    var size: Int = 0
    var modifiedNanoseconds: Int = 0

    /// All 0 when there is no such file.
    public init(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modifiedNanoseconds = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
