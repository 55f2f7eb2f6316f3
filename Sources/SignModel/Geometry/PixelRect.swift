/// A rectangle on the pixel grid; its right and bottom edges are outside.
public struct PixelRect: Hashable, Sendable, Codable, CustomStringConvertible {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public init(size: PixelSize) {
        self.init(0, 0, size.width, size.height)
    }

    public var size: PixelSize { PixelSize(width, height) }
    public var right: Int { x + width }
    public var bottom: Int { y + height }
    public var isEmpty: Bool { width <= 0 || height <= 0 }
    public var centre: PixelPoint { PixelPoint(x + width / 2, y + height / 2) }
    public var description: String { "\(x),\(y) \(width)×\(height)" }

    public func contains(_ point: PixelPoint) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    public func contains(_ other: PixelRect) -> Bool {
        other.x >= x && other.y >= y && other.right <= right && other.bottom <= bottom
    }

    public func intersects(_ other: PixelRect) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    /// Smaller by `dx` left and right and `dy` above and below; never of negative size.
    public func inset(_ dx: Int, _ dy: Int) -> PixelRect {
        PixelRect(x + dx, y + dy, max(0, width - 2 * dx), max(0, height - 2 * dy))
    }

    /// A box of `size` in the middle of this one.
    public func centred(_ size: PixelSize) -> PixelRect {
        PixelRect(x + (width - size.width) / 2, y + (height - size.height) / 2, size.width, size.height)
    }
}
