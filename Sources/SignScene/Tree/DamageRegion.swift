internal import SignModel

/// A few rectangles that hold many: none overlaps another.
struct DamageRegion {
    /// Nothing outside of it counts.
    let bounds: PixelRect
    private(set) var rects: [PixelRect] = []
    /// Rectangles kept; more are put together where that adds the least.
    static let limit = 8

    init(bounds: PixelRect) {
        self.bounds = bounds
    }

    mutating func add(_ rect: PixelRect) {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty, !rects.contains(where: { $0.contains(rect) }) else { return }
        join(rect)
        while rects.count > Self.limit {
            var best: (one: Int, other: Int, added: Int)?
            for one in rects.indices {
                for other in rects.indices where other > one {
                    let added = rects[one].union(rects[other]).area - rects[one].area - rects[other].area
                    if best.map({ added < $0.added }) ?? true { best = (one, other, added) }
                }
            }
            guard let best else { return }
            let other = rects.remove(at: best.other)
            let one = rects.remove(at: best.one)
            join(one.union(other))
        }
    }

    /// Adds a rectangle, put together with all that it overlaps.
    private mutating func join(_ rect: PixelRect) {
        var whole = rect
        while let index = rects.firstIndex(where: { $0.intersects(whole) }) {
            whole = whole.union(rects.remove(at: index))
        }
        rects.append(whole)
    }
}
