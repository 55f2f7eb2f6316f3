public import SignModel
public import SignScene

/// Scenes straight to PNG, for previews, snapshots and tests.
public enum Preview {
    /// The bytes of the PNG of `scene`, turned as the panel shows it if `rotation` is given.
    public static func png(
        _ scene: Scene, assets: StageAssets, foundry: TypeFoundry, media: any MediaSource = MediaInMemory(),
        rotation: Rotation = .none
    ) throws(StageError) -> [UInt8] {
        try PNG.encode(Painter(assets: assets, foundry: foundry, media: media).draw(scene, rotation: rotation))
    }

    /// The same, as a file.
    public static func write(
        _ scene: Scene, to path: String, assets: StageAssets, foundry: TypeFoundry,
        media: any MediaSource = MediaInMemory(), rotation: Rotation = .none
    ) throws(StageError) {
        try OutputFile.write(
            png(scene, assets: assets, foundry: foundry, media: media, rotation: rotation), to: path)
    }
}
