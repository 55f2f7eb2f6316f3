/// Why a medium, or the file it is in, cannot be used.
public enum MediaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system call that failed on the file, with its errno.
    case file(call: String, errno: Int32)
    /// The file is longer than the limit.
    case fileTooLong(bytes: Int, limit: Int)
    /// The file ends before what its header promises.
    case truncated(bytes: Int, needed: Int)
    /// Bytes follow the picture.
    case trailingBytes(Int)
    /// It does not begin as a canonical medium does.
    case wrongMagic
    /// A flag this version does not know.
    case unknownFlags(UInt32)
    /// A side is zero or beyond ``SignModel/Limits``.
    case wrongSize(width: Int, height: Int)
    /// The lengths in the header disagree with its size.
    case wrongLength(found: Int, expected: Int)
    /// Its bytes are others than those its name is the hash of.
    case wrongHash
    /// The compressed block is damaged.
    case damagedBlock
    /// The compressor gave up; it does so only when out of memory.
    case compressionFailed
    /// The text does not fit a QR code.
    case qrTextTooLong(bytes: Int)
    /// The QR encoder failed, with its errno.
    case qrFailed(errno: Int32)

    public var description: String {
        switch self {
        case .file(let call, let errno): "\(call) failed, errno \(errno)"
        case .fileTooLong(let bytes, let limit): "the file has \(bytes) bytes, at most \(limit) are allowed"
        case .truncated(let bytes, let needed): "the file ends after \(bytes) bytes of \(needed)"
        case .trailingBytes(let count): "\(count) bytes follow the picture"
        case .wrongMagic: "not a canonical medium"
        case .unknownFlags(let flags): "unknown flags 0x\(String(flags, radix: 16))"
        case .wrongSize(let width, let height): "\(width)x\(height) is not a size of a canonical medium"
        case .wrongLength(let found, let expected): "\(found) bytes are announced, the size needs \(expected)"
        case .wrongHash: "its content is not what it was when it was taken in"
        case .damagedBlock: "the compressed pixels are damaged"
        case .compressionFailed: "the pixels could not be compressed"
        case .qrTextTooLong(let bytes): "\(bytes) bytes do not fit a QR code"
        case .qrFailed(let errno): "the QR encoder failed, errno \(errno)"
        }
    }
}
