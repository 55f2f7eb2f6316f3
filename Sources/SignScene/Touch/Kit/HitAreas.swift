import SignModel

/// Where fingers mean controls: each one's rectangle and half of the gaps around it.
enum HitAreas {
    /// `nodes` with their controls' hit areas, at most `most` pixels beyond each side.
    static func around(_ nodes: [Node], canvas: PixelSize, most: Int) -> [Node] {
        var rects: [PixelRect] = []
        for node in nodes { collect(node, PixelRect(size: canvas), &rects) }
        return nodes.map { set($0, rects, PixelRect(size: canvas), most) }
    }

    /// The controls whose place is seen.
    private static func collect(_ node: Node, _ clip: PixelRect, _ rects: inout [PixelRect]) {
        let clip = node.clips ? clip.intersection(node.rect) : clip
        if node.action != nil, node.rect.intersects(clip) { rects.append(node.rect) }
        for child in node.children { collect(child, clip, &rects) }
    }

    private static func set(
        _ node: Node, _ rects: [PixelRect], _ canvas: PixelRect, _ most: Int, clip: PixelRect? = nil
    ) -> Node {
        var node = node
        let clip = node.clips ? clip.map(node.rect.intersection) ?? node.rect : clip
        // What comes into sight when somebody pulls at it is not pressed meanwhile.
        if let clip, !node.rect.intersects(clip) { return node }
        if node.action != nil { node.hit = area(of: node.rect, among: rects, canvas, most) }
        node.children = node.children.map { set($0, rects, canvas, most, clip: clip) }
        return node
    }

    private static func area(
        of rect: PixelRect, among rects: [PixelRect], _ canvas: PixelRect, _ most: Int
    ) -> PixelRect {
        var (left, right, top, bottom) = (most, most, most, most)
        for other in rects where other != rect {
            // Those that face a side, or could meet at a corner.
            let facesAcross = other.y < rect.bottom + 2 * most && other.bottom > rect.y - 2 * most
            let facesDown = other.x < rect.right + 2 * most && other.right > rect.x - 2 * most
            if facesAcross {
                if other.x >= rect.right { right = min(right, (other.x - rect.right) / 2) }
                if other.right <= rect.x { left = min(left, (rect.x - other.right) / 2) }
            }
            if facesDown {
                if other.y >= rect.bottom { bottom = min(bottom, (other.y - rect.bottom) / 2) }
                if other.bottom <= rect.y { top = min(top, (rect.y - other.bottom) / 2) }
            }
        }
        let x = max(canvas.x, rect.x - left)
        let y = max(canvas.y, rect.y - top)
        return PixelRect(
            x, y, min(canvas.right, rect.right + right) - x, min(canvas.bottom, rect.bottom + bottom) - y)
    }
}
