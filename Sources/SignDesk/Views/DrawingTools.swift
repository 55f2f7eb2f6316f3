import SignStage

/// Fonts and icons, opened once for all screens of a question.
struct DrawingTools {
    let assets: StageAssets
    let foundry: TypeFoundry

    init() throws(DeskError) {
        do throws(StageError) {
            assets = try StageAssets()
            foundry = try TypeFoundry(assets: assets)
        } catch {
            throw .drawing(error)
        }
    }
}
