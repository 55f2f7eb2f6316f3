/// One physical display: what sizes, distances and touch bands are computed from.
public struct Display: Hashable, Sendable, Codable {
    /// The panel's own pixels, before rotation.
    public var panel: PixelSize
    public var rotation: Rotation
    /// The diagonal in inches, as displays are sold.
    public var diagonalInches: Double
    /// From where people read the slides, in millimetres.
    public var viewingDistanceMm: Int
    public var touch: Bool
    /// The lower edge of the picture above the floor, in millimetres; nil when not known.
    public var mountBottomMm: Int?

    public init(
        panel: PixelSize, rotation: Rotation = .none, diagonalInches: Double, viewingDistanceMm: Int = 3000,
        touch: Bool = false, mountBottomMm: Int? = nil
    ) {
        self.panel = panel
        self.rotation = rotation
        self.diagonalInches = diagonalInches
        self.viewingDistanceMm = viewingDistanceMm
        self.touch = touch
        self.mountBottomMm = mountBottomMm
    }

    /// What is laid out and drawn: the panel as people see it.
    public var canvas: PixelSize { rotation.canvas(forPanel: panel) }

    /// Size of a pixel in millimetres; 0.4958 for 43" at 1920 × 1080.
    public var pixelPitchMm: Double {
        let width = Double(panel.width)
        let height = Double(panel.height)
        return diagonalInches * 25.4 / (width * width + height * height).squareRoot()
    }

    /// Pixels that `millimetres` take, rounded up.
    public func px(mm millimetres: Double) -> Int { Int((millimetres / pixelPitchMm).rounded(.up)) }

    /// Height in pixels that is seen at `arcMinutes` from `distanceMm`: `guides/accessibility.md`, 2.1, rounded up.
    /// 22′ at 3 m is 53 px on 32", 39 px on 43", 31 px on 55".
    public func px(arcMinutes: Double, distanceMm: Int) -> Int {
        px(mm: Double(distanceMm) * arcMinutes / 3438)
    }
}
