internal import SignModel

/// Rounded rectangles and outlines, their corner masks kept for the next time. They look the same however the panel
/// hangs, so they are drawn where the panel has them.
struct ShapeMasks {
    private struct Key: Hashable {
        var radius: Int
        /// 0 for a filled shape.
        var width: Int
    }

    /// Top left, top right, bottom left, bottom right.
    private var cache: [Key: [Coverage]] = [:]
    /// Masks kept; a design uses a handful.
    private static let limit = 32

    /// Draws a filled rectangle with rounded corners.
    mutating func fill(_ rect: PixelRect, _ color: Color, radius: Int, on canvas: Canvas) {
        let (rect, canvas) = (canvas.toPanel(rect), canvas.onPanel)
        let radius = min(radius, min(rect.width, rect.height) / 2)
        guard radius > 0 else { return canvas.fill(rect, color) }
        canvas.fill(PixelRect(rect.x + radius, rect.y, rect.width - 2 * radius, radius), color)
        canvas.fill(PixelRect(rect.x, rect.y + radius, rect.width, rect.height - 2 * radius), color)
        canvas.fill(PixelRect(rect.x + radius, rect.bottom - radius, rect.width - 2 * radius, radius), color)
        drawCorners(Key(radius: radius, width: 0), rect, color, on: canvas)
    }

    /// Draws an outline of `width` px inside `rect`.
    mutating func outline(_ rect: PixelRect, _ color: Color, width: Int, radius: Int, on canvas: Canvas) {
        let (rect, canvas) = (canvas.toPanel(rect), canvas.onPanel)
        let half = min(rect.width, rect.height) / 2
        let width = min(width, half)
        let radius = min(radius, half)
        guard width > 0 else { return }
        let side = max(radius, width)
        let across = rect.width - 2 * side
        let down = rect.height - 2 * side
        canvas.fill(PixelRect(rect.x + side, rect.y, across, width), color)
        canvas.fill(PixelRect(rect.x + side, rect.bottom - width, across, width), color)
        canvas.fill(PixelRect(rect.x, rect.y + side, width, down), color)
        canvas.fill(PixelRect(rect.right - width, rect.y + side, width, down), color)
        drawCorners(Key(radius: radius, width: width), rect, color, on: canvas)
    }

    private mutating func drawCorners(_ key: Key, _ rect: PixelRect, _ color: Color, on canvas: Canvas) {
        let masks = corners(key)
        let side = masks[0].width
        canvas.tint(masks[0], x: rect.x, y: rect.y, color)
        canvas.tint(masks[1], x: rect.right - side, y: rect.y, color)
        canvas.tint(masks[2], x: rect.x, y: rect.bottom - side, color)
        canvas.tint(masks[3], x: rect.right - side, y: rect.bottom - side, color)
    }

    private mutating func corners(_ key: Key) -> [Coverage] {
        if let known = cache[key] { return known }
        let topLeft =
            key.width == 0
            ? Corners.topLeft(radius: key.radius) : Corners.outlineTopLeft(radius: key.radius, width: key.width)
        let all = [
            topLeft, topLeft.mirrored(horizontally: true, vertically: false),
            topLeft.mirrored(horizontally: false, vertically: true),
            topLeft.mirrored(horizontally: true, vertically: true),
        ]
        if cache.count >= Self.limit { cache.removeAll() }
        cache[key] = all
        return all
    }
}
