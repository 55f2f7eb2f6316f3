public import SignModel

/// A node where it really stands: moved by what scrolls above it, cut by what clips above it.
public struct PlacedNode: Sendable {
    public var node: Node
    /// By how much it and its paints are further down than they are laid out.
    public var dy: Int
    /// Where its paints show; nil: everywhere.
    public var clip: PixelRect?
    /// The place, in the list it is part of, after its last descendant.
    var end: Int

    /// What is seen of its rectangle; empty when that is nothing.
    public var rect: PixelRect { cut(node.rect.moved(0, dy)) }
    /// Where a finger means it.
    public var hit: PixelRect { cut((node.hit ?? node.rect).moved(0, dy)) }

    /// The pixels that `paint`, one of its own, may change.
    public func reach(_ paint: Paint) -> PixelRect { cut(paint.reach.moved(0, dy)) }

    /// The node as the tree tells it: rectangles as seen, without its children.
    var seen: Node {
        var seen = node
        seen.rect = rect
        seen.hit = node.hit == nil ? nil : hit
        seen.scroll = 0
        seen.paints = node.paints.compactMap { $0.moved(dy).cut(by: clip) }
        seen.children = []
        return seen
    }

    private func cut(_ rect: PixelRect) -> PixelRect { clip.map(rect.intersection) ?? rect }
}

extension Paint {
    /// The same with only what is seen of its text's rectangle; nil when nothing of it is seen.
    fileprivate func cut(by clip: PixelRect?) -> Paint? {
        guard let clip else { return self }
        guard !clip.isEmpty, reach.intersects(clip) else { return nil }
        guard case .text(var run) = self else { return self }
        run.rect = run.rect.intersection(clip)
        return .text(run)
    }
}

extension Scene {
    /// Every node where it really stands, parents before their children, in drawing order.
    public var placed: [PlacedNode] {
        var list: [PlacedNode] = []
        list.reserveCapacity(256)
        for node in nodes { node.place(dy: 0, clip: nil, in: &list) }
        return list
    }

    /// The scene as it is seen, where nothing scrolls any more: what scrolls is where it has been moved to, rectangles
    /// end where a clip cuts them, and what a clip hides altogether is left out. It is drawn to the same pixels.
    public var seen: Scene {
        guard nodes.contains(where: \.clipsOrScrolls) else { return self }
        let list = placed
        var scene = self
        scene.nodes = Self.gathered(list, from: 0, to: list.count)
        return scene
    }

    private static func gathered(_ list: [PlacedNode], from start: Int, to end: Int) -> [Node] {
        var nodes: [Node] = []
        var index = start
        while index < end {
            let placed = list[index]
            var node = placed.seen
            node.children = gathered(list, from: index + 1, to: placed.end)
            index = placed.end
            if placed.clip != nil, node.rect.isEmpty {
                if node.paints.isEmpty, node.children.isEmpty { continue }
                // A stroke of it is seen, which is nothing one could press.
                node.action = nil
                node.hit = nil
            }
            nodes.append(node)
        }
        return nodes
    }
}

extension Node {
    fileprivate func place(dy: Int, clip: PixelRect?, in list: inout [PlacedNode]) {
        let own = rect.moved(0, dy)
        let clip = clips ? clip.map(own.intersection) ?? own : clip
        let index = list.count
        list.append(PlacedNode(node: self, dy: dy, clip: clip, end: 0))
        for child in children { child.place(dy: dy - scroll, clip: clip, in: &list) }
        list[index].end = list.count
    }

    fileprivate var clipsOrScrolls: Bool { clips || scroll != 0 || children.contains(where: \.clipsOrScrolls) }
}
