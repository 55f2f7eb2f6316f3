public import SignModel

extension Node {
    /// Whether it is there to be pressed, now or when it is enabled.
    public var isControl: Bool { action != nil || role == .button }
}

extension Scene {
    /// The control that a finger at `point` means, as seen (see ``seen``), without its children; nil when it means none.
    ///
    /// What stands at the point itself goes before what only reaches there by its hit area, later before earlier.
    /// What is drawn over a control and reaches beyond it hides it: one presses what one sees. A disabled control is
    /// found like any other.
    public func control(at point: PixelPoint) -> Node? {
        let list = placed
        var near: Int?
        // From the top down: whatever covers the point ends the search, but for the controls it belongs to.
        var covers: [(index: Int, rect: PixelRect)] = []
        for index in list.indices.reversed() {
            let placed = list[index]
            let rect = placed.rect
            if placed.node.isControl, rect.contains(point) || placed.hit.contains(point) {
                let isHidden = covers.contains { $0.index >= placed.end && !rect.contains($0.rect) }
                if !isHidden {
                    if rect.contains(point) { return placed.seen }
                    near = near ?? index
                }
            }
            for paint in placed.node.paints {
                let reach = placed.reach(paint)
                if reach.contains(point), paint.moved(placed.dy).covers(reach) { covers.append((index, reach)) }
            }
        }
        return near.map { list[$0].seen }
    }

    /// The enabled control nearest to `point` whose place is seen, as seen, without its children; nil when there is
    /// none. Of two as near, the first.
    public func nearestControl(to point: PixelPoint) -> Node? {
        let list = placed
        var nearest: (index: Int, distance: Int)?
        for (index, placed) in list.enumerated() where placed.node.isControl && placed.node.enabled {
            let rect = placed.rect.intersection(PixelRect(size: size))
            guard !rect.isEmpty else { continue }
            let distance = rect.squaredDistance(to: point)
            if let known = nearest, known.distance <= distance { continue }
            let isHidden = list[placed.end...].contains { later in
                later.node.paints.contains { $0.moved(later.dy).covers(rect) && later.reach($0).contains(rect) }
            }
            if !isHidden { nearest = (index, distance) }
        }
        return nearest.map { list[$0.index].seen }
    }
}
