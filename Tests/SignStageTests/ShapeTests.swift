import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

@Suite struct ShapeTests {
    private static let size = PixelSize(64, 48)

    @Test func aFilledRectangleCoversItsPixelsAndNoOthers() throws {
        let rect = PixelRect(5, 7, 20, 11)
        let picture = try Bench.draw(Self.size, [.fill(rect, Bench.ink, radius: 0)])
        for y in 0..<48 {
            for x in 0..<64 {
                let expected = rect.contains(PixelPoint(x, y)) ? Bench.ink : Bench.paper
                #expect(picture.color(x: x, y: y) == expected)
            }
        }
    }

    @Test func whatLiesOutsideTheCanvasIsCutOff() throws {
        let everywhere = PixelRect(-40, -30, 500, 400)
        let picture = try Bench.draw(
            Self.size, [.fill(everywhere, Bench.ink, radius: 0), .fill(PixelRect(100, 100, 9, 9), .white, radius: 4)])
        #expect(picture.pixels.allSatisfy { $0 == Bench.ink.xrgb })
    }

    @Test(arguments: [1, 2, 3, 7, 12, 20])
    func roundedCornersAreTheSameOnAllSidesAndAboutTheDiagonal(radius: Int) throws {
        let side = 40
        let picture = try Bench.draw(
            PixelSize(side, side), [.fill(PixelRect(0, 0, side, side), Bench.ink, radius: radius)])
        for y in 0..<side {
            for x in 0..<side {
                let pixel = picture[x, y]
                #expect(pixel == picture[side - 1 - x, y])
                #expect(pixel == picture[x, side - 1 - y])
                #expect(pixel == picture[y, x])
            }
        }
        #expect(picture.color(x: side / 2, y: 0) == Bench.ink)
        #expect(picture[0, 0] != Bench.ink.xrgb)
    }

    /// A quarter disc covers π/4 of its square.
    @Test(arguments: [4, 8, 16, 50]) func theCornersCoverageIsTheDiscsArea(radius: Int) {
        let mask = Corners.topLeft(radius: radius)
        let covered = mask.values.reduce(0.0) { $0 + Double($1) / 255 }
        #expect(abs(covered - 0.785398 * Double(radius * radius)) < 0.01 * Double(radius * radius))
    }

    @Test func anOutlineStaysInsideItsRectangleAndLeavesTheMiddle() throws {
        let rect = PixelRect(4, 4, 50, 40)
        let picture = try Bench.draw(Self.size, [.outline(rect, Bench.ink, width: 3, radius: 9)])
        #expect(Bench.inkBounds(picture) == rect)
        #expect(picture.color(x: 29, y: 24) == Bench.paper)
        #expect(picture.color(x: 29, y: 6) == Bench.ink)
        #expect(picture.color(x: 29, y: 7) == Bench.paper)
        // The arc is as broad as the straight parts: on the diagonal it crosses 3 px too.
        let diagonal = (4..<20).reduce(0.0) { sum, step in
            let pixel = picture.color(x: step, y: step)
            return sum + Double(Int(Bench.paper.green) - Int(pixel.green))
                / Double(Int(Bench.paper.green) - Int(Bench.ink.green))
        }
        #expect(abs(diagonal - 3 / 1.41421) < 0.35)
    }

    @Test func anOutlineWithoutARadiusIsFourBars() throws {
        let picture = try Bench.draw(Self.size, [.outline(PixelRect(2, 2, 20, 20), Bench.ink, width: 2, radius: 0)])
        let dark = picture.pixels.count { $0 == Bench.ink.xrgb }
        #expect(dark == 20 * 20 - 16 * 16)
    }

    @Test func anIconIsDrawnInItsColourInsideItsBox() throws {
        let box = PixelRect(8, 4, 40, 40)
        let picture = try Bench.draw(Self.size, [.icon("clock", box, Color(0x8A2C4A))])
        let bounds = try #require(Bench.inkBounds(picture))
        #expect(box.contains(bounds))
        #expect(bounds.width >= 28 && bounds.height >= 28)
        #expect(picture.pixels.contains(Color(0x8A2C4A).xrgb))
    }

    @Test(arguments: ["no-such-icon", "../icons/clock", ""])
    func anIconThatIsNotThereDrawsNothing(name: String) throws {
        let picture = try Bench.draw(Self.size, [.icon(name, PixelRect(0, 0, 40, 40), Bench.ink)])
        #expect(Bench.inkBounds(picture) == nil)
    }
}
