import SignModel
import Testing

/// The figures of `guides/accessibility.md`, 1.4 and 2.3, and rotation as its own inverse.
@Suite struct GeometryTests {
    @Test(arguments: [
        ("#000000", "#ffffff", 21.00), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
        ("#595959", "#ffffff", 7.00), ("#949494", "#ffffff", 3.03), ("#ff0000", "#ffffff", 4.00),
        ("#ffd400", "#000000", 14.67), ("#1a1a1a", "#f5f5f0", 15.91),
    ])
    func contrast(a: String, b: String, ratio: Double) throws {
        let first = try #require(Color(a))
        let second = try #require(Color(b))
        #expect(abs(first.contrast(with: second) - ratio) < 0.005)
        #expect(first.contrast(with: second) == second.contrast(with: first))
    }

    /// Capital heights in pixels on 32", 43" and 55" at 1080p.
    @Test(arguments: [
        (16.0, 1000, [13, 10, 8]), (16, 3000, [38, 29, 23]), (16, 5000, [64, 47, 37]), (22, 1000, [18, 13, 11]),
        (22, 3000, [53, 39, 31]), (22, 5000, [87, 65, 51]), (31, 1000, [25, 19, 15]), (31, 3000, [74, 55, 43]),
        (31, 5000, [123, 91, 72]), (42, 500, [17, 13, 10]), (42, 600, [20, 15, 12]), (42, 700, [24, 18, 14]),
        (42, 1000, [34, 25, 20]), (42, 3000, [100, 74, 58]), (42, 5000, [166, 124, 97]),
    ])
    func capitalHeights(arcMinutes: Double, distanceMm: Int, pixels: [Int]) {
        for (inches, px) in zip([32.0, 43, 55], pixels) {
            let display = Display(panel: PixelSize(1920, 1080), diagonalInches: inches)
            #expect(display.px(arcMinutes: arcMinutes, distanceMm: distanceMm) == px, "\(inches)\"")
        }
    }

    @Test(arguments: [(32.0, 0.3690), (43, 0.4958), (55, 0.6342)])
    func pixelPitch(inches: Double, pitch: Double) {
        let display = Display(panel: PixelSize(1920, 1080), diagonalInches: inches)
        #expect(abs(display.pixelPitchMm - pitch) < 0.00005)
        #expect(Display(panel: PixelSize(1080, 1920), diagonalInches: inches).pixelPitchMm == display.pixelPitchMm)
    }

    @Test(arguments: Rotation.allCases)
    func rotationAndItsInverse(rotation: Rotation) {
        let panel = PixelSize(7, 4)
        let canvas = rotation.canvas(forPanel: panel)
        #expect(rotation.panel(forCanvas: canvas) == panel)
        var seen: Set<PixelPoint> = []
        for x in 0..<canvas.width {
            for y in 0..<canvas.height {
                let point = rotation.toPanel(PixelPoint(x, y), canvas: canvas)
                #expect(PixelRect(size: panel).contains(point))
                #expect(rotation.toCanvas(point, canvas: canvas) == PixelPoint(x, y))
                seen.insert(point)
            }
        }
        #expect(seen.count == panel.width * panel.height)
    }

    @Test func aQuarterTurnIsClockwise() {
        let canvas = PixelSize(1080, 1920)
        #expect(Rotation.quarter.toPanel(PixelPoint(0, 0), canvas: canvas) == PixelPoint(1919, 0))
    }

    @Test func fitting() {
        #expect(PixelSize(4000, 1000).fitted(in: PixelSize(1920, 1080)) == PixelSize(1920, 480))
        #expect(PixelSize(1, 10_000).fitted(in: PixelSize(100, 100)) == PixelSize(1, 100))
        #expect(PixelSize("1920x1080") == PixelSize(1920, 1080))
        #expect(PixelSize("8x8") == nil)
        #expect(Color("#12345") == nil && Color("123456") == nil)
    }
}
