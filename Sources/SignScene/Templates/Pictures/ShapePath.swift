import SignModel

/// An outline as a pen goes: lines and arcs of circles, in the units of a drawing.
struct ShapePath {
    private(set) var points: [(x: Double, y: Double)] = []

    init(_ x: Double, _ y: Double) { points = [(x, y)] }

    private var pen: (x: Double, y: Double) { points.last ?? (0, 0) }

    func line(_ x: Double, _ y: Double) -> ShapePath {
        var path = self
        path.points.append((x, y))
        return path
    }

    func across(_ x: Double) -> ShapePath { line(x, pen.y) }
    func down(_ y: Double) -> ShapePath { line(pen.x, y) }

    /// The shorter arc of a circle to (`x`, `y`), `clockwise` as it is seen; a half circle where the two points are the
    /// circle's width apart.
    func arc(_ x: Double, _ y: Double, radius: Double, clockwise: Bool) -> ShapePath {
        let (dx, dy) = (x - pen.x, y - pen.y)
        let chord = (dx * dx + dy * dy).squareRoot()
        guard chord > 0 else { return self }
        let radius = max(radius, chord / 2)
        let height = max(0, radius * radius - chord * chord / 4).squareRoot() * (clockwise ? 1 : -1)
        let centre = (x: (pen.x + x) / 2 - dy / chord * height, y: (pen.y + y) / 2 + dx / chord * height)
        var path = self
        // Halved until the pieces are flat: no function of angles, whose last digits differ between machines.
        path.bend(from: pen, to: (x, y), around: centre, radius: radius, clockwise: clockwise, depth: 6)
        return path
    }

    private mutating func bend(
        from a: (x: Double, y: Double), to b: (x: Double, y: Double), around centre: (x: Double, y: Double),
        radius: Double, clockwise: Bool, depth: Int
    ) {
        guard depth > 0 else {
            points.append(b)
            return
        }
        var (mx, my) = ((a.x + b.x) / 2 - centre.x, (a.y + b.y) / 2 - centre.y)
        var length = (mx * mx + my * my).squareRoot()
        if length < radius / 1000 {
            // A half circle: its middle is square to the chord.
            (mx, my) = clockwise ? (b.y - a.y, a.x - b.x) : (a.y - b.y, b.x - a.x)
            length = (mx * mx + my * my).squareRoot()
        }
        let middle = (x: centre.x + mx / length * radius, y: centre.y + my / length * radius)
        bend(from: a, to: middle, around: centre, radius: radius, clockwise: clockwise, depth: depth - 1)
        bend(from: middle, to: b, around: centre, radius: radius, clockwise: clockwise, depth: depth - 1)
    }

    static func circle(_ x: Double, _ y: Double, radius: Double) -> ShapePath {
        ShapePath(x - radius, y).arc(x + radius, y, radius: radius, clockwise: true)
            .arc(x - radius, y, radius: radius, clockwise: true)
    }

    static func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> ShapePath {
        ShapePath(x, y).across(x + width).down(y + height).across(x)
    }

    /// The lower half of a disc, its flat side at `y`.
    static func bowl(_ x: Double, _ y: Double, radius: Double) -> ShapePath {
        ShapePath(x - radius, y).arc(x + radius, y, radius: radius, clockwise: false)
    }

    /// The upper half of a disc, its flat side at `y`.
    static func dome(_ x: Double, _ y: Double, radius: Double) -> ShapePath {
        ShapePath(x - radius, y).arc(x + radius, y, radius: radius, clockwise: true)
    }

    /// On the canvas: `scale` pixels a unit, the drawing's origin at (`x`, `y`).
    static func shape(_ paths: [ShapePath], scale: Double, x: Double, y: Double) -> Shape {
        let grid = Double(Shape.grid)
        return Shape(
            outlines: paths.map {
                $0.points.map { Shape.Point((x + $0.x * scale) * grid, (y + $0.y * scale) * grid) }
            })
    }
}
