public import SignMedia
public import SignModel
public import SignScene

/// Shows one finished picture and small changes of it: a control that is pressed, a ring, rows that are pulled.
///
/// What differs is drawn beside the picture, as patches over it, so its 8 MB are neither copied nor changed; what merely
/// moves is taken from the picture itself. It belongs to its painter's thread.
public final class PatchedFrame {
    private struct Ground {
        var scene: Scene
        var picture: PixelPicture
    }

    /// What the glass shows.
    private struct Shown {
        var scene: Scene
        /// Where it has patches, in canvas pixels; nil: over another picture than ``ground``.
        var patches: [PixelRect]?
    }

    public let rotation: Rotation
    private let painter: Painter
    private var ground: Ground?
    private var shown: Shown?

    public init(painter: Painter, rotation: Rotation) {
        self.painter = painter
        self.rotation = rotation
    }

    /// The picture that changes are drawn over.
    public var picture: PixelPicture? { ground?.picture }

    /// Goes on from a picture of `scene`, turned as the panel shows it, that was drawn elsewhere.
    ///
    /// - Parameter stands: it is on the glass already; else what it shows now is what differs from it.
    public func adopt(_ scene: Scene, _ picture: PixelPicture, stands: Bool = false) {
        ground = Ground(scene: scene, picture: picture)
        shown?.patches = nil
        if stands { shown = Shown(scene: scene, patches: []) }
    }

    /// The glass shows something that is not from here: what comes next is whole.
    public func unsettle() { shown = nil }

    /// Lets go of its picture.
    public func forget() {
        ground = nil
        shown = nil
    }

    /// What brings `scene`, a change of the one that was adopted, to the glass; nil when it is there. It is to be shown
    /// next, and is right only after what came back the last time.
    public func glass(for scene: Scene) -> Glass? {
        if let shown, shown.patches != nil, shown.scene == scene { return nil }
        guard let ground, scene.size == ground.scene.size,
            ground.picture.size == rotation.panel(forCanvas: scene.size)
        else {
            let picture = painter.draw(scene, rotation: rotation)
            adopt(scene, picture, stands: true)
            return .still(picture)
        }
        let (patches, places) = patches(of: scene, over: ground)
        let whole = PixelRect(size: scene.size)
        var parts = [whole]
        if let shown, shown.scene.size == scene.size {
            parts = shown.patches.map { scene.few($0 + places) } ?? scene.damage(from: shown.scene)
        }
        shown = Shown(scene: scene, patches: places)
        guard !parts.isEmpty else { return nil }
        if patches.isEmpty, parts == [whole] { return .still(ground.picture) }
        parts = parts.map { rotation.toPanel($0, canvas: scene.size) }
        return patches.isEmpty
            ? .changed(ground.picture, parts: parts) : .patched(ground.picture, patches, parts: parts)
    }

    /// What differs from the ground, and where that is on the canvas.
    private func patches(of scene: Scene, over ground: Ground) -> ([Patch], [PixelRect]) {
        func drawn(_ part: PixelRect) -> Patch {
            Patch(
                rotation.toPanel(part, canvas: scene.size),
                from: painter.piece(of: scene, part, rotation: rotation))
        }
        if let shift = scene.shift(from: ground.scene) {
            let source = rotation.toPanel(shift.rect.moved(0, shift.dy), canvas: scene.size)
            let moved = Patch(
                rotation.toPanel(shift.rect, canvas: scene.size), from: ground.picture,
                at: PixelPoint(source.x, source.y))
            return ([moved, drawn(shift.gap)], [shift.rect, shift.gap])
        }
        let places = scene.damage(from: ground.scene)
        return (places.map(drawn), places)
    }
}
