extension PixelRect {
    /// Pixels in it; 0 when it is empty.
    public var area: Int { isEmpty ? 0 : width * height }

    /// What both have in common. When that is nothing it is empty, and lies where the two come nearest.
    public func intersection(_ other: PixelRect) -> PixelRect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return PixelRect(left, top, max(0, min(right, other.right) - left), max(0, min(bottom, other.bottom) - top))
    }

    /// The smallest rectangle that holds both; an empty one counts for nothing.
    public func union(_ other: PixelRect) -> PixelRect {
        if isEmpty { return other }
        if other.isEmpty { return self }
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PixelRect(left, top, max(right, other.right) - left, max(bottom, other.bottom) - top)
    }

    /// The same size elsewhere.
    public func moved(_ dx: Int, _ dy: Int) -> PixelRect { PixelRect(x + dx, y + dy, width, height) }

    /// How far `point` is from its nearest pixel, squared; 0 inside. Only rectangles with pixels are asked.
    public func squaredDistance(to point: PixelPoint) -> Int {
        let dx = max(0, x - point.x, point.x - (right - 1))
        let dy = max(0, y - point.y, point.y - (bottom - 1))
        return dx * dx + dy * dy
    }
}

extension Rotation {
    /// Where a rectangle of the canvas lies on the panel; `canvas` is the canvas' size.
    public func toPanel(_ rect: PixelRect, canvas: PixelSize) -> PixelRect {
        switch self {
        case .none: rect
        case .quarter: PixelRect(canvas.height - rect.bottom, rect.x, rect.height, rect.width)
        case .half: PixelRect(canvas.width - rect.right, canvas.height - rect.bottom, rect.width, rect.height)
        case .threeQuarters: PixelRect(rect.y, canvas.width - rect.right, rect.height, rect.width)
        }
    }
}
