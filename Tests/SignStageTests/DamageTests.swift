import Foundation
import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

/// Old + damage = new, bit for bit, with real fonts, icons, codes and pictures.
@Suite struct DamageTests {
    private static func painter() throws -> Painter {
        Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: MediaInMemory(RandomScene.media))
    }

    @Test(arguments: 1...8) func aPictureDrawnAnewWhereItDiffersIsTheNewOne(seed: UInt64) throws {
        let painter = try Self.painter()
        var chance = RandomScene(seed: seed)
        var scene = chance.scene()
        var picture = painter.draw(scene)
        var untouched = 0
        for step in 0..<40 {
            let next = chance.changed(scene)
            let damage = next.damage(from: scene)
            painter.redraw(next, parts: damage, of: &picture)
            let whole = painter.draw(next)
            #expect(picture == whole, "seed \(seed), step \(step)")
            Self.expectFew(damage, in: next.size)
            untouched += next.size.width * next.size.height - damage.reduce(0) { $0 + $1.area }
            (scene, picture) = (next, whole)
        }
        // Damage that is always everything would be right, too, and worth nothing.
        #expect(untouched > 40 * 240 * 150 / 8)
    }

    private static func expectFew(_ damage: [PixelRect], in size: PixelSize) {
        #expect(damage.count <= 8)
        for (index, rect) in damage.enumerated() {
            #expect(!rect.isEmpty && PixelRect(size: size).contains(rect))
            #expect(!damage[..<index].contains { $0.intersects(rect) })
        }
    }

    /// What the tree tells is what is drawn: with all scrolling done and everything cut, the same pixels.
    @Test(arguments: 20...26) func theSceneAsSeenIsDrawnToTheSamePixels(seed: UInt64) throws {
        let painter = try Self.painter()
        var chance = RandomScene(seed: seed)
        for step in 0..<20 {
            let scene = chance.scene()
            #expect(painter.draw(scene.seen) == painter.draw(scene), "seed \(seed), step \(step)")
        }
    }

    /// A display that is given the changed rectangles alone shows what a whole drawing shows, however it is mounted.
    @Test(arguments: Rotation.allCases) func aLiveFrameChangesOnlyWhatItSays(rotation: Rotation) throws {
        let painter = try Self.painter()
        let live = LiveFrame(painter: try Self.painter(), rotation: rotation)
        var chance = RandomScene(seed: 100 + UInt64(rotation.rawValue))
        var scene = chance.scene()
        var display = PixelPicture(size: rotation.panel(forCanvas: scene.size), filledWith: .black)
        var given: [(picture: PixelPicture, pixels: [UInt32])] = []
        var partly = 0
        for step in 0..<40 {
            if step > 0 { scene = chance.changed(scene) }
            let expected = painter.draw(scene, rotation: rotation)
            switch live.draw(scene) {
            case .still(let picture): display = picture
            case .changed(let picture, let parts):
                #expect(picture == expected)
                for part in parts { display.lay(Self.piece(picture, part), at: part) }
                partly += 1
                if step % 5 == 0 { given.append((picture, picture.pixels.map { $0 })) }
            case .mixed, .patched: Issue.record("nothing fades here, and nothing lies over it")
            }
            #expect(display == expected, "step \(step)")
            if step == 20 {
                scene = chance.scene()
                display = painter.draw(scene, rotation: rotation)
                live.adopt(scene, display, holes: ["gone"])
            }
        }
        #expect(partly > 20)
        // A picture that somebody holds stays what it was.
        for one in given { #expect(one.picture.pixels == one.pixels) }
    }

    private static func piece(_ picture: PixelPicture, _ rect: PixelRect) -> PixelPicture {
        PixelPicture(size: rect.size) { pixels in
            for y in 0..<rect.height {
                for x in 0..<rect.width { pixels[y * rect.width + x] = picture[rect.x + x, rect.y + y] }
            }
        }
    }

    /// Pictures that are given away, each held until the next is there: two places in memory are enough, and each is right.
    @Test(arguments: Rotation.allCases) func aLiveFrameGoesOnFromThePictureBefore(rotation: Rotation) throws {
        let painter = try Self.painter()
        let live = LiveFrame(painter: try Self.painter(), rotation: rotation, keepsTwo: true)
        var chance = RandomScene(seed: 900)
        var scene = chance.scene()
        var held: PixelPicture?
        var places: Set<UnsafeRawPointer> = []
        var display = PixelPicture(size: rotation.panel(forCanvas: scene.size), filledWith: .black)
        for step in 0..<30 {
            switch live.draw(scene) {
            case .still(let picture): display = picture
            case .changed(let picture, let parts):
                for part in parts { display.lay(Self.piece(picture, part), at: part) }
            case .mixed, .patched: Issue.record("nothing fades here, and nothing lies over it")
            }
            held = live.picture
            #expect(held == painter.draw(scene, rotation: rotation), "step \(step)")
            #expect(display == held, "step \(step)")
            // A copy, so that the place of the display's picture is its own.
            display.withMutablePixels { pixels in pixels[0] = pixels[0] }
            if let place = held?.storage { places.insert(place) }
            scene = chance.changed(scene)
        }
        #expect(places.count == 2)
    }

    /// Nobody else holds a picture: it is changed where it is.
    @Test func aPictureNobodyHoldsIsNotCopied() throws {
        let live = LiveFrame(painter: try Self.painter(), rotation: .none)
        var chance = RandomScene(seed: 7)
        var scene = chance.scene()
        var places: Set<UnsafeRawPointer> = []
        for _ in 0..<12 {
            _ = live.draw(scene)
            scene = chance.changed(scene)
            if let place = live.picture?.storage { places.insert(place) }
        }
        #expect(places.count == 1)
    }

    /// A picture that was missing and is there now is drawn, though the scene is the same.
    @Test func aPictureThatTurnsUpIsDrawn() throws {
        final class Shelf: MediaSource {
            var pictures: [MediaID: PixelPicture] = [:]
            func picture(_ id: MediaID) throws(StageError) -> PixelPicture { try MediaInMemory(pictures).picture(id) }
        }
        let shelf = Shelf()
        let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: shelf)
        let live = LiveFrame(painter: painter, rotation: .quarter)
        let scene = Bench.scene(PixelSize(80, 60), [.picture("late", PixelRect(10, 20, 30, 20))])
        _ = live.draw(scene)
        shelf.pictures["late"] = PixelPicture(size: PixelSize(30, 20), filledWith: Color(0x317A5D))
        guard case .changed(let picture, let parts) = live.draw(scene) else {
            Issue.record("the rest has not changed")
            return
        }
        #expect(parts == [PixelRect(20, 10, 20, 30)])
        #expect(picture == painter.draw(scene, rotation: .quarter))
        guard case .changed(_, parts: []) = live.draw(scene) else {
            Issue.record("nothing has changed")
            return
        }
    }

    /// No letter is cut: all ink of a text lies where the text says it reaches.
    @Test(arguments: [
        "ǺgjpqyÖ", "fffWAVj", "Ǻ ǿ ß", "شيءٌ مُهِمّ", "สวัสดี ที่นี่", "Привет Й", "ថ្ងៃនេះ ស្ត្រី", "Ầ̃̈ ệ ṻ", "₁½²³‰", "中文字",
    ])
    func lettersStayWhereTheirTextSaysItReaches(text: String) throws {
        let foundry = try Bench.foundry()
        let size = PixelSize(900, 320)
        for face in Font.Face.allCases {
            for px in [9, 21, 40, 77] {
                let run = Bench.run(text, Font(face, px: px), at: PixelPoint(130, 160), by: foundry)
                let free = PixelPicture(size: size) { buffer in
                    guard let canvas = Canvas(size: size, buffer: buffer) else { return }
                    canvas.clear(Bench.paper)
                    foundry.draw(run.string, font: run.font, at: run.origin, run.color, on: canvas)
                }
                guard let ink = Bench.inkBounds(free) else { continue }
                #expect(run.reach.contains(ink), "\(text) \(face) \(px): \(ink) of \(run.reach)")
            }
        }
    }
}
