public import SignModel

/// A flat shape: closed outlines whose insides are filled, by how often they go round (nonzero).
///
/// Its points are in sixteenths of a canvas pixel, so that a shape is a value that is the same everywhere.
public struct Shape: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public var x: Int32
        public var y: Int32

        public init(x: Int32, y: Int32) {
            self.x = x
            self.y = y
        }
    }

    /// Points a pixel has along each side.
    public static let grid = 16

    public var outlines: [[Point]]

    public init(outlines: [[Point]]) {
        self.outlines = outlines
    }

    /// The whole pixels it touches.
    public var bounds: PixelRect {
        let points = outlines.joined()
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return PixelRect(0, 0, 0, 0) }
        let x = Int(left) >> 4
        let y = Int(top) >> 4
        return PixelRect(x, y, (Int(right) + 15) >> 4 - x, (Int(bottom) + 15) >> 4 - y)
    }

    /// The same, `dy` pixels further down.
    func moved(_ dy: Int) -> Shape {
        Shape(outlines: outlines.map { $0.map { Point(x: $0.x, y: $0.y + Int32(dy * Shape.grid)) } })
    }

    /// Its edges as a line `width` px wide, with round joints.
    func stroked(_ width: Int) -> Shape {
        let half = Double(width * Shape.grid) / 2
        var pieces: [[Point]] = []
        for outline in outlines where outline.count > 1 {
            for (a, b) in zip(outline, outline.dropFirst() + outline.prefix(1)) where a != b {
                let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
                let length = (dx * dx + dy * dy).squareRoot()
                let (nx, ny) = (-dy / length * half, dx / length * half)
                // All go round the same way, so that they add up to one shape.
                pieces.append([
                    Point(Double(a.x) + nx, Double(a.y) + ny), Point(Double(a.x) - nx, Double(a.y) - ny),
                    Point(Double(b.x) - nx, Double(b.y) - ny), Point(Double(b.x) + nx, Double(b.y) + ny),
                ])
                pieces.append(
                    [(1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7)].map {
                        Point(Double(a.x) + $0.0 * half, Double(a.y) + $0.1 * half)
                    })
            }
        }
        return Shape(outlines: pieces)
    }
}

extension Shape.Point {
    /// The nearest point of the grid.
    init(_ x: Double, _ y: Double) {
        self.init(x: Int32(x.rounded()), y: Int32(y.rounded()))
    }
}
