internal import Glibc
public import SignMedia
public import SignModel

/// Pictures already in memory, for tests and previews.
public struct MediaInMemory: MediaSource, Sendable {
    public var pictures: [MediaID: PixelPicture]

    public init(_ pictures: [MediaID: PixelPicture] = [:]) {
        self.pictures = pictures
    }

    public func picture(_ id: MediaID) throws(StageError) -> PixelPicture {
        guard let picture = pictures[id] else { throw .medium(id, .file(call: "open", errno: ENOENT)) }
        return picture
    }
}
