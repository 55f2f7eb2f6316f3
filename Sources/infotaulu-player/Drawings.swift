import SignMedia
import SignModel
import SignScene
import SignStage

/// The last few finished pictures, numbered: what looks the same is the same picture and drawn once, and of what is nearly
/// the same as one of them, as a minute later, no more is drawn than differs.
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
    /// While pages of the touch mode are on instead, which need room themselves: the one that is due and the next one.
    private static let coveredLimit = 2
    private var limit = Drawings.limit
    /// A part of the canvas that is worth drawing alone.
    private static let nearPart = 4

    /// Whether pages of the touch mode are on the display.
    mutating func cover(_ isCovered: Bool) {
        limit = isCovered ? Self.coveredLimit : Self.limit
        kept.removeFirst(max(0, kept.count - limit))
    }

    mutating func draw(_ scene: Scene, _ rotation: Rotation, with painter: Painter) -> Drawn {
        if let index = kept.firstIndex(where: { $0.scene == scene && $0.rotation == rotation && !$0.hasHole }) {
            let known = kept.remove(at: index)
            kept.append(known)
            return Drawn(number: known.number, failures: [])
        }
        let picture = picture(of: scene, rotation, with: painter)
        count += 1
        if kept.count >= limit { kept.removeFirst() }
        kept.append(
            Kept(
                number: count, scene: scene, rotation: rotation, hasHole: !painter.failures.isEmpty, picture: picture))
        return Drawn(number: count, failures: painter.failures)
    }

    private mutating func picture(of scene: Scene, _ rotation: Rotation, with painter: Painter) -> PixelPicture {
        var near: (index: Int, parts: [PixelRect], area: Int)?
        for (index, known) in kept.enumerated() where known.rotation == rotation && !known.hasHole {
            let parts = scene.damage(from: known.scene)
            let area = parts.reduce(0) { $0 + $1.area }
            guard area < PixelRect(size: scene.size).area / Self.nearPart else { continue }
            // The one that has to go makes room: nobody shows it, and it is changed where it is.
            let isFree = index == 0 && kept.count >= limit
            if isFree || area < near?.area ?? .max { near = (index, parts, area) }
            if isFree { break }
        }
        guard let near else { return painter.draw(scene, rotation: rotation) }
        let isFree = near.index == 0 && kept.count >= limit
        var picture = isFree ? kept.removeFirst().picture : kept[near.index].picture
        painter.redraw(scene, parts: near.parts, of: &picture, rotation: rotation)
        return picture
    }

    /// A finished picture and what it was drawn from.
    struct Finished {
        var picture: PixelPicture
        /// nil: the picture has a hole where a medium was missing.
        var scene: Scene?
        var rotation: Rotation
    }

    /// The picture of a number.
    func picture(_ number: Int) -> Finished? {
        kept.first { $0.number == number }.map {
            Finished(picture: $0.picture, scene: $0.hasHole ? nil : $0.scene, rotation: $0.rotation)
        }
    }
}
