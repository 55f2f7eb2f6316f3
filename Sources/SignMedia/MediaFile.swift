internal import Glibc
public import SignModel

/// Canonical media as files: where they lie below the media folder, and how they are read.
public enum MediaFile {
    /// The path of a medium below the media folder: `3f/3fa2….itm`, or `.jpg`.
    public static func relativePath(id: MediaID, format: Medium.Format) -> String {
        id.raw.prefix(2) + "/" + id.raw + "." + suffix(format)
    }

    /// The suffix of the files of `format`, without its dot.
    public static func suffix(_ format: Medium.Format) -> String {
        switch format {
        case .lz4: "itm"
        case .jpeg: "jpg"
        }
    }

    /// All bytes of a regular file of at most `limit` bytes; the default is what the largest canonical medium can be.
    ///
    /// Nothing is waited for: a pipe of that name is refused as any other file that is none. Without `following`, so is
    /// a link.
    public static func read(
        path: String, limit: Int = Limits.mediaBytes, following: Bool = true
    ) throws(MediaError) -> [UInt8] {
        let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (following ? 0 : O_NOFOLLOW)
        let descriptor = open(path, flags)
        guard descriptor >= 0 else { throw .file(call: "open", errno: errno) }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, limit: limit)
    }

    /// All bytes of an open regular file of at most `limit` bytes, from where it stands.
    public static func read(descriptor: Int32, limit: Int) throws(MediaError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(call: "fstat", errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .file(call: "open", errno: EINVAL) }
        let length = Int(status.st_size)
        guard length <= limit else { throw .fileTooLong(bytes: length, limit: limit) }
        var failure: MediaError?
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = 0
            while count < length {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, length - count)
                if got < 0 {
                    if errno == EINTR { continue }
                    failure = .file(call: "read", errno: errno)
                    return
                }
                if got == 0 {
                    failure = .truncated(bytes: count, needed: length)
                    return
                }
                count += got
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// All bytes of a medium below the media folder, which must be those its name is the hash of: SHA-256 of a poster
    /// takes a few milliseconds, and what a failing disk made of it is never shown.
    public static func read(id: MediaID, format: Medium.Format, below folder: String) throws(MediaError) -> [UInt8] {
        let bytes = try read(path: folder + "/" + relativePath(id: id, format: format), following: false)
        guard SHA256.hex(bytes) == id.raw else { throw .wrongHash }
        return bytes
    }

    /// Whether the file of a medium has the bytes its name is the hash of, read piece by piece; throws what is wrong.
    public static func verify(id: MediaID, format: Medium.Format, below folder: String) throws(MediaError) {
        let path = folder + "/" + relativePath(id: id, format: format)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .file(call: "open", errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(call: "fstat", errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .file(call: "open", errno: EINVAL) }
        guard status.st_size <= Limits.mediaBytes else {
            throw .fileTooLong(bytes: Int(status.st_size), limit: Limits.mediaBytes)
        }
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .file(call: "read", errno: errno) }
            if count == 0 { break }
            hash.update(piece[..<count])
        }
        guard hash.hex() == id.raw else { throw .wrongHash }
    }
}
