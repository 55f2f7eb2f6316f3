internal import Glibc
internal import SignMedia
internal import SignModel

/// The folder of one decoding job: a copy of the input as `in`, and what the tools write.
struct WorkFolder: Sendable {
    /// The file as its sender named it, for refusals.
    let name: String
    let path: String

    /// Makes an empty folder inside `parent`, which must exist.
    init(named name: String, below parent: String) throws(IngestError) {
        var template = Array((parent + "/.work-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw IngestError(file: name, reason: .system(call: "mkdtemp", errno: errno))
        }
        self.name = name
        guard let absolute = realpath(template, nil) else {
            throw IngestError(file: name, reason: .system(call: "realpath", errno: errno))
        }
        defer { free(absolute) }
        path = String(cString: absolute)
    }

    /// The path of a file in it.
    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file into it, readable by its owner only.
    func write(_ bytes: [UInt8], as name: String) throws(IngestError) {
        do throws(MediaError) {
            try Files.write(bytes, to: file(name), sync: false)
        } catch {
            throw IngestError(file: self.name, error)
        }
    }

    /// A file a tool wrote, of at most `limit` bytes.
    func read(_ name: String, limit: Int) throws(IngestError) -> [UInt8] {
        do throws(MediaError) {
            return try MediaFile.read(path: file(name), limit: limit, following: false)
        } catch {
            throw IngestError(file: self.name, error)
        }
    }

    /// The files in it, in the order of their names.
    func names() -> [String] { Files.names(in: path) }

    /// Removes it and everything in it.
    func remove() { Files.removeTree(path) }
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
