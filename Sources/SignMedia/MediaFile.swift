internal import SignFiles
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
        do throws(FileProblem) {
            return try WholeFile.read(path, limit: limit, following: following)
        } catch {
            throw MediaError(error)
        }
    }

    /// All bytes of an open regular file of at most `limit` bytes, from where it stands.
    public static func read(descriptor: Int32, limit: Int) throws(MediaError) -> [UInt8] {
        do throws(FileProblem) {
            return try WholeFile.read(descriptor: descriptor, limit: limit)
        } catch {
            throw MediaError(error)
        }
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
        var hash = SHA256()
        do throws(FileProblem) {
            try WholeFile.pieces(path, limit: Limits.mediaBytes, following: false) { hash.update($0) }
        } catch {
            throw MediaError(error)
        }
        guard hash.hex() == id.raw else { throw .wrongHash }
    }
}
