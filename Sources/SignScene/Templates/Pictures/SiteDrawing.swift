import SignModel

/// A site's picture as a few flat shapes: circles, quarter circles and bars, in the site's tones.
struct SiteDrawing {
    enum Tone {
        case sky, sun, water, deep, clay
    }

    struct Piece {
        var tone: Tone
        var paths: [ShapePath]

        init(_ tone: Tone, _ paths: ShapePath...) {
            self.tone = tone
            self.paths = paths
        }

        init(_ tone: Tone, all paths: [ShapePath]) {
            self.tone = tone
            self.paths = paths
        }
    }

    /// The part of a drawing that is always seen, in its units; what lies around it may be cut.
    private static let view = (x: 6.0, y: -174.0, width: 864.0, height: 1254.0)

    /// Without the sky, which is the ground.
    let pieces: [Piece]

    init(_ picture: SitePicture) {
        switch picture {
        case .loon: pieces = SiteDrawing.loon
        case .bridge: pieces = SiteDrawing.bridge
        case .field: pieces = SiteDrawing.field
        case .sail: pieces = SiteDrawing.sail
        }
    }

    /// Fills `rect` wholly and keeps its shape: what does not fit in one direction is cut alike on both sides.
    func node(in rect: PixelRect, look: Look, language: Language) -> Node {
        let view = SiteDrawing.view
        let scale = max(Double(rect.width) / view.width, Double(rect.height) / view.height)
        let x = Double(rect.x) + (Double(rect.width) - view.width * scale) / 2 - view.x * scale
        let y = Double(rect.y) + (Double(rect.height) - view.height * scale) / 2 - view.y * scale
        var paints: [Paint] = [.fill(rect, look.sand, radius: 0)]
        for piece in pieces {
            let shape = ShapePath.shape(piece.paths, scale: scale, x: x, y: y)
            paints += SiteDrawing.paints(shape, piece.tone, look)
        }
        return Node(
            id: "site-picture", role: .decoration, language: language, rect: rect, clips: true, paints: paints)
    }

    /// In a dark look the shapes are outlines on black; what shines is filled.
    static func paints(_ shape: Shape, _ tone: Tone, _ look: Look) -> [Paint] {
        let color: Color =
            switch tone {
            case .sky: look.sand
            case .sun: look.sun
            case .water: look.siteFill
            case .deep: look.site
            case .clay: look.clay
            }
        guard look.isDark, tone == .water || tone == .deep else { return [.shape(shape, color)] }
        // The line first: what lies over it inside the shape goes.
        return [.shape(shape.stroked(2 * look.hairline), look.line), .shape(shape, look.paper)]
    }

    // MARK: - The four of the design

    /// The red-throated loon, *kaakkuri*.
    private static var loon: [Piece] {
        [
            Piece(.sun, .circle(624, 456, radius: 216)), Piece(.water, .bar(-400, 720, 1760, 600)), waves(768),
            Piece(
                .deep,
                ShapePath(216, 720).arc(432, 504, radius: 216, clockwise: true).across(600).line(816, 588)
                    .arc(648, 720, radius: 168, clockwise: true),
                ShapePath(216, 336).arc(384, 336, radius: 84, clockwise: true).down(720).across(216),
                ShapePath(242, 284).line(214, 352).line(60, 258)),
            Piece(.clay, ShapePath(216, 396).across(312).arc(216, 576, radius: 216, clockwise: true)),
            Piece(.clay, .circle(282, 318, radius: 15)),
            Piece(.water, all: feathers),
        ]
    }

    private static var feathers: [ShapePath] {
        var domes: [ShapePath] = []
        for index in 0..<4 { domes.append(.dome(462 + Double(index) * 84, 612, radius: 42)) }
        for index in 0..<3 { domes.append(.dome(504 + Double(index) * 84, 678, radius: 42)) }
        return domes
    }

