internal import Glibc
internal import SignMedia
internal import SignModel

/// The folder of one decoding job, with a copy of its input. No tool writes into it.
struct WorkFolder: Sendable {
    /// What the input is called here, and where the tool finds it.
    static let input = "in"
    /// What the names of such folders begin with.
    static let prefix = ".work-"

    /// The file as its sender named it, for refusals.
    let name: String
    let path: String

    /// Makes a folder with `bytes` as its input inside `parent`, which must exist; nobody else can look into it.
    init(named name: String, below parent: String, input bytes: [UInt8]) throws(IngestError) {
        var template = Array((parent + "/" + WorkFolder.prefix + "XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw IngestError(file: name, reason: .system(call: "mkdtemp", errno: errno))
        }
        self.name = name
        guard let absolute = realpath(template, nil) else {
            throw IngestError(file: name, reason: .system(call: "realpath", errno: errno))
        }
        defer { free(absolute) }
        path = String(cString: absolute)
        do throws(MediaError) {
            try Files.write(bytes, to: file(WorkFolder.input), sync: false)
        } catch {
            remove()
            throw IngestError(file: name, error)
        }
    }

    /// The path of a file in it.
    func file(_ name: String) -> String { path + "/" + name }

    /// Removes it and everything in it.
    func remove() { Files.removeTree(path) }
}
