import Foundation
import Glibc

/// Regular files of at most a given size: read without ever waiting, and replaced in one step.
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

    /// A system call that failed.
    struct Failure: Error {
        /// `No such file or directory`.
        var reason: String

        init(errno code: Int32) {
            reason = String(cString: strerror(code))
        }

        init(reason: String) {
            self.reason = reason
        }
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
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Failure(errno: errno) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw Failure(errno: errno) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "not a regular file") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let wanted = min(buffer.count, limit + 1 - bytes.count)
            let count = Glibc.read(file, &buffer, wanted)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(errno: errno) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Replaces the file at `path`, its folder made if need be: after a power cut there is the old file or the new.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(reason: "the folder \(folder) cannot be made")
        }
        let draft = "\(path).\(getpid()).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw Failure(errno: errno) }
        var failure = writeAll(bytes, to: file)
        if failure == nil, fsync(file) != 0 { failure = Failure(errno: errno) }
        if close(file) != 0, failure == nil { failure = Failure(errno: errno) }
        if failure == nil, rename(draft, path) != 0 { failure = Failure(errno: errno) }
        if let failure {
            unlink(draft)
            throw failure
        }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Failure? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return Failure(errno: errno) }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
