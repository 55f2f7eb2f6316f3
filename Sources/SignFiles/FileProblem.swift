internal import Glibc

/// Why a file could not be read or written.
public enum FileProblem: Error, Hashable, Sendable {
    /// The system call that failed, with its errno.
    case system(call: String, errno: Int32)
    /// A folder, a pipe, a device, or a link that is not followed.
    case notRegular
    /// It is longer than what was to be read.
    case tooLong(bytes: Int, limit: Int)
    /// It became shorter while it was read.
    case truncated(bytes: Int, needed: Int)

    /// In the system's words, `No such file or directory`.
    public var reason: String {
        switch self {
        case .system(_, let errno): String(cString: strerror(errno))
        case .notRegular: "not a regular file"
        case .tooLong(let bytes, let limit): "\(bytes) bytes, at most \(limit) are read"
        case .truncated(let bytes, let needed): "it ends after \(bytes) bytes of \(needed)"
        }
    }
}
