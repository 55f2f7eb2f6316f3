import SignModel
import SignPlaylist
import SignScene
import SignShow
import SignStage
import SignStore

/// What pictures are made with: fonts, icons and a painter.
final class Workshop {
    let assets: StageAssets
    let foundry: TypeFoundry
    let painter: Painter

    init(_ request: ShowRequest) throws(PlayerError) {
        do {
            assets = try StageAssets()
            foundry = try TypeFoundry(assets: assets, substituting: true)
        } catch {
            throw PlayerError(error)
        }
        if let missing = foundry.substituted { Talk.say("\(missing); until then another font stands in") }
        painter = Painter(assets: assets, foundry: foundry, media: MediaFolder(path: request.data.media))
    }

    /// The screen that is asked for, as its playlist describes it.
    func setup(_ playlist: Playlist, _ request: ShowRequest) throws(PlayerError) -> ScreenSetup {
        do {
            return try ScreenSetup(
                playlist: playlist, screen: request.screen, assets: assets.root, panel: request.panel,
                rotation: request.rotation)
        } catch {
            throw PlayerError(error)
        }
    }
}
