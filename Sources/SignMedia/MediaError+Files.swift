internal import Glibc
public import SignFiles

extension MediaError {
    /// What went wrong with a file of a medium.
    public init(_ problem: FileProblem) {
        self =
            switch problem {
            case .system(let call, let errno): .file(call: call, errno: errno)
            case .notRegular: .file(call: "open", errno: EINVAL)
            case .tooLong(let bytes, let limit): .fileTooLong(bytes: bytes, limit: limit)
            case .truncated(let bytes, let needed): .truncated(bytes: bytes, needed: needed)
            }
    }
}
