internal import SignModel

extension Scene {
    /// How this scene comes from `old` by moving pixels, when nothing but the scrolling of one clipped node differs.
    ///
    /// nil when anything else differs, when nothing of what was seen is seen still, or when more than the node's content
    /// would move: what lies under it is not of one colour, or something lies over it. What it says is exact: moved
    /// pixels and a gap drawn anew are this scene, bit for bit.
    public func shift(from old: Scene) -> Shift? {
        guard size == old.size, background == old.background, nodes.count == old.nodes.count else { return nil }
        var moved: String?
        for (new, old) in zip(nodes, old.nodes) where !new.isSame(as: old, but: &moved) { return nil }
        guard let moved else { return nil }
        let before = old.placed
        let after = placed
        guard let index = after.firstIndex(where: { $0.node.id == moved && $0.node.clips }),
            before.indices.contains(index), before[index].node.id == moved,
            let clip = after[index].clip?.intersection(PixelRect(size: size)), !clip.isEmpty
        else { return nil }
        let dy = after[index].node.scroll - before[index].node.scroll
        let rect = clip.intersection(clip.moved(0, -dy))
        guard dy != 0, !rect.isEmpty, isEven(after[...index], in: clip),
            !after[after[index].end...].contains(where: { $0.reaches(into: clip) })
        else { return nil }
        let gap = PixelRect(
            clip.x, dy > 0 ? rect.bottom : clip.y, clip.width, clip.height - rect.height)
        return Shift(rect: rect, dy: dy, gap: gap)
    }

    /// Whether `nodes` and the background leave one colour in `area`.
    private func isEven(_ nodes: ArraySlice<PlacedNode>, in area: PixelRect) -> Bool {
        var isEven = true
        var color = background
        for node in nodes {
            for paint in node.node.paints where node.reach(paint).intersects(area) {
                guard case .fill(let rect, let new, let radius) = paint.moved(node.dy) else {
                    isEven = false
                    continue
                }
                // The same once more changes nothing, wherever it ends.
                if isEven, new == color { continue }
                // Away from its rounded corners.
                let middle = rect.inset(radius, 0)
                let across = rect.inset(0, radius)
                isEven = node.reach(paint).contains(area) && (middle.contains(area) || across.contains(area))
                color = new
            }
        }
        return isEven
    }
}

extension Node {
    /// Whether both are the same but for how far one clipped node in them is scrolled, which is noted in `moved`.
    fileprivate func isSame(as old: Node, but moved: inout String?) -> Bool {
        if self == old { return true }
        guard id == old.id, children.count == old.children.count else { return false }
        var own = self
        own.children = []
        var other = old
        other.children = []
        if own != other {
            own.scroll = other.scroll
            guard own == other, clips, moved == nil, children == old.children else { return false }
            moved = id
            return true
        }
        for (new, old) in zip(children, old.children) where !new.isSame(as: old, but: &moved) { return false }
        return true
    }
}

extension PlacedNode {
    fileprivate func reaches(into area: PixelRect) -> Bool {
        node.paints.contains { reach($0).intersects(area) }
    }
}
