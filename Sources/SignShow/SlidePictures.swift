import SignMedia
public import SignModel
public import SignScene
public import SignStage

/// Small pictures of slides for pages that people read away from the screen, and such pages as pictures.
public final class SlidePictures {
    /// One slide, made small.
    public struct Small: Sendable {
        public var size: PixelSize
        public var png: [UInt8]
        let picture: PixelPicture
    }

    private let assets: StageAssets
    private let foundry: TypeFoundry
    private let painter: Painter

    /// - Parameter media: the canonical media of the data folder.
    public init(assets: StageAssets, foundry: TypeFoundry, media: MediaFolder) {
        self.assets = assets
        self.foundry = foundry
        painter = Painter(assets: assets, foundry: foundry, media: media)
    }

    /// The slide as the screen shows it, upright, in the largest size that fits `box`.
    public func small(_ scene: Scene, fitting box: PixelSize) throws(StageError) -> Small {
        let full = painter.draw(scene)
        let picture = full.scaled(to: full.size.fitted(in: box))
        return Small(size: picture.size, png: try PNG.encode(picture), picture: picture)
    }

    /// The PNG of a page whose scene names small pictures by ids of its own.
    public func page(_ scene: Scene, pictures: [MediaID: Small]) throws(StageError) -> [UInt8] {
        try Preview.png(
            scene, assets: assets, foundry: foundry, media: MediaInMemory(pictures.mapValues(\.picture)))
    }
}
