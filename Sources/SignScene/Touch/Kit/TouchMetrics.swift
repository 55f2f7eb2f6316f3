public import SignModel

/// Sizes and zones of the touch pages of one display, in canvas pixels.
///
/// Everything follows from millimetres, from how high the display hangs and from how large a capital letter is seen
/// at 600 mm: `design/touch.md`, 1.
public struct TouchMetrics: Hashable, Sendable {
    /// A step of the type scale, by its least use: `a` captions and navigation, `b` labels and chips, `c` facts and
    /// times, `d` the bonus where all on a page fit, `e` page numbers, `f` `g` `h` headlines, `i` figures one dials.
    public enum Role: Int, CaseIterable, Hashable, Sendable, Comparable {
        case a, b, c, d, e, f, g, h, i

        /// The height of a capital letter in arc minutes at ``TouchMetrics/distanceMm``.
        var arcMinutes: Double {
            switch self {
            case .a: 42
            case .b: 50
            case .c: 59
            case .d: 71
            case .e: 84
            case .f: 119
            case .g: 168
            case .h: 238
            case .i: 336
            }
        }

        public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }

        /// What a text size multiplies it by: reading text in full, headlines by what keeps them above it.
        func factor(_ size: TextSize) -> Double {
            switch (size, self) {
            case (.normal, _): 1
            case (.larger, ...Role.d): 1.4
            case (.larger, .e): 1.3
            case (.larger, ...Role.g): 1.2
            case (.larger, _): 1.1
            case (.largest, ...Role.d): 2
            case (.largest, .e): 1.7
            case (.largest, ...Role.g): 1.42
            case (.largest, _): 1.2
            }
        }
    }

    /// How much text stands side by side.
    public enum WidthClass: Int, Hashable, Sendable, Comparable {
        case narrow, medium, wide

        public static func < (a: WidthClass, b: WidthClass) -> Bool { a.rawValue < b.rawValue }
    }

    /// From where touch pages are read.
    public static let distanceMm = 600
    /// The highest that anything to press reaches, above the floor: seated people reach it.
    public static let reachMm = 1220.0
    /// The same with *controls low*.
    public static let lowReachMm = 1100.0
    /// The lowest that anything to press lies where the display leaves a choice.
    public static let lowestMm = 800.0

    public let display: Display
    public let canvas: PixelSize
    public let text: TextSize
    public let low: Bool
    /// The least distance between two things to press (4 mm), between groups (8) and between columns (12).
    public let gap: Int
    public let groupGap: Int
    public let columnGap: Int
    /// A fifteenth of the short side: spine, outer margin.
    public let margin: Int
    /// The baseline of the top row.
    public let topBaseline: Int
    /// Where the board ends and the page's sign begins.
    public let signTop: Int
    /// Where the ground changes: nothing above can be pressed.
    public let sandTop: Int
    public let shelfTop: Int
    public let shelfBottom: Int
    public let navLine: Int
    public let navTop: Int
    public let navRowHeight: Int
    public let navRows: Int
    public let navBottom: Int
    private let mountBottomMm: Double
    private let ems: [Int]

    init(_ display: Display, text: TextSize, low: Bool, navRows: Int) {
        self.display = display
        self.text = text
        self.low = low
        self.navRows = navRows
        let canvas = display.canvas
        self.canvas = canvas
        let pitch = display.pixelPitchMm
        func px(_ mm: Double) -> Int { Int((mm / pitch - 0.02).rounded(.up)) }
        func em(_ arcMinutes: Double, distance: Int) -> Int {
            TypeLadder.em(arcMinutes: arcMinutes, distanceMm: distance, pitchMm: pitch)
        }
        ems = Role.allCases.map { em($0.arcMinutes * $0.factor(text), distance: TouchMetrics.distanceMm) }
        margin = canvas.shortSide / 15
        gap = px(3.9)
        groupGap = px(8)
        columnGap = px(12)
        let bottomMm = Double(TouchSurroundings.mountBottomMm(display))
        mountBottomMm = bottomMm
        let height = canvas.height
        let topMm = bottomMm + Double(height) * pitch
        func y(_ aboveFloor: Double) -> Int { Int(((topMm - aboveFloor) / pitch).rounded(.up)) }

        let smallest = Double(height) * pitch < 260
        navRowHeight = px(smallest ? 25.4 : text == .largest ? 31 : 28)
        let navHeight = navRows * navRowHeight + (navRows - 1) * gap
        // A display that hangs very low keeps its shelf: what must be pressed cannot be pushed off its upper edge.
        let least = navHeight + px(84 + 100 + 16)
        navBottom = max(min(height - px(10), least), height - max(px(10), px(TouchMetrics.lowestMm - bottomMm)))
        navTop = navBottom - navHeight
        navLine = navTop - px(6)
        shelfBottom = navLine - px(5)

        let clockCap = em(22, distance: display.viewingDistanceMm) * 727 / 1000
        let headline = ems[Role.f.rawValue]
        let usual = max(canvas.shortSide / 10, min(clockCap, headline * 727 / 1000) + px(6))
        // A headline on the top row needs room for its dots and rings.
        let compact = max(usual, headline * 95 / 100 + px(2))
        // A display that hangs out of reach keeps its lower part for the shelf: nothing better is possible.
        let reach = min(y(low ? TouchMetrics.lowReachMm : TouchMetrics.reachMm), shelfBottom - px(120))
        // Where the display is small, the sign gives room to what one came to press: its lead goes.
        let sign = min(px(text == .largest ? 96 : 84), max(compact + px(6), shelfBottom - px(105)))
        sandTop = max(sign, reach)
        let isCompact = canvas.isLandscape && Double(sandTop) * pitch < 110
        topBaseline = isCompact ? compact : usual
        shelfTop = sandTop + px(5)
        signTop =
            canvas.isLandscape
            ? topBaseline + margin / 3
            : min(max(topBaseline + margin / 3, y(low ? 1290 : 1400)), max(topBaseline + margin / 3, sandTop - px(70)))
    }

    public var pitchMm: Double { display.pixelPitchMm }
    public var isPortrait: Bool { !canvas.isLandscape }
    /// Left edge of what can be pressed, and right edge of everything.
    public var edge: Int { margin }
    public var right: Int { canvas.width - margin }
    /// Left edge of what is read.
    public var left: Int { 2 * margin }
    public var shelf: PixelRect { PixelRect(edge, shelfTop, right - edge, shelfBottom - shelfTop) }
    /// Width of a control's outline, and the radius of its corners and of a tile's.
    public var outline: Int { max(2, margin / 24) }
    public var radius: Int { max(4, margin / 6) }
    public var tileRadius: Int { 2 * radius }
    /// Where the plinth of a standing display begins; nil where there is none.
    public var plinthTop: Int? {
        let top = navBottom + px(mm: 8)
        return isPortrait && canvas.height - top >= px(mm: 60) ? top : nil
    }
    /// The headline shares the top row: there is no room for a sign of its own.
    public var isCompact: Bool { !isPortrait && Double(sandTop) * pitchMm < 110 }
    /// Height of the shelf in millimetres.
    public var shelfMm: Double { Double(shelfBottom - shelfTop) * pitchMm }

    public var widthClass: WidthClass {
        let ems = Double(canvas.width - 2 * margin) / Double(em(.c))
        return ems >= 55 ? .wide : ems >= 38 ? .medium : .narrow
    }

    /// Pixels that `mm` millimetres take, rounded up.
    public func px(mm: Double) -> Int { Int((mm / pitchMm - 0.02).rounded(.up)) }

    /// The em of a role in pixels.
    public func em(_ role: Role) -> Int { ems[role.rawValue] }

    /// The em a role has at the ordinary text size: of what does not change while somebody browses.
    public func plainEm(_ role: Role) -> Int {
        TypeLadder.em(arcMinutes: role.arcMinutes, distanceMm: TouchMetrics.distanceMm, pitchMm: pitchMm)
    }

    /// The em of the clock, as it stands on slides where that is not larger than a headline here.
    public var clockEm: Int {
        let slides = TypeLadder.em(arcMinutes: 22, distanceMm: display.viewingDistanceMm, pitchMm: pitchMm)
        return min(slides, em(.f))
    }
}
