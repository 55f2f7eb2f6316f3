import SignMedia
import SignModel
import SignScene
import SignStage
import Testing

@testable import infotaulu_player

/// What the worker draws from what it has drawn already is what it draws from nothing.
@Suite struct DrawingsTests {
    private static let size = PixelSize(480, 270)

    private static func painter() throws -> Painter {
        let assets = StageAssets(root: Bench.root + "/assets")
        return Painter(assets: assets, foundry: try TypeFoundry(assets: assets), media: MediaFolder(path: "/nowhere"))
    }

    /// A slide with a clock.
    private static func slide(_ name: String, _ time: String, ground: Color = Color(0xF6F2EA)) -> Scene {
        func text(_ string: String, _ x: Int, _ y: Int) -> Paint {
            .text(
                TextRun(
                    string: string, language: .finnish, font: Font(.semibold, px: 28, tabular: true),
                    origin: PixelPoint(x, y + 28), rect: PixelRect(x, y, 110, 34), color: .black,
                    background: .color(ground)))
        }
        return Scene(
            size: size, pixelPitchMm: 0.5, designDistanceMm: 3_000, background: ground,
            nodes: [
                Node(
                    id: "title", role: .heading, language: .finnish, rect: PixelRect(20, 100, 200, 60),
                    paints: [.fill(PixelRect(0, 90, 480, 120), Color(0xE8E0D0), radius: 0), text(name, 20, 110)]),
                Node(
                    id: "clock", role: .time, language: .finnish, rect: PixelRect(350, 10, 110, 34),
                    paints: [text(time, 350, 10)]),
            ])
    }

    @Test(arguments: Rotation.allCases) func aMinuteIsWhatIsDrawnFromNothing(rotation: Rotation) throws {
        let painter = try Self.painter()
        let clean = try Self.painter()
        var drawings = Drawings()
        var shown: [(Drawings.Finished, pixels: [UInt32])] = []
        for minute in 0..<12 {
            let name = minute < 8 ? "Kuoro" : "Kerho"
            let scene = Self.slide(
                name, "12.\(minute / 10)\(minute % 10)", ground: minute == 6 ? .white : Color(0xF6F2EA))
            let drawn = drawings.draw(scene, rotation, with: painter)
            let finished = try #require(drawings.picture(drawn.number))
            let isTheSame = finished.picture == clean.draw(scene, rotation: rotation)
            #expect(isTheSame, "minute \(minute)")
            #expect(finished.scene == scene && finished.rotation == rotation && drawn.failures.isEmpty)
            #expect(drawings.draw(scene, rotation, with: painter).number == drawn.number)
            // Whoever shows a picture never sees it change.
            if minute % 3 == 0 { shown.append((finished, finished.picture.pixels)) }
        }
        for (finished, pixels) in shown {
            let isWhatItWas = finished.picture.pixels == pixels
            #expect(isWhatItWas)
        }
    }

    /// Minute after minute of one slide is drawn into the picture of the minute before last, which nobody shows.
    @Test func minutesNeedNoNewPictures() throws {
        let painter = try Self.painter()
        var drawings = Drawings()
        var places: Set<UnsafeRawPointer> = []
        for minute in 0..<30 {
            let scene = Self.slide("Kuoro", "12.\(minute / 10)\(minute % 10)")
            let number = drawings.draw(scene, .none, with: painter).number
            if let place = drawings.picture(number)?.picture.withUnsafeBytes(\.baseAddress) { places.insert(place) }
        }
        #expect(places.count <= 3)
    }

    /// While somebody touches, what is due and what comes next are kept, and nothing that is over.
    @Test func whileSomebodyTouchesTwoAreKept() throws {
        let painter = try Self.painter()
        var drawings = Drawings()
        let numbers = (0..<3).map { drawings.draw(Self.slide("Kuoro \($0)", "12.00"), .none, with: painter).number }
        #expect(numbers.allSatisfy { drawings.picture($0) != nil })
        drawings.cover(true)
        #expect(numbers.map { drawings.picture($0) != nil } == [false, true, true])
        let next = drawings.draw(Self.slide("Kerho", "12.00"), .none, with: painter).number
        #expect((numbers + [next]).map { drawings.picture($0) != nil } == [false, false, true, true])
        drawings.cover(false)
        let last = drawings.draw(Self.slide("Kahvila", "12.00"), .none, with: painter).number
        #expect([numbers[2], next, last].allSatisfy { drawings.picture($0) != nil })
    }

    /// Where a medium is missing, the scene does not say all of the picture: it is not built on.
    @Test func aPictureWithAHoleIsNotBuiltOn() throws {
        let painter = try Self.painter()
        var drawings = Drawings()
        var scene = Self.slide("Kuoro", "12.00")
        scene.nodes[0].paints.append(.picture("gone", PixelRect(300, 120, 60, 60)))
        let drawn = drawings.draw(scene, .none, with: painter)
        #expect(drawn.failures.count == 1)
        let finished = try #require(drawings.picture(drawn.number))
        #expect(finished.scene == nil)
        #expect(drawings.draw(scene, .none, with: painter).number != drawn.number)
    }
}
