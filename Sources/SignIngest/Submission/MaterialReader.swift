internal import Glibc
internal import SignMedia
internal import SignModel
internal import SignWords

/// Gathers what was handed in: files, folders and ZIPs become a flat list of named files.
///
/// What is looked at is what is read: everything is opened first, without waiting and inside a folder without following
/// links, and judged by its descriptor.
struct MaterialReader {
    private(set) var files: [SubmittedFile] = []
    private var bytesLeft = Limits.archiveBytes
    private let entryLimit: Int

    private init(entryLimit: Int) {
        self.entryLimit = entryLimit
    }

    /// Everything under `paths`, in the order given; folders by name. A path that somebody typed may be a link.
    ///
    /// - Parameter entries: how many files there may be.
    static func read(
        _ paths: [String], entries: Int = Limits.archiveEntries
    ) throws(IngestError) -> [SubmittedFile] {
        var reader = MaterialReader(entryLimit: entries)
        for path in paths {
            let name = PictureImporter.lastComponent(path)
            let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw IngestError(file: path.revealed(), MediaError.file(call: "open", errno: errno))
            }
            defer { close(descriptor) }
            try reader.take(descriptor, name: name, prefix: "", depth: 0)
        }
        return reader.files
    }

    private mutating func take(
        _ descriptor: Int32, name: String, prefix: String, depth: Int
    ) throws(IngestError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw IngestError(file: (prefix + name).revealed(), MediaError.file(call: "fstat", errno: errno))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: try folder(descriptor, prefix: depth == 0 ? "" : prefix + name + "/", depth: depth)
        case S_IFREG: try file(descriptor, name: prefix + name)
        // A pipe would be waited for.
        default: throw IngestError(file: (prefix + name).revealed(), reason: .notRegularFile)
        }
    }

    private mutating func folder(_ descriptor: Int32, prefix: String, depth: Int) throws(IngestError) {
        guard depth <= Limits.archiveDepth else {
            throw IngestError(file: prefix.revealed(), reason: .foldersTooDeep(limit: Limits.archiveDepth))
        }
        for raw in Files.rawNames(in: descriptor) {
            // As it is on the disk for the system, as text for people.
            let name = OldLetters.name(raw.dropLast().map { UInt8(bitPattern: $0) })
            if Clutter.includes(name) { continue }
            let inner = openat(descriptor, raw, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC)
            guard inner >= 0 else {
                if errno == ELOOP {
                    throw IngestError(
                        file: (prefix + name).revealed(), reason: .entryIsLink((prefix + name).revealed()))
                }
                throw IngestError(file: (prefix + name).revealed(), MediaError.file(call: "open", errno: errno))
            }
            defer { close(inner) }
            try take(inner, name: name, prefix: prefix, depth: depth + 1)
        }
    }

    private mutating func file(_ descriptor: Int32, name: String) throws(IngestError) {
        let bytes: [UInt8]
        do throws(MediaError) {
            bytes = try MediaFile.read(descriptor: descriptor, limit: Limits.sourceBytes)
        } catch {
            throw IngestError(file: name.revealed(), error)
        }
        bytesLeft -= bytes.count
        guard bytesLeft >= 0 else {
            throw IngestError(
                file: name.revealed(),
                reason: .archiveTooLarge(bytes: Limits.archiveBytes - bytesLeft, limit: Limits.archiveBytes))
        }
        if FileKind(bytes) == .zip {
            for file in try ZipReader.files(bytes, name: name.revealed()) { try add(file) }
        } else {
            try add(SubmittedFile(name: name.revealed(), bytes: bytes))
        }
    }

    private mutating func add(_ file: SubmittedFile) throws(IngestError) {
        guard files.count < entryLimit else {
            throw IngestError(
                file: file.name,
                reason: .tooManyEntries(count: files.count + 1, limit: entryLimit))
        }
        files.append(file)
    }
}
