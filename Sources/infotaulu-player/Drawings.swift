import SignMedia
import SignModel
import SignScene
import SignStage

/// The last few finished pictures, numbered: what looks the same is the same picture and drawn once.
struct Drawings {
    struct Drawn {
        var number: Int
        /// Media that were not there or damaged.
        var failures: [StageError]
    }

    private struct Kept {
        var number: Int
        var scene: Scene
        var rotation: Rotation
        /// With a hole where a medium was missing: it is drawn anew the next time.
        var hasHole: Bool
        var picture: PixelPicture
    }

    private var kept: [Kept] = []
    private var count = 0
    /// The one on the display, the next one, and one after a change; a picture is 8 MB.
    private static let limit = 3

    mutating func draw(_ scene: Scene, _ rotation: Rotation, with painter: Painter) -> Drawn {
        if let index = kept.firstIndex(where: { $0.scene == scene && $0.rotation == rotation && !$0.hasHole }) {
            let known = kept.remove(at: index)
            kept.append(known)
            return Drawn(number: known.number, failures: [])
        }
        let picture = painter.draw(scene, rotation: rotation)
        count += 1
        if kept.count >= Self.limit { kept.removeFirst() }
        kept.append(
            Kept(
                number: count, scene: scene, rotation: rotation, hasHole: !painter.failures.isEmpty, picture: picture))
        return Drawn(number: count, failures: painter.failures)
    }

    /// The picture of a number, and what it was drawn from.
    func picture(_ number: Int) -> (picture: PixelPicture, scene: Scene)? {
        kept.first { $0.number == number }.map { ($0.picture, $0.scene) }
    }
}
