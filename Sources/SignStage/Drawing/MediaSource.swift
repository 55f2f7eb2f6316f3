public import SignMedia
public import SignModel

/// Where pictures of a scene come from.
public protocol MediaSource {
    /// The whole picture, decoded.
    func picture(_ id: MediaID) throws(StageError) -> PixelPicture
}
