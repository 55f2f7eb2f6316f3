import SignModel

/// The measures of templates that are not yet on the grid.
extension SlideMetrics {
    var small: Int { s.em }
    /// Sizes text may have, largest first.
    var body: [Int] {
        [31.0, 28, 25, 22].map {
            TypeLadder.em(
                arcMinutes: $0, distanceMm: display.viewingDistanceMm, pitchMm: display.pixelPitchMm)
        }
    }
    /// Headlines are at least this: 22′ from five metres when slides are made for three.
    var headlineMin: Int {
        TypeLadder.em(
            arcMinutes: 22, distanceMm: display.viewingDistanceMm * 5 / 3, pitchMm: display.pixelPitchMm)
    }
    /// Outer margin, 5 % of the short side.
    var margin: Int { max(16, canvas.shortSide / 20) }
    /// Spacing unit: an eighth of the least size.
    var unit: Int { max(2, small / 8) }
    var edge: Int { spine }
    var top: Int { margin }
    var bottom: Int { canvas.height - margin }

    /// Headline sizes to try over a text of `body` px, largest first.
    func headlines(over body: Int) -> [Int] {
        var sizes = [2.1, 1.75, 1.5].map { max(headlineMin, Int(Double(body) * $0)) }
        if sizes.last != headlineMin { sizes.append(headlineMin) }
        return sizes
    }

    /// The second largest thing on a slide: when and where.
    func lead(over body: Int) -> Int { body * 5 / 4 }
    var qrDistanceMm: Int { min(2000, display.viewingDistanceMm) }
}
