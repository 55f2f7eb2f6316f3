import SignModel

/// The grid of a display's slides, in canvas pixels (`design/tokens.md`, 3).
///
/// Type follows from how it is seen, space from the short side: what the design gives in pixels of a short side of
/// 1080 is scaled to this one's. Where letters are large for their display (it hangs far away, or is small) the rows
/// make room for them.
struct SlideMetrics {
    /// Inter's capital height per em.
    static let capPerEm = TypeLadder.capPerEm

    let display: Display
    let canvas: PixelSize
    /// The unit of space, 1/180 of the short side: 6 px of 1080.
    let u: Double
    var ladder: TypeLadder
    /// The least size, 22′: all that stands around the content.
    let s: TypeSize
    /// Theme word, marks, clock.
    let topBaseline: Int
    /// Association, touch hint, address.
    let footBaseline: Int
    /// Side of the association's logo.
    let logoSide: Int

    init(_ display: Display) {
        self.display = display
        canvas = display.canvas
        let u = Double(canvas.shortSide) / 180
        self.u = u
        ladder = TypeLadder(distanceMm: display.viewingDistanceMm, pitchMm: display.pixelPitchMm, unit: u)
        s = ladder[.at22]
        func px(_ designed: Int) -> Int { Int((Double(designed) * u / 6).rounded()) }
        logoSide = Int(((1.55 * Double(s.em) / u).rounded() * u).rounded())
        topBaseline = max(px(108), s.cap + px(36))
        footBaseline = canvas.height - max(px(54), px(12) + (logoSide - s.cap) / 2)
    }

    /// Pixels of what the design draws at `designed` on a short side of 1080.
    func px(_ designed: Int) -> Int { Int((Double(designed) * u / 6).rounded()) }
    /// Rounded to a multiple of the unit.
    func r6(_ pixels: Double) -> Int { Int(((pixels / u).rounded() * u).rounded()) }
    /// The same, never rounded up.
    func floor6(_ pixels: Double) -> Int { Int(((pixels / u).rounded(.down) * u).rounded()) }

    var isLandscape: Bool { canvas.isLandscape }
    /// Width of the theme's edge.
    var spine: Int { px(72) }
    /// Left and right edge of everything that is read.
    var left: Int { px(144) }
    var right: Int { canvas.width - px(72) }
    var contentWidth: Int { right - left }
    /// The first cap-top of the content, and the upper edge of pictures.
    var contentTop: Int { topBaseline + px(66) }
    var pictureTop: Int { topBaseline + px(36) }
    /// From the top row's baseline to the bar under the current language, and the bar's height.
    var markGap: Int { px(15) }
    var markHeight: Int { max(1, px(6)) }
    /// The last baseline of the content over one row of foot.
    var lastBaseline: Int { footBaseline - logoSide / 2 - s.cap / 2 - px(42) }

    /// Pixels a module of a QR code of so many takes to be read from `distanceMm`: `guides/accessibility.md`, 3.7.
    func qrModulePx(modules: Int, distanceMm: Int) -> Int {
        max(4, Int((Double(distanceMm) / (10 * Double(modules) * display.pixelPitchMm)).rounded(.up)))
    }

    /// From how far codes on slides may be scanned, the farthest first.
    var codeDistancesMm: [Int] {
        let distances = [1500, 1200, 1000].map { min($0, display.viewingDistanceMm) }
        return distances.enumerated().filter { $0.offset == 0 || distances[$0.offset - 1] != $0.element }.map(\.element)
    }
}
