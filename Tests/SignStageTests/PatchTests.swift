import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

/// A picture with patches over it is the picture drawn from nothing, bit for bit, and rows that are pulled are moved.
@Suite struct PatchTests {
    private static func painter() throws -> Painter {
        Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: MediaInMemory(RandomScene.media))
    }

    /// What a display shows that is given nothing but what comes.
    private struct Display {
        var picture: PixelPicture

        mutating func show(_ glass: Glass?) {
            switch glass {
            case .still(let whole): picture = whole
            case .changed(let whole, let parts):
                for part in parts { picture.lay(Patch(part, from: whole, at: PixelPoint(part.x, part.y))) }
            case .patched(let whole, let patches, let parts):
                for part in parts {
                    picture.lay(Patch(part, from: whole, at: PixelPoint(part.x, part.y)))
                    for patch in patches.compactMap({ $0.cut(to: part) }) { picture.lay(patch) }
                }
            case .mixed, nil: break
            }
        }
    }

    @Test(arguments: Rotation.allCases) func changesOfAPictureAreDrawnBesideIt(rotation: Rotation) throws {
        let painter = try Self.painter()
        let frame = PatchedFrame(painter: try Self.painter(), rotation: rotation)
        var chance = RandomScene(seed: 300 + UInt64(rotation.rawValue))
        var ground = chance.scene()
        var display = Display(picture: painter.draw(ground, rotation: rotation))
        var picture = display.picture
        let held = (picture: picture, pixels: picture.pixels.map { $0 })
        frame.adopt(ground, picture, stands: true)
        #expect(frame.glass(for: ground) == nil)
        var patched = 0
        for step in 0..<40 {
            if step % 10 == 9 {
                // Another page.
                ground = chance.changed(chance.next(2) == 0 ? ground : chance.scene())
                picture = painter.draw(ground, rotation: rotation)
                frame.adopt(ground, picture)
            }
            if step == 25 { frame.unsettle() }
            let scene = step % 4 == 3 ? ground : chance.changed(ground)
            let glass = frame.glass(for: scene)
            if case .patched(let whole, _, _) = glass {
                patched += 1
                #expect(whole.isSame(as: picture))
            }
            display.show(glass)
            #expect(display.picture == painter.draw(scene, rotation: rotation), "step \(step)")
            #expect(frame.glass(for: scene) == nil)
        }
        #expect(patched > 15)
        let isWhatItWas = held.picture.pixels == held.pixels
        #expect(isWhatItWas, "a picture that somebody holds")
    }

    /// A picture of a turned display is the upright one turned.
    @Test(arguments: Rotation.allCases) func aTurnedPictureIsThePictureTurned(rotation: Rotation) throws {
        let painter = try Self.painter()
        var chance = RandomScene(seed: 500)
        for step in 0..<30 {
            let scene = chance.scene()
            #expect(painter.draw(scene, rotation: rotation) == painter.draw(scene).turned(rotation), "step \(step)")
        }
    }

    // MARK: - Rows

    private static let size = PixelSize(240, 150)
    private static let list = PixelRect(20, 30, 150, 90)

    /// A page with a list whose rows reach beyond it.
    private static func page(
        under: [Paint] = [], over: [Paint] = [], scroll: Int = 0, seed: UInt64 = 1
    ) -> Scene {
        var chance = RandomScene(seed: seed)
        let rows = (0..<6).map { n in
            let rect = PixelRect(list.x + 2, list.y + n * 28 - 14, list.width - 4, 25)
            return Node(
                id: "row\(n)", role: .listItem, label: "Rivi \(n)", language: .finnish, rect: rect,
                paints: [
                    .fill(rect, Color(0xFDFBF6), radius: 7), .outline(rect, Bench.ink, width: 2, radius: 7),
                    .icon("clock", PixelRect(rect.x + 4, rect.y + 3, 18, 18), Bench.ink),
                ] + chance.scene().nodes.flatMap(\.paints).filter { $0.medium == nil }.prefix(1))
        }
        func node(_ id: String, _ paints: [Paint]) -> Node {
            Node(
                id: id, role: .group, language: .finnish, rect: PixelRect(size: size), paints: paints)
        }
        return Scene(
            size: size, pixelPitchMm: 0.5, designDistanceMm: 600, background: Bench.paper,
            nodes: [
                node("under", under),
                Node(
                    id: "list", role: .list, language: .finnish, rect: list, clips: true, scroll: scroll,
                    children: rows),
                node("over", over),
            ])
    }

    @Test(arguments: Rotation.allCases) func pulledRowsAreMovedAndNotDrawn(rotation: Rotation) throws {
        let painter = try Self.painter()
        let frame = PatchedFrame(painter: try Self.painter(), rotation: rotation)
        // On ground of their own, whose corners are rounded away from them.
        let under: [Paint] = [.fill(list: Self.list), .fill(PixelRect(0, 0, 240, 20), Bench.ink, radius: 0)]
        for seed in 1...4 as ClosedRange<UInt64> {
            let still = Self.page(under: under, seed: seed)
            let picture = painter.draw(still, rotation: rotation)
            frame.adopt(still, picture, stands: true)
            var display = Display(picture: picture)
            for scroll in [1, 5, 17, 40, 89, 30, -1, -60, -89, 12, 0] {
                let scene = Self.page(under: under, scroll: scroll, seed: seed)
                let glass = frame.glass(for: scene)
                if scroll != 0 {
                    guard case .patched(let whole, let patches, let parts) = glass else {
                        Issue.record("nothing is moved by \(scroll)")
                        return
                    }
                    // One piece comes from the page itself; what is drawn is no more than has come into sight.
                    #expect(whole.isSame(as: picture) && patches.count == 2)
                    #expect(patches.filter { $0.source.isSame(as: picture) }.count == 1)
                    let drawn = patches.filter { !$0.source.isSame(as: picture) }.reduce(0) { $0 + $1.rect.area }
                    #expect(drawn == abs(scroll) * Self.list.width)
                    #expect(parts.reduce(0) { $0 + $1.area } == Self.list.area)
                }
                display.show(glass)
                #expect(display.picture == painter.draw(scene, rotation: rotation), "seed \(seed), \(scroll)")
            }
        }
    }

    /// What would be moved along with the rows, or would not come from under something, is drawn.
    @Test func whatLiesOverAndUnderRowsIsNotMoved() throws {
        let painter = try Self.painter()
        let line = Paint.fill(PixelRect(60, 70, 3, 9), Color(0x317A5D), radius: 0)
        for (under, over) in [([line], []), ([], [line]), ([Paint.fill(Self.list, Bench.ink, radius: 9)], [])] {
            let still = Self.page(under: under, over: over)
            let scene = Self.page(under: under, over: over, scroll: 13)
            #expect(scene.shift(from: still) == nil)
            let frame = PatchedFrame(painter: try Self.painter(), rotation: .none)
            var display = Display(picture: painter.draw(still))
            frame.adopt(still, display.picture, stands: true)
            display.show(frame.glass(for: scene))
            #expect(display.picture == painter.draw(scene))
        }
        // Pulled away altogether, and something else changed as well.
        #expect(Self.page(scroll: 90).shift(from: Self.page()) == nil)
        #expect(Self.page(over: [line], scroll: 9).shift(from: Self.page()) == nil)
        #expect(Self.page(scroll: 9).shift(from: Self.page()) != nil)
    }

    // MARK: - Lines that were drawn before

    @Test func linesDrawnBeforeAreTheSameAndAreForgotten() throws {
        let foundry = try Bench.foundry()
        let painter = Painter(assets: Bench.assets, foundry: foundry, media: MediaInMemory([:]))
        let size = PixelSize(700, 90)
        func scene(_ n: Int) -> Scene {
            let run = Bench.run(
                "Omaishoitajien iltapäivä \(n)", Font(.medium, px: 40), at: PixelPoint(10, 60), by: foundry)
            return Bench.scene(size, [.text(run)])
        }
        let first = painter.draw(scene(0))
        #expect(foundry.using { $0.runs.bytes } > 10_000)
        #expect(painter.draw(scene(0)) == first)
        var most = 0
        for n in 0..<400 {
            _ = painter.draw(scene(n))
            most = max(most, foundry.using { $0.runs.bytes })
        }
        #expect(most <= RunShelf.byteLimit)
        #expect(most > RunShelf.byteLimit / 3)
        foundry.forgetTexts()
        #expect(foundry.using { $0.runs.bytes } == 0)
        #expect(painter.draw(scene(0)) == first)
    }

    // MARK: - The clock's minute

    /// Of a slide that differs by its clock, no more than the clock is shown anew.
    @Test(arguments: Rotation.allCases) func aMinuteShowsItsClockAlone(rotation: Rotation) throws {
        let painter = try Self.painter()
        let foundry = try Bench.foundry()
        let start = Instant(seconds: 1_796_000_000)
        func cue(_ time: String, minute: Int, hole: Bool = false) -> Cue {
            let run = Bench.run(time, Font(.semibold, px: 24, tabular: true), at: PixelPoint(160, 40), by: foundry)
            var scene = Bench.scene(Self.size, [.fill(PixelRect(0, 100, 240, 50), Bench.ink, radius: 0), .text(run)])
            scene.nodes[0].id = "chrome"
            let from = start.adding(seconds: minute * 60)
            return Cue(
                play: 3, span: Span(from: from, until: from.adding(seconds: 60)),
                picture: painter.draw(scene, rotation: rotation), transition: .fade(ms: 500), name: "slide",
                scene: hole ? nil : scene, rotation: rotation)
        }
        var sequencer = Sequencer()
        var now = MonotonicTime(ns: 1_000_000_000)
        let cues = [cue("12.00", minute: 0), cue("12.01", minute: 1), cue("12.02", minute: 2, hole: true)]
        sequencer.receive(cues)
        var display = Display(picture: PixelPicture(size: cues[0].picture.size, filledWith: .black))
        display.show(sequencer.turn(wall: start, now: now))
        #expect(display.picture == cues[0].picture)
        // Little of it is new: nothing is prepared for it.
        #expect(sequencer.upcoming(after: start) == nil)
        now = now.adding(ms: 60_000)
        let glass = sequencer.turn(wall: start.adding(seconds: 60), now: now)
        guard case .changed(_, let parts) = glass else {
            Issue.record("a minute is shown whole")
            return
        }
        #expect(parts.reduce(0) { $0 + $1.area } < Self.size.width * Self.size.height / 4)
        display.show(glass)
        #expect(display.picture == cues[1].picture)
        // Nobody knows what differs from a picture that is not all of its scene.
        #expect(sequencer.upcoming(after: start.adding(seconds: 60)) != nil)
        guard case .still = sequencer.turn(wall: start.adding(seconds: 120), now: now.adding(ms: 60_000)) else {
            Issue.record("a part of what nobody knows")
            return
        }
    }
}

extension Paint {
    /// The ground of a list, a little larger than it.
    fileprivate static func fill(list: PixelRect) -> Paint {
        .fill(list.inset(-9, -9), Color(0xE8E0D0), radius: 9)
    }
}
