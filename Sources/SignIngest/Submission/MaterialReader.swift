internal import Glibc
internal import SignModel

/// Gathers what was handed in: files, folders and ZIPs become a flat list of named files.
struct MaterialReader {
    private(set) var files: [SubmittedFile] = []
    private var bytesLeft = Limits.archiveBytes

    /// Everything under `paths`, in the order given; folders by name.
    static func read(_ paths: [String]) throws(IngestError) -> [SubmittedFile] {
        var reader = MaterialReader()
        for path in paths {
            let name = PictureImporter.lastComponent(path)
            var status = stat()
            guard stat(path, &status) == 0 else { throw IngestError(file: path, reason: .notFound) }
            if status.st_mode & S_IFMT == S_IFDIR {
                try reader.folder(path, prefix: "", depth: 0)
            } else if status.st_mode & S_IFMT == S_IFREG {
                try reader.file(path, name: name)
            } else {
                // A pipe would be waited for.
                throw IngestError(file: name, reason: .notRegularFile)
            }
        }
        return reader.files
    }

    /// Whether a name is one that file managers and synchronisers leave behind.
    static func isClutter(_ name: String) -> Bool {
        name.split(separator: "/").contains { part in
            part.hasPrefix(".") || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini"
                || part.hasPrefix("~$")
        }
    }

    private mutating func folder(_ path: String, prefix: String, depth: Int) throws(IngestError) {
        guard depth <= 8 else { throw IngestError(file: prefix, reason: .tooManyEntries(count: depth, limit: 8)) }
        for name in Files.names(in: path) where !MaterialReader.isClutter(name) {
            let inner = path + "/" + name
            switch Files.kind(of: inner) {
            case S_IFDIR: try folder(inner, prefix: prefix + name + "/", depth: depth + 1)
            case S_IFREG: try file(inner, name: prefix + name)
            case S_IFLNK: throw IngestError(file: path, reason: .entryIsLink(prefix + name))
            default: throw IngestError(file: prefix + name, reason: .notRegularFile)
            }
        }
    }

    private mutating func file(_ path: String, name: String) throws(IngestError) {
        let bytes = try PictureImporter.read(path, name: name)
        bytesLeft -= bytes.count
        guard bytesLeft >= 0 else {
            throw IngestError(
                file: name,
                reason: .archiveTooLarge(bytes: Limits.archiveBytes - bytesLeft, limit: Limits.archiveBytes))
        }
        if FileKind(bytes) == .zip {
            for file in try ZipReader.files(bytes, name: name) { try add(file) }
        } else {
            try add(SubmittedFile(name: printable(name), bytes: bytes))
        }
    }

    private mutating func add(_ file: SubmittedFile) throws(IngestError) {
        guard files.count < Limits.archiveEntries else {
            throw IngestError(
                file: file.name,
                reason: .tooManyEntries(count: files.count + 1, limit: Limits.archiveEntries))
        }
        files.append(file)
    }
}
