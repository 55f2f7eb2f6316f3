internal import Glibc
internal import SignFiles

/// Files written for somebody else to read: pictures, pages, figures.
public enum OutputFile {
    /// Removes what writers that were killed left in a folder.
    public static func sweep(_ folder: String) { WholeFile.sweep(folder) }

    /// Writes `bytes` whole or not at all; a reader never sees half a file. Not flushed: who loses it in a power cut has
    /// it made again.
    public static func write(_ bytes: [UInt8], to path: String) throws(StageError) {
        do throws(FileProblem) {
            try WholeFile.replace(path, with: bytes, flushed: false)
        } catch {
            switch error {
            case .system(let call, let errno): throw .file(path: path, call: call, errno: errno)
            case .notRegular, .tooLong, .truncated: throw .file(path: path, call: "open", errno: EINVAL)
            }
        }
    }
}
