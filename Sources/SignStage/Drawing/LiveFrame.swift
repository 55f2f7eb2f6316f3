public import SignMedia
public import SignModel
public import SignScene

/// Draws one scene after another as the panel shows them, each time only where it differs from what is there.
///
/// It keeps two pictures: the one that is shown, and the one before, whose memory becomes the next one. So no picture
/// is copied as long as nobody but the stage holds what it was given, and nobody who does ever sees it change. It
/// belongs to its painter's thread.
public final class LiveFrame {
    private struct Frame {
        var scene: Scene
        var picture: PixelPicture
        /// Media that were missing when it was drawn; their places are tried again each time.
        var holes: Set<MediaID>
    }

    public let rotation: Rotation
    private let painter: Painter
    private var shown: Frame?
    private var spare: Frame?

    public init(painter: Painter, rotation: Rotation) {
        self.painter = painter
        self.rotation = rotation
    }

    /// The scene that was drawn or adopted last.
    public var scene: Scene? { shown?.scene }
    /// Its picture.
    public var picture: PixelPicture? { shown?.picture }

    /// Draws `scene`. What comes back is to be shown next, and is right only after what came back the last time or was
    /// adopted since.
    public func draw(_ scene: Scene) -> Glass {
        guard let last = shown else {
            let picture = painter.draw(scene, rotation: rotation)
            shown = Frame(scene: scene, picture: picture, holes: holes)
            return .still(picture)
        }
        let parts = Self.parts(of: scene, in: last)
        guard !parts.isEmpty else {
            shown?.scene = scene
            return .changed(last.picture, parts: [])
        }
        // Taken out, so that its pixels are held here alone.
        var next = spare ?? last
        spare = nil
        let stale = Self.parts(of: scene, in: next)
        painter.redraw(scene, parts: stale, of: &next.picture, rotation: rotation)
        next.scene = scene
        next.holes = holes
        spare = last
        shown = next
        if parts == [PixelRect(size: scene.size)] { return .still(next.picture) }
        return .changed(next.picture, parts: parts.map { rotation.toPanel($0, canvas: scene.size) })
    }

    /// Goes on from a picture of `scene`, turned as the panel shows it, that was drawn elsewhere and is shown now.
    ///
    /// - Parameter holes: the media that were missing when it was drawn.
    public func adopt(_ scene: Scene, _ picture: PixelPicture, holes: Set<MediaID> = []) {
        spare = shown
        shown = Frame(scene: scene, picture: picture, holes: holes)
    }

    /// Lets go of both pictures; the next one is drawn wholly.
    public func forget() {
        shown = nil
        spare = nil
    }

    /// Where `frame` is not right for `scene`.
    private static func parts(of scene: Scene, in frame: Frame) -> [PixelRect] {
        let parts = scene.damage(from: frame.scene)
        return frame.holes.isEmpty ? parts : scene.few(parts + scene.reaches(of: frame.holes))
    }

    /// The media the painter has just missed.
    private var holes: Set<MediaID> {
        Set(painter.failures.compactMap { if case .medium(let id, _) = $0 { id } else { nil } })
    }
}
