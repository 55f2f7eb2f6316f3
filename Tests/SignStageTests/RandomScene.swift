import SignMedia
import SignModel
import SignScene

/// Scenes that come about by chance, and chance changes of them; the same seed gives the same ones.
struct RandomScene {
    private var state: UInt64
    let size: PixelSize
    private var count = 0
    private static let texts = [
        "Omaishoitajien iltapäivä", "klo 14.05", "ÅÄÖ Ǻ gjpqy", "خدمات الصحة", "ថ្ងៃ", "fffff WAVA", "j", "", "Ầ̃̈ ệ",
    ]
    static let media: [MediaID: PixelPicture] = [
        "even": PixelPicture(size: PixelSize(30, 20), filledWith: Color(0x317A5D)),
        "numbers": Bench.numbered(PixelSize(64, 48)),
    ]

    init(seed: UInt64, size: PixelSize = PixelSize(240, 150)) {
        state = seed
        self.size = size
    }

    /// SplitMix64.
    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ z >> 31) % UInt64(bound))
    }

    mutating func scene() -> Scene {
        Scene(
            size: size, pixelPitchMm: 0.5, designDistanceMm: 600, background: color(),
            nodes: (0..<3 + next(4)).map { _ in node(depth: 2) })
    }

    /// `scene` after one to three things have changed.
    mutating func changed(_ scene: Scene) -> Scene {
        var scene = scene
        for _ in 0...next(3) {
            if next(40) == 0 { scene.background = color() }
            change(&scene.nodes)
        }
        return scene
    }

    private mutating func change(_ nodes: inout [Node]) {
        guard !nodes.isEmpty, next(8) > 0 else {
            nodes.insert(node(depth: 1), at: next(nodes.count + 1))
            return
        }
        let index = next(nodes.count)
        switch next(9) {
        case 0: nodes.remove(at: index)
        case 1: nodes.swapAt(index, next(nodes.count))
        case 2: nodes[index].scroll += next(41) - 20
        case 3: nodes[index].clips.toggle()
        case 4: nodes[index].rect = rect()
        case 5 where !nodes[index].children.isEmpty: change(&nodes[index].children)
        case 6: nodes[index].paints.insert(paint(), at: next(nodes[index].paints.count + 1))
        default:
            guard !nodes[index].paints.isEmpty else {
                nodes[index].paints = [paint()]
                return
            }
            nodes[index].paints[next(nodes[index].paints.count)] = paint()
        }
    }

    private mutating func node(depth: Int) -> Node {
        count += 1
        return Node(
            id: next(30) == 0 ? "twice" : "n\(count)", role: .group, language: .finnish, rect: rect(),
            clips: next(3) == 0, scroll: next(4) == 0 ? next(60) - 20 : 0, paints: (0..<next(3)).map { _ in paint() },
            children: depth == 0 ? [] : (0..<next(4)).map { _ in node(depth: depth - 1) })
    }

    private mutating func paint() -> Paint {
        let rect = rect()
        switch next(9) {
        case 0: return .outline(rect, color(), width: next(6), radius: next(14))
        case 1: return .icon(["clock", "no-such-icon"][next(2)], rect, color())
        case 2: return .picture(["even", "numbers", "gone"][next(3)], rect)
        case 3: return .posterGround(["even", "gone"][next(2)], rect, PictureEdge.allCases[next(4)])
        case 4:
            return .qr(
                text: "HTTPS://EXAMPLE.ORG/\(next(3))", rect, modulePx: 1 + next(3), dark: color(), light: color())
        case 5: return .fill(rect, color(), radius: next(20))
        default: return text(rect)
        }
    }

    private mutating func text(_ rect: PixelRect) -> Paint {
        let px = 8 + next(40)
        // As wide as this layout thinks; what is longer is cut.
        return .text(
            TextRun(
                string: Self.texts[next(Self.texts.count)], language: .finnish,
                font: Font(Font.Face.allCases[next(3)], px: px, tabular: next(2) == 0),
                origin: PixelPoint(rect.x, rect.y + px), rect: rect, color: color(), background: .image))
    }

    /// Anywhere, also beyond the edges; now and then empty.
    private mutating func rect() -> PixelRect {
        PixelRect(next(size.width + 40) - 20, next(size.height + 40) - 20, next(120), next(90))
    }

    private mutating func color() -> Color { Color(UInt32(next(0x100_0000))) }
}
