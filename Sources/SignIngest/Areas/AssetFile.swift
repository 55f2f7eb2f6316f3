internal import SignFiles
internal import SignMedia
import SignModel

/// A table among the program's assets.
enum AssetFile {
    /// All its bytes; they are bounded like those of any text from outside, since people edit it.
    static func read(_ path: String) throws(IngestError) -> [UInt8] {
        do throws(FileProblem) {
            return try WholeFile.read(path, limit: Limits.textFileBytes, following: true)
        } catch {
            throw IngestError(file: path, MediaError(error))
        }
    }
}
