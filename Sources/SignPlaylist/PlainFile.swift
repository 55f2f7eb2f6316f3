import Foundation
import Glibc
import SignFiles

/// Playlists as files: what tells that one changed, how they are read, and how a copy is kept.
enum PlainFile {
    /// What changes when a file is edited, replaced or made readable. The time is that of the last change of any kind
    /// (`ctime`): tools that copy files can set the other one back.
    struct Signature: Hashable {
        var name: String
        var inode: UInt64
        var size: Int64
        var changedSeconds: Int
        var changedNanoseconds: Int
    }

    /// The signature of `folder/name`, links followed; nil when it is not there or is no regular file.
    static func signature(_ name: String, in folder: String) -> Signature? {
        var info = stat()
        guard stat(folder + "/" + name, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        return Signature(
            name: name, inode: UInt64(info.st_ino), size: Int64(info.st_size), changedSeconds: info.st_ctim.tv_sec,
            changedNanoseconds: info.st_ctim.tv_nsec)
    }

    /// The bytes of a file, or its first `limit` + 1 when it is longer. Pipes and devices are refused, not waited for.
    static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        try WholeFile.head(path, limit: limit + 1, following: true)
    }

    /// Replaces the file at `path`, its folder made if need be: after a power cut there is the old file or the new.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        // When it cannot be made, neither can the file, and that says why.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try WholeFile.replace(path, with: bytes)
    }
}
