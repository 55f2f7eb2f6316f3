/// How the picture is turned on the panel, clockwise. One mapping and its inverse serve drawing and touch, so that
/// the two can never disagree.
public enum Rotation: Int, CaseIterable, Sendable, Hashable, Codable {
    case none = 0
    case quarter = 90
    case half = 180
    case threeQuarters = 270

    /// Whether width and height change places.
    public var swapsAxes: Bool { self == .quarter || self == .threeQuarters }

    /// The canvas that fills a panel of `size`.
    public func canvas(forPanel size: PixelSize) -> PixelSize { swapsAxes ? size.turned : size }
    /// The panel a canvas of `size` fills.
    public func panel(forCanvas size: PixelSize) -> PixelSize { swapsAxes ? size.turned : size }

    /// Where the canvas pixel `point` lies on the panel; `canvas` is the canvas' size.
    public func toPanel(_ point: PixelPoint, canvas: PixelSize) -> PixelPoint {
        switch self {
        case .none: point
        case .quarter: PixelPoint(canvas.height - 1 - point.y, point.x)
        case .half: PixelPoint(canvas.width - 1 - point.x, canvas.height - 1 - point.y)
        case .threeQuarters: PixelPoint(point.y, canvas.width - 1 - point.x)
        }
    }

    /// The canvas pixel under the panel pixel `point`: the inverse of ``toPanel(_:canvas:)``.
    public func toCanvas(_ point: PixelPoint, canvas: PixelSize) -> PixelPoint {
        switch self {
        case .none: point
        case .quarter: PixelPoint(point.y, canvas.height - 1 - point.x)
        case .half: PixelPoint(canvas.width - 1 - point.x, canvas.height - 1 - point.y)
        case .threeQuarters: PixelPoint(canvas.width - 1 - point.y, point.x)
        }
    }
}
