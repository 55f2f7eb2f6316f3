/// Coverage of a quarter disc, the corner of a rounded rectangle.
enum Corners {
    /// Samples a side of a pixel is measured with; 16 × 16 give 256 levels.
    private static let samples = 16

    /// The top left corner: `radius` × `radius` pixels of a disc whose centre is at the square's lower right corner.
    /// It is symmetric about its diagonal, so one mask turned serves all four corners.
    static func topLeft(radius: Int) -> Coverage {
        let fine = radius * samples
        var counts = [Int](repeating: 0, count: radius * radius)
        // Along each fine row the disc covers a stretch that reaches the right edge; where it begins is found exactly.
        for fineY in 0..<fine {
            let dy = 2 * (fine - fineY) - 1
            var first = 0
            var low = 0
            var high = fine
            while low < high {
                first = (low + high) / 2
                let dx = 2 * (fine - first) - 1
                if dx * dx + dy * dy <= 4 * fine * fine { high = first } else { low = first + 1 }
            }
            let row = fineY / samples * radius
            for column in 0..<radius {
                counts[row + column] += min(samples, max(0, (column + 1) * samples - low))
            }
        }
        let full = samples * samples
        return Coverage(width: radius, height: radius, values: counts.map { UInt8(($0 * 255 + full / 2) / full) })
    }

    /// The corner of an outline: what is inside the outer arc and outside the inner one, `side` pixels square.
    static func outlineTopLeft(radius: Int, width: Int) -> Coverage {
        let side = max(radius, width)
        let outer = radius > 0 ? topLeft(radius: radius) : nil
        let innerRadius = radius - width
        let inner = innerRadius > 0 ? topLeft(radius: innerRadius) : nil
        var values = [UInt8](repeating: 0, count: side * side)
        for y in 0..<side {
            for x in 0..<side {
                let covered = outer.map { x < radius && y < radius ? $0.values[y * radius + x] : 255 } ?? 255
                let hole: UInt8 =
                    x < width || y < width
                    ? 0
                    : inner.map {
                        let (column, row) = (x - width, y - width)
                        return column < innerRadius && row < innerRadius ? $0.values[row * innerRadius + column] : 255
                    } ?? 255
                values[y * side + x] = covered > hole ? covered - hole : 0
            }
        }
        return Coverage(width: side, height: side, values: values)
    }
}
