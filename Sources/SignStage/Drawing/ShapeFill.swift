internal import SignModel
internal import SignScene

/// Fills shapes with smooth edges: sixteen lines a pixel, along each of which what is covered is measured exactly.
struct ShapeFill {
    private struct Edge {
        var top: Int
        var bottom: Int
        var x: Double
        var slope: Double
        var winding: Int
    }

    private let bounds: PixelRect
    private let edges: [Edge]

    init(_ shape: Shape) {
        bounds = shape.bounds
        var edges: [Edge] = []
        for outline in shape.outlines {
            for (a, b) in zip(outline, outline.dropFirst() + outline.prefix(1)) where a.y != b.y {
                let (high, low) = a.y < b.y ? (a, b) : (b, a)
                let slope = Double(low.x - high.x) / Double(low.y - high.y)
                // Lines run through the middle of each step of the grid.
                edges.append(
                    Edge(
                        top: Int(high.y), bottom: Int(low.y), x: Double(high.x) + slope / 2, slope: slope,
                        winding: a.y < b.y ? 1 : -1))
            }
        }
        self.edges = edges.sorted { $0.top < $1.top }
    }

    func draw(_ color: Color, on canvas: Canvas) {
        let area = bounds.intersection(canvas.clip)
        guard !area.isEmpty else { return }
        let grid = Shape.grid
        let full = grid * grid
        var waiting = edges[...]
        var active: [Edge] = []
        var crossings: [(x: Double, winding: Int)] = []
        for row in area.y..<area.bottom {
            var covered = [Double](repeating: 0, count: area.width)
            for line in row * grid..<(row + 1) * grid {
                while let next = waiting.first, next.top <= line {
                    active.append(next)
                    waiting.removeFirst()
                }
                active.removeAll { $0.bottom <= line }
                crossings.removeAll(keepingCapacity: true)
                for edge in active {
                    crossings.append((edge.x + Double(line - edge.top) * edge.slope, edge.winding))
                }
                crossings.sort { $0.x < $1.x }
                var winding = 0
                for (index, crossing) in crossings.enumerated() {
                    if winding != 0 {
                        add(crossings[index - 1].x, crossing.x, to: &covered, left: area.x)
                    }
                    winding += crossing.winding
                }
            }
            let values = covered.map { UInt8(min(255, ($0 * 255 / Double(full)).rounded())) }
            canvas.tint(Coverage(width: area.width, height: 1, values: values), x: area.x, y: row, color)
        }
    }

    /// Adds one line's stretch, in steps of the grid, to the pixels of the row that begins at pixel `left`.
    private func add(_ from: Double, _ to: Double, to covered: inout [Double], left: Int) {
        let grid = Double(Shape.grid)
        let start = max(0, from - Double(left) * grid)
        let end = min(Double(covered.count) * grid, to - Double(left) * grid)
        guard start < end else { return }
        let first = Int(start / grid)
        let last = min(covered.count - 1, Int(end / grid))
        if first == last {
            covered[first] += end - start
            return
        }
        covered[first] += Double(first + 1) * grid - start
        for column in first + 1..<last { covered[column] += grid }
        covered[last] += end - Double(last) * grid
    }
}
