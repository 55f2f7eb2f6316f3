public import SignMedia
public import SignModel
public import SignScene

/// Draws one scene after another as the panel shows them, each time only where it differs from what is there.
///
/// It keeps the picture that is shown, and changes it in place as long as nobody else holds it; else it goes on with a
/// copy, so nobody who does ever sees it change. Where its pictures are given away it may keep the one before, too, and go
/// on from that: fresh memory for 8 MB costs more than what is drawn into it. It belongs to its painter's thread.
public final class LiveFrame {
    private struct Frame {
        var scene: Scene
        var picture: PixelPicture
        /// Media that were missing when it was drawn; their places are tried again each time.
        var holes: Set<MediaID>
    }

    public let rotation: Rotation
    private let painter: Painter
    private let keepsTwo: Bool
    private var shown: Frame?
    /// What was shown before that.
    private var spare: Frame?

    /// - Parameter keepsTwo: its pictures are given to somebody who holds the last one until the next is there.
    public init(painter: Painter, rotation: Rotation, keepsTwo: Bool = false) {
        self.painter = painter
        self.rotation = rotation
        self.keepsTwo = keepsTwo
    }

    /// The scene that was drawn or adopted last.
    public var scene: Scene? { shown?.scene }
    /// Its picture.
    public var picture: PixelPicture? { shown?.picture }

    /// Draws `scene`. What comes back is to be shown next, and is right only after what came back the last time or was
    /// adopted since.
    public func draw(_ scene: Scene) -> Glass {
        guard var next = shown else {
            let picture = painter.draw(scene, rotation: rotation)
            shown = Frame(scene: scene, picture: picture, holes: holes)
            return .still(picture)
        }
        let parts = Self.parts(of: scene, in: next)
        guard !parts.isEmpty else {
            shown?.scene = scene
            return .changed(next.picture, parts: [])
        }
        // Let go of, so that its pixels are held here alone.
        shown = nil
        var drawn = parts
        if keepsTwo {
            let before = spare.take()
            spare = next
            if let before {
                next = before
                drawn = Self.parts(of: scene, in: next)
            }
        }
        painter.redraw(scene, parts: drawn, of: &next.picture, rotation: rotation)
        next.scene = scene
        next.holes = holes
        shown = next
        if parts == [PixelRect(size: scene.size)] { return .still(next.picture) }
        return .changed(next.picture, parts: parts.map { rotation.toPanel($0, canvas: scene.size) })
    }

    /// Goes on from a picture of `scene`, turned as the panel shows it, that was drawn elsewhere and is shown now.
    ///
    /// - Parameter holes: the media that were missing when it was drawn.
    public func adopt(_ scene: Scene, _ picture: PixelPicture, holes: Set<MediaID> = []) {
        shown = Frame(scene: scene, picture: picture, holes: holes)
    }

    /// Lets go of its picture; the next one is drawn wholly.
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
