/// Whole pixels, width × height.
public struct PixelSize: Hashable, Sendable, Codable, CustomStringConvertible {
    public var width: Int
    public var height: Int

    public init(_ width: Int, _ height: Int) {
        self.width = width
        self.height = height
    }

    public var isLandscape: Bool { width >= height }
    public var shortSide: Int { min(width, height) }
    public var longSide: Int { max(width, height) }
    /// Width and height exchanged.
    public var turned: PixelSize { PixelSize(height, width) }
    public var description: String { "\(width)x\(height)" }

    /// Reads `1920x1080` (also with `×`); both sides 16…7680.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == "x" || $0 == "X" || $0 == "×" })
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            (16...Limits.canvasLongSide).contains(width), (16...Limits.canvasLongSide).contains(height)
        else { return nil }
        self.init(width, height)
    }

    /// The largest size of this shape that fits in `box`, at least 1 × 1.
    public func fitted(in box: PixelSize) -> PixelSize {
        guard width > 0, height > 0 else { return PixelSize(1, 1) }
        if width * box.height >= box.width * height {
            return PixelSize(max(1, box.width), max(1, height * box.width / width))
        }
        return PixelSize(max(1, width * box.height / height), max(1, box.height))
    }
}

/// A point on the pixel grid, y downwards.
public struct PixelPoint: Hashable, Sendable, Codable {
    public var x: Int
    public var y: Int

    public init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

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
