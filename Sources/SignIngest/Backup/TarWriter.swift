internal import Glibc
internal import SignMedia
internal import SignStore

/// Writes a tar archive piece by piece. Its names are its own, not those of paths on this machine, so no path can be
/// taken for something else.
struct TarWriter {
    private let descriptor: Int32
    /// Where the archive goes, for errors.
    private let target: String
    /// Bytes written.
    private(set) var bytes = 0
    /// A line for each file: its hash and name, as `sha256sum -c` reads them.
    private var sums = ""

    init(to descriptor: Int32, named target: String) {
        self.descriptor = descriptor
        self.target = target
    }

    /// Adds a file of the bytes given.
    mutating func add(_ name: String, _ contents: [UInt8], modified: Int) throws(StoreError) {
        try put(TarHeader(name: name, size: contents.count, modified: modified).bytes[...])
        try put(contents[...])
        try pad(contents.count)
        sums += "\(SHA256.hex(contents))  \(name)\n"
    }

    /// Adds a file that may be long; it must not change meanwhile.
    mutating func add(_ name: String, from path: String) throws(StoreError) {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw StoreFiles.failure(path, "open") }
        defer { close(source) }
        var status = stat()
        guard fstat(source, &status) == 0 else { throw StoreFiles.failure(path, "fstat") }
        let size = Int(status.st_size)
        try put(TarHeader(name: name, size: size, modified: status.st_mtim.tv_sec).bytes[...])
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var done = 0
        while done < size {
            let count = read(source, &piece, min(piece.count, size - done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw StoreFiles.failure(path, "read") }
            hash.update(piece[..<count])
            try put(piece[..<count])
            done += count
        }
        try pad(size)
        sums += "\(hash.hex())  \(name)\n"
    }

    /// Adds the list of hashes and the mark of the end, without which an archive is not whole.
    mutating func finish() throws(StoreError) {
        try add(BackupArchive.sumsName, Array(sums.utf8), modified: 0)
        // Two empty blocks, and filled up to the length of a record.
        let record = 20 * TarHeader.block
        let end = (bytes + 2 * TarHeader.block + record - 1) / record * record
        try put([UInt8](repeating: 0, count: end - bytes)[...])
    }

    private mutating func put(_ piece: ArraySlice<UInt8>) throws(StoreError) {
        try StoreFiles.write(piece, to: descriptor, named: target)
        bytes += piece.count
    }

    private mutating func pad(_ size: Int) throws(StoreError) {
        let rest = size % TarHeader.block
        if rest > 0 { try put([UInt8](repeating: 0, count: TarHeader.block - rest)[...]) }
    }
}
