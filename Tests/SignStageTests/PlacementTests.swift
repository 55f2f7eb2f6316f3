import SignModel
import Testing

@testable import SignStage

@Suite struct PlacementTests {
    private static let canvases = [PixelSize(64, 36), PixelSize(36, 64), PixelSize(7, 5), PixelSize(50, 50)]
    private static let windows = [
        PixelSize(64, 36), PixelSize(36, 64), PixelSize(101, 57), PixelSize(57, 131), PixelSize(33, 90),
        PixelSize(23, 11), PixelSize(128, 72),
    ]

    /// Every pixel of the window is a pixel of the canvas, or beside the picture; and back again.
    @Test(arguments: Rotation.allCases, canvases) func thereAndBackIsTheSamePlace(rotation: Rotation, canvas: PixelSize)
    {
        let panel = rotation.panel(forCanvas: canvas)
        for window in Self.windows {
            let placement = Placement(canvas: canvas, rotation: rotation, output: window)
            let shrinks = placement.place.width <= panel.width && placement.place.height <= panel.height
            var seen: Set<PixelPoint> = []
            for y in -2..<window.height + 2 {
                for x in -2..<window.width + 2 {
                    let point = PixelPoint(x, y)
                    guard let there = placement.toCanvas(point) else {
                        #expect(!placement.place.contains(point))
                        #expect(!PixelRect(size: canvas).contains(placement.beyond(point)))
                        continue
                    }
                    #expect(placement.place.contains(point) && PixelRect(size: canvas).contains(there))
                    #expect(placement.beyond(point) == there)
                    seen.insert(there)
                    if shrinks { #expect(placement.toOutput(there) == point) }
                }
            }
            guard placement.place.width >= panel.width, placement.place.height >= panel.height else { continue }
            // Enlarged, every pixel of the canvas can be touched.
            #expect(seen.count == canvas.width * canvas.height)
            for point in seen { #expect(placement.toCanvas(placement.toOutput(point)) == point) }
        }
    }

    /// Rectangles turn as their pixels do.
    @Test(arguments: Rotation.allCases) func aRectangleTurnsAsItsPixelsDo(rotation: Rotation) {
        let canvas = PixelSize(9, 6)
        for rect in [PixelRect(0, 0, 9, 6), PixelRect(2, 1, 3, 4), PixelRect(8, 5, 1, 1)] {
            var expected: Set<PixelPoint> = []
            for y in rect.y..<rect.bottom {
                for x in rect.x..<rect.right { expected.insert(rotation.toPanel(PixelPoint(x, y), canvas: canvas)) }
            }
            let turned = rotation.toPanel(rect, canvas: canvas)
            #expect(turned.area == expected.count && expected.allSatisfy(turned.contains))
        }
    }
}
