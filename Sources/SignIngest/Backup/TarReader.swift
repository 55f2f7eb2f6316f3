internal import Glibc
internal import SignMedia
internal import SignStore

/// Reads a tar archive from outside piece by piece: nothing is believed of it but what its bytes bear out.
final class TarReader {
    private let descriptor: Int32
    private let file: String
    private let length: Int
    private var offset = 0

    /// Opens a regular file.
    init(_ path: String) throws(IngestError) {
        file = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason: IngestError.Reason = errno == ENOENT ? .notFound : .system(call: "open", errno: errno)
            throw IngestError(file: path, reason: reason)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw IngestError(file: path, reason: .notRegularFile)
        }
        length = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next file or folder, its content still to be read or skipped; nil at the end.
    func next() throws(IngestError) -> TarHeader? {
        let isFirst = offset == 0
        let block = try read(TarHeader.block)
        if block.allSatisfy({ $0 == 0 }) {
            guard !isFirst else { throw IngestError(file: file, reason: .unknownType) }
            return nil
        }
        guard let header = TarHeader(block[...]) else {
            throw IngestError(file: file, reason: isFirst ? .unknownType : .damaged("tar"))
        }
        guard header.size <= length - offset else { throw cut }
        return header
    }

    /// Writes the content of a file to a new one; its hash.
    func copy(_ header: TarHeader, to path: String) throws -> String {
        let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard target >= 0 else {
            if errno == EEXIST { throw IngestError(file: file, reason: .duplicateEntry(header.name)) }
            throw StoreFiles.failure(path, "open")
        }
        defer { close(target) }
        var hash = SHA256()
        var left = header.size
        while left > 0 {
            let piece = try read(min(left, 1 << 20))
            hash.update(piece[...])
            try StoreFiles.write(piece[...], to: target, named: path)
            left -= piece.count
        }
        try skipPadding(header.size)
        return hash.hex()
    }

    /// The content of a short file.
    func contents(_ header: TarHeader, limit: Int) throws(IngestError) -> [UInt8] {
        guard header.size <= limit else {
            throw IngestError(file: file, reason: .fileTooLarge(bytes: header.size, limit: limit))
        }
        let bytes = try read(header.size)
        try skipPadding(header.size)
        return bytes
    }

    private func skipPadding(_ size: Int) throws(IngestError) {
        let rest = size % TarHeader.block
        if rest > 0 { _ = try read(TarHeader.block - rest) }
    }

    private var cut: IngestError { IngestError(file: file, reason: .damaged("it ends early")) }

    private func read(_ count: Int) throws(IngestError) -> [UInt8] {
        guard count <= length - offset else { throw cut }
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + done }, count - done)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw IngestError(file: file, reason: .system(call: "read", errno: errno)) }
            guard got > 0 else { throw cut }
            done += got
        }
        offset += count
        return bytes
    }
}
