internal import Glibc
public import SignMedia
public import SignModel

/// Canonical media in a folder as ``SignMedia/MediaFile`` lays them out.
public struct MediaFolder: MediaSource, Sendable {
    public var path: String

    public init(path: String) {
        self.path = path
    }

    public func picture(_ id: MediaID) throws(StageError) -> PixelPicture {
        let flat = path + "/" + MediaFile.relativePath(id: id, format: .lz4)
        if access(flat, R_OK) == 0 {
            do {
                return try MediumCodec.decode(MediaFile.read(id: id, format: .lz4, below: path))
            } catch {
                throw .medium(id, error)
            }
        }
        let bytes: [UInt8]
        do { bytes = try MediaFile.read(id: id, format: .jpeg, below: path) } catch { throw .medium(id, error) }
        guard let picture = Surface.decode(bytes, type: "JPG", alpha: false) else {
            throw .medium(id, .damagedBlock)
        }
        return picture
    }
}
