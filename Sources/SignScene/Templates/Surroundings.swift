public import SignModel

/// Everything a slide's layout depends on besides its content: the display, the colours, the site and the measures.
public struct Surroundings: Sendable {
    public var display: Display
    public var look: Look
    public var siteName: LocalizedText
    public var measurer: any TextMeasuring

    public init(display: Display, look: Look, siteName: LocalizedText, measurer: any TextMeasuring) {
        self.display = display
        self.look = look
        self.siteName = siteName
        self.measurer = measurer
    }
}

/// One laid-out slide.
public struct Slide: Hashable, Sendable {
    public var scene: Scene
    /// Seconds it takes to read (`guides/accessibility.md`, 2.4).
    public var readingSeconds: Int
}

/// The type sizes, margins and unit of a display, all in canvas pixels.
///
/// Sizes follow from how large a capital letter is seen from where people sit: 22′ is the least for anything that is
/// read, 31′ what a reader with half the normal acuity needs (`guides/accessibility.md`, 2.2 and 2.3). With Inter
/// (capital height 0.727 em), at 3 m: 22′ is 54 px on 43", 73 px on 32", 43 px on 55".
struct SlideMetrics {
    /// Inter's capital height per em.
    static let capPerEm = 0.727

    let canvas: PixelSize
    let display: Display
    /// The least size: site name, association, place.
    let small: Int
    /// Sizes text may have, largest first.
    let body: [Int]
    /// Headlines are at least this: 22′ from five metres when slides are made for three.
    let headlineMin: Int
    /// Outer margin, 5 % of the short side.
    let margin: Int
    /// Spacing unit: an eighth of the least size.
    let unit: Int
    /// Width of the theme's edge.
    let edge: Int

    init(_ display: Display) {
        self.display = display
        canvas = display.canvas
        let distance = display.viewingDistanceMm
        func em(_ arcMinutes: Double, _ distanceMm: Int) -> Int {
            Int(
                (Double(display.px(arcMinutes: arcMinutes, distanceMm: distanceMm)) / SlideMetrics.capPerEm).rounded(
                    .up))
        }
        small = em(22, distance)
        body = [31.0, 28, 25, 22].map { em($0, distance) }
        headlineMin = em(22, distance * 5 / 3)
        margin = max(16, canvas.shortSide / 20)
        unit = max(2, small / 8)
        edge = max(8, canvas.shortSide / 28)
    }

    var isLandscape: Bool { canvas.isLandscape }
    /// Left edge of everything that is read.
    var left: Int { edge + margin }
    var right: Int { canvas.width - margin }
    var top: Int { margin }
    var bottom: Int { canvas.height - margin }
    var contentWidth: Int { right - left }

    /// Headline sizes to try over a text of `body` px, largest first: two and a half, two, one and a half steps of 1.25
    /// above it, never below ``headlineMin``.
    func headlines(over body: Int) -> [Int] {
        var sizes = [2.1, 1.75, 1.5].map { max(headlineMin, Int(Double(body) * $0)) }
        if sizes.last != headlineMin { sizes.append(headlineMin) }
        return sizes
    }

    /// The second largest thing on a slide: when and where.
    func lead(over body: Int) -> Int { body * 5 / 4 }

    /// Largest pixels a module of a QR code needs to be read from `distanceMm`: `guides/accessibility.md`, 3.7.
    func qrModulePx(modules: Int, distanceMm: Int) -> Int {
        max(4, Int((Double(distanceMm) / (10 * Double(modules) * display.pixelPitchMm)).rounded(.up)))
    }

    /// QR codes on slides are read from two metres, or from where the slide is read if that is nearer.
    var qrDistanceMm: Int { min(2000, display.viewingDistanceMm) }
}
