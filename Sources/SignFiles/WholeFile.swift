internal import Foundation
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Regular files that fit into memory: read up to a limit without ever waiting, written whole or not at all.
///
/// The rooms above add what their files mean, and errors of their own.
public enum WholeFile {
    /// All bytes of a file of at most `limit` bytes. Pipes and devices are refused, not waited for.
    ///
    /// - Parameter following: whether the last part of the path may be a link.
    public static func read(_ path: String, limit: Int, following: Bool) throws(FileProblem) -> [UInt8] {
        let file = try open(path, following: following)
        defer { try? file.close() }
        return try read(descriptor: file.rawValue, limit: limit)
    }

    /// All bytes of an open regular file of at most `limit` bytes, from where it stands.
    public static func read(descriptor: Int32, limit: Int) throws(FileProblem) -> [UInt8] {
        let length = try regularLength(descriptor)
        guard length <= limit else { throw .tooLong(bytes: length, limit: limit) }
        let bytes = try fill(FileDescriptor(rawValue: descriptor), length)
        guard bytes.count == length else { throw .truncated(bytes: bytes.count, needed: length) }
        return bytes
    }

    /// The first bytes of a file, at most `limit`.
    public static func head(_ path: String, limit: Int, following: Bool) throws(FileProblem) -> [UInt8] {
        let file = try open(path, following: following)
        defer { try? file.close() }
        _ = try regularLength(file.rawValue)
        return try fill(file, limit)
    }

    /// The bytes of a file piece by piece, for those that need not be in memory at once.
    public static func pieces(
        _ path: String, limit: Int, following: Bool, _ body: (ArraySlice<UInt8>) -> Void
    ) throws(FileProblem) {
        let file = try open(path, following: following)
        defer { try? file.close() }
        let length = try regularLength(file.rawValue)
        guard length <= limit else { throw .tooLong(bytes: length, limit: limit) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = try calling("read") { try piece.withUnsafeMutableBytes { try file.read(into: $0) } }
            if count == 0 { return }
            body(piece[..<count])
        }
    }

    /// Writes a new file; fails when there is one. On the disk when this returns, if `flushed`.
    public static func create(_ path: String, _ bytes: [UInt8], mode: UInt32, flushed: Bool) throws(FileProblem) {
        let file = try calling("open") {
            try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: FilePermissions(rawValue: mode))
        }
        do throws(FileProblem) {
            defer { try? file.close() }
            try write(bytes[...], to: file.rawValue)
            if flushed, fsync(file.rawValue) != 0 { throw .system(call: "fsync", errno: errno) }
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Writes a file beside `path` and gives it that name: a reader never sees half of it, and a link of that name is
    /// replaced, not followed. If `flushed`, there is after a power cut the old file or the new.
    ///
    /// - Parameter finish: what else is done to the file before it gets its name.
    public static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644, flushed: Bool = true,
        finish: (_ draft: String) -> Void = { _ in }
    ) throws(FileProblem) {
        // A name of its own: several may write the same file, and the last one whole stays.
        let number = drafts.wrappingAdd(1, ordering: .relaxed).newValue
        let draft = "\(path).part-\(getpid())-\(number)"
        // Left by a process of that number that was killed.
        unlink(draft)
        try create(draft, bytes, mode: mode, flushed: flushed)
        finish(draft)
        guard rename(draft, path) == 0 else {
            let code = errno
            unlink(draft)
            throw .system(call: "rename", errno: code)
        }
        if flushed { try flush(parent(path)) }
    }

    /// Removes what processes that were killed in ``replace(_:with:mode:flushed:finish:)`` left in a folder.
    public static func sweep(_ folder: String) {
        for name in names(in: folder) {
            guard let mark = name.range(of: ".part-", options: .backwards),
                let process = pid_t(name[mark.upperBound...].prefix { $0 != "-" }), process != getpid()
            else { continue }
            if kill(process, 0) != 0, errno == ESRCH { unlink(folder + "/" + name) }
        }
    }

    /// Writes all bytes to an open file.
    public static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileProblem) {
        try calling("write") { _ = try FileDescriptor(rawValue: descriptor).writeAll(bytes) }
    }

    /// Flushes a file, or the names in a folder, to the disk.
    public static func flush(_ path: String) throws(FileProblem) {
        let file = try calling("open") {
            try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
        }
        defer { try? file.close() }
        guard fsync(file.rawValue) == 0 else { throw .system(call: "fsync", errno: errno) }
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`; none when it cannot be read.
    public static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
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

    // MARK: - Steps

    private static let drafts = Atomic<Int>(0)

    private static func open(_ path: String, following: Bool) throws(FileProblem) -> FileDescriptor {
        var options: FileDescriptor.OpenOptions = [.nonBlocking, .closeOnExec]
        options.insert(FileDescriptor.OpenOptions(rawValue: O_NOCTTY))
        if !following { options.insert(.noFollow) }
        do {
            return try FileDescriptor.open(FilePath(path), .readOnly, options: options)
        } catch let error as Errno where error == .tooManySymbolicLinkLevels && !following {
            throw .notRegular
        } catch {
            throw .system(call: "open", errno: (error as? Errno)?.rawValue ?? EIO)
        }
    }

    private static func regularLength(_ descriptor: Int32) throws(FileProblem) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(call: "fstat", errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        return Int(status.st_size)
    }

    /// The next `count` bytes, or those there are.
    private static func fill(_ file: FileDescriptor, _ count: Int) throws(FileProblem) -> [UInt8] {
        try calling("read") {
            try [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
                done = 0
                while done < count {
                    let got = try file.read(
                        into: UnsafeMutableRawBufferPointer(
                            rebasing: UnsafeMutableRawBufferPointer(buffer)[done..<count]))
                    if got == 0 { return }
                    done += got
                }
            }
        }
    }

    private static func calling<Result>(_ call: String, _ body: () throws -> Result) throws(FileProblem) -> Result {
        do {
            return try body()
        } catch {
            throw .system(call: call, errno: (error as? Errno)?.rawValue ?? EIO)
        }
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
