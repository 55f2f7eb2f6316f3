internal import Glibc
internal import SignMedia

extension IngestError.Reason {
    /// Why a file that is no picture and no document is not taken.
    static func notTaken(_ bytes: [UInt8]) -> IngestError.Reason {
        if bytes.isEmpty { return .emptyFile }
        if let foreign = ForeignKind(bytes) { return .foreign(foreign) }
        return FileKind(bytes).map { .typeNotTaken($0.name) } ?? .unknownType
    }
}

extension IngestError {
    /// A file error as a refusal.
    init(file: String, _ error: MediaError) {
        let reason: Reason =
            switch error {
            case .file("open", ENOENT), .file("open", ENOTDIR): .notFound
            case .file("open", EINVAL), .file("open", EISDIR), .file("open", ELOOP), .file("open", ENXIO):
                .notRegularFile
            case .file(let call, let errno): .system(call: call, errno: errno)
            case .fileTooLong(let bytes, let limit): .fileTooLarge(bytes: bytes, limit: limit)
            default: .damaged(error.description)
            }
        self.init(file: file, reason: reason)
    }
}