    /// A bridge over rapids.
    private static var bridge: [Piece] {
        let arches = (0..<6).map { index -> ShapePath in
            let x = -722 + Double(index) * 336
            return ShapePath(x, 590).across(x + 342).down(720).across(x + 290)
                .arc(x + 50, 720, radius: 120, clockwise: false).across(x)
        }
        return [
            Piece(.sun, .circle(432, 330, radius: 168)), Piece(.water, .bar(-400, 720, 1760, 600)),
            Piece(.deep, all: [ShapePath.bar(-400, 492, 1760, 108)] + arches),
            Piece(.deep, all: (0..<17).map { (post: Int) -> ShapePath in .bar(Double(post) * 108 - 408, 420, 12, 72) }),
            Piece(.clay, .bar(-400, 408, 1760, 18)), waves(768),
        ]
    }

    /// A field with a house.
    private static var field: [Piece] {
        let furrows = (0..<5).map { index -> ShapePath in
            let side = Double(index) * 84
            let foot = Double(index) * 100
            let outer = ShapePath(960, 681 + side).arc(292 + foot, 1089, radius: 569 - side, clockwise: false)
            return outer.across(310 + foot).arc(960, 699 + side, radius: 551 - side, clockwise: true)
        }
        return [
            Piece(.sun, .circle(588, 300, radius: 192)),
            Piece(.clay, ShapePath(144, 620).down(420).line(264, 336).line(384, 420).down(620)),
            Piece(.sky, .bar(228, 468, 72, 72)),
            Piece(
                .water,
                ShapePath(-400, 690).line(0, 600).arc(960, 492, radius: 980, clockwise: true).across(1360)
                    .down(1400).across(-400)),
            Piece(.deep, ShapePath(960, 600).arc(200, 1080, radius: 640, clockwise: false).down(1400).across(960)),
            Piece(.sun, all: furrows),
        ]
    }

    /// A boat under sail.
    private static var sail: [Piece] {
        [
            Piece(.sun, .circle(240, 300, radius: 168)),
            Piece(
                .clay,
                ShapePath(468, 72).down(576).arc(852, 576, radius: 504, clockwise: false)
                    .arc(468, 72, radius: 560, clockwise: false)),
            Piece(
                .water, ShapePath(420, 168).down(576).across(108).arc(420, 168, radius: 480, clockwise: false)),
            Piece(.deep, .bar(432, 36, 24, 600)),
            Piece(
                .deep,
                ShapePath(96, 624).across(816).arc(624, 792, radius: 192, clockwise: true).across(264)
                    .arc(96, 624, radius: 192, clockwise: true)),
            Piece(.water, .bar(-400, 720, 1760, 600)), waves(768),
        ]
    }

    /// Rows of half discs, each under the gaps of the one above.
    private static func waves(_ y: Double) -> Piece {
        let radius = 96.0
        var bowls: [ShapePath] = []
        for row in 0..<4 {
            let shift = row % 2 == 1 ? 2 * radius : radius
            let top = y + Double(row) * radius * 1.25
            for column in -3..<8 { bowls.append(.bowl(Double(column) * 2 * radius + shift, top, radius: radius)) }
        }
        return Piece(.deep, all: bowls)
    }
}

/// A row of half discs along the foot of a slide, for sites without a picture.
enum ScallopBand {
    /// On `rect`, in the site's clear tone; its scallops have the ground's.
    static func node(in rect: PixelRect, ground: Color, look: Look, language: Language) -> Node {
        let radius = Double(rect.height) * 4 / 7
        let count = Int(Double(rect.width) / (2 * radius)) + 2
        let paths = (0..<count).map { ShapePath.bowl(radius / 2 + Double($0) * 2 * radius, 0, radius: radius) }
        let shape = ShapePath.shape(paths, scale: 1, x: Double(rect.x), y: Double(rect.y))
        var paints: [Paint] = [.fill(rect, look.isDark ? look.paper : look.siteFill, radius: 0)]
        paints += look.isDark ? [.shape(shape.stroked(look.hairline), look.siteFill)] : [.shape(shape, ground)]
        return Node(id: "scallops", role: .decoration, language: language, rect: rect, clips: true, paints: paints)
    }
}
