import SignModel
import Testing

/// From how far a display's slides can be read.
@Suite struct DisplayReachTests {
    @Test(arguments: [
        (PixelSize(1920, 1080), 43.0, 3000, false), (PixelSize(1920, 1080), 24, 2000, false),
        (PixelSize(1280, 1024), 19, 2000, false), (PixelSize(1920, 1080), 32, 3000, false),
        (PixelSize(1280, 800), 10, 1000, false), (PixelSize(1280, 800), 10, 3000, true),
        (PixelSize(1920, 1080), 24, 3000, true), (PixelSize(1920, 1080), 15, 4000, true),
        (PixelSize(1920, 540), 28, 3000, true),
        (PixelSize(3840, 600), 38, 4000, true), (PixelSize(3840, 2160), 43, 3000, false),
    ])
    func whatIsTooFar(size: PixelSize, inches: Double, distanceMm: Int, isTooFar: Bool) {
        let display = Display(panel: size, diagonalInches: inches, viewingDistanceMm: distanceMm)
        #expect(display.isTooFar == isTooFar, "\(display.farthestMm)")
        #expect(display.laidOut.viewingDistanceMm == (isTooFar ? display.farthestMm : distanceMm))
        // What is said would do: each of the two alone.
        var nearer = display
        nearer.viewingDistanceMm = display.farthestMm
        #expect(!nearer.isTooFar)
        var larger = display
        larger.diagonalInches = Double(display.neededInches)
        #expect(!larger.isTooFar || !isTooFar)
        // A turned display is narrower than it is high.
        var turned = display
        turned.rotation = .quarter
        #expect(turned.farthestMm > 0 && turned.laidOut.canvas == turned.canvas)
    }
}
