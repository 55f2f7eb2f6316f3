import Foundation
import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

extension WindowTests {
    /// A real pointer in a real window, and what is really presented, both looked at from outside.
    @Suite @MainActor struct PointerTests {
        /// A canvas on its side in a window of another shape, some larger, some smaller, none even.
        struct Mounting: CustomTestStringConvertible, Sendable {
            var display: PixelSize
            var canvas: PixelSize
            var rotation: Rotation
            var testDescription: String { "\(canvas) turned \(rotation.rawValue) on \(display)" }
        }

        nonisolated static let mountings = [
            Mounting(display: PixelSize(331, 217), canvas: PixelSize(120, 160), rotation: .quarter),
            Mounting(display: PixelSize(217, 331), canvas: PixelSize(120, 160), rotation: .threeQuarters),
            Mounting(display: PixelSize(201, 151), canvas: PixelSize(480, 270), rotation: .half),
            Mounting(display: PixelSize(320, 180), canvas: PixelSize(320, 180), rotation: .none),
        ]

        private func onDisplay(
            _ mounting: Mounting, renderer: StageOptions.Renderer = .software,
            _ body: (Stage, StageSystem, VirtualDisplay) throws -> Void
        ) throws {
            let server = try VirtualDisplay(mounting.display)
            defer { server.end() }
            setenv("DISPLAY", server.name, 1)
            let system = try StageSystem(videoDriver: "x11")
            defer { system.quit() }
            let panel = mounting.rotation.panel(forCanvas: mounting.canvas)
            let stage = try Stage(
                system,
                StageOptions(
                    title: "test", panel: panel, fullscreen: true, renderer: renderer, rotation: mounting.rotation,
                    touch: true))
            defer { stage.close() }
            try body(stage, system, server)
        }

        /// Waits for what a hand has done; the suite's time limit is the limit.
        private func events(_ stage: Stage, _ system: StageSystem, until isEnough: ([StageEvent]) -> Bool)
            -> [StageEvent]
        {
            var told: [StageEvent] = []
            while !isEnough(told) {
                system.wait(until: MonotonicTime.now().adding(ms: 100))
                told += stage.events()
            }
            return told
        }

        /// Black with one white block: where the block is seen, a finger is on the block, and nowhere else.
        @Test(arguments: mountings) func aPressIsWhereItIsSeen(mounting: Mounting) throws {
            let canvas = mounting.canvas
            let block = PixelRect(canvas.width / 4, canvas.height / 8, canvas.width / 5, canvas.height / 6)
            let picture = PixelPicture(size: canvas) { pixels in
                for index in pixels.indices {
                    let point = PixelPoint(index % canvas.width, index / canvas.width)
                    pixels[index] = block.contains(point) ? 0xFFFFFF : 0
                }
            }
            try onDisplay(mounting) { stage, system, display in
                try stage.show(.still(picture.turned(mounting.rotation)))
                let seen = try display.picture()
                let white = try #require(Bench.inkBounds(seen, ground: .black))
                for y in 0..<seen.size.height {
                    for x in 0..<seen.size.width {
                        let point = stage.placement.toCanvas(PixelPoint(x, y))
                        // A picture that was scaled is grey at the block's edge.
                        if seen[x, y] == 0xFFFFFF { #expect(point.map(block.inset(-1, -1).contains) == true) }
                        if let point, block.inset(3, 3).contains(point) { #expect(seen[x, y] == 0xFFFFFF) }
                    }
                }
                _ = stage.events()
                let centre = white.centre
                try Self.hand(["mousemove", "\(centre.x)", "\(centre.y)", "mousedown", "1"])
                let down = events(stage, system) { !$0.isEmpty }
                guard case .contactDown(let contact) = down.last else {
                    Issue.record("not pressed: \(down)")
                    return
                }
                #expect(contact.point == stage.placement.toCanvas(centre))
                // As near as the window's pixels are fine.
                let near = 1 + max(canvas.width, canvas.height) / max(mounting.display.width, mounting.display.height)
                #expect(abs(contact.point.x - block.centre.x) <= near)
                #expect(abs(contact.point.y - block.centre.y) <= near)
                // Off the block, held, and let go elsewhere.
                let corner = PixelPoint(white.x, white.y)
                try Self.hand(["mousemove", "\(corner.x)", "\(corner.y)", "mouseup", "1"])
                let rest = events(stage, system) { if case .contactUp = $0.last { true } else { false } }
                guard case .contactUp(let up) = rest.last, rest.contains(where: Self.isMove) else {
                    Issue.record("not moved and lifted: \(rest)")
                    return
                }
                #expect(up.id == contact.id && up.point == stage.placement.toCanvas(corner))
            }
        }

        private static func isMove(_ event: StageEvent) -> Bool {
            if case .contactMoved = event { true } else { false }
        }

        /// On the black beside the picture nothing is pressed.
        @Test func theBarsBesideThePictureAreNoTarget() throws {
            let mounting = Self.mountings[0]
            try onDisplay(mounting) { stage, system, _ in
                let panel = mounting.rotation.panel(forCanvas: mounting.canvas)
                try stage.show(.still(PixelPicture(size: panel, filledWith: .white)))
                _ = stage.events()
                let place = stage.placement.place
                #expect(place.x > 2)
                try Self.hand(["mousemove", "1", "90", "click", "1"])
                try Self.hand(["mousemove", "\(place.x)", "90", "click", "1"])
                let told = events(stage, system) { if case .contactUp = $0.last { true } else { false } }
                #expect(
                    told.allSatisfy { event in
                        switch event {
                        case .contactDown(let contact), .contactUp(let contact), .contactMoved(let contact):
                            contact.id == 1 && PixelRect(size: mounting.canvas).contains(contact.point)
                        default: false
                        }
                    })
            }
        }

        private static func hand(_ arguments: [String]) throws { _ = try Tool.output("xdotool", arguments) }

        /// The rectangles that are said to differ are presented, and nothing else.
        @Test func onlyTheChangedRectanglesArePresented() throws {
            let mounting = Self.mountings[3]
            let old = Bench.numbered(mounting.display)
            let new = PixelPicture(size: mounting.display, filledWith: Color(0x317A5D))
            let parts = [PixelRect(10, 20, 30, 40), PixelRect(200, 100, 120, 80)]
            try onDisplay(mounting) { stage, _, display in
                // There is nothing yet that it could differ from: drawn wholly.
                try stage.show(.changed(old, parts: []))
                #expect(try display.picture() == old)
                try stage.show(.changed(new, parts: parts))
                let seen = try display.picture()
                for y in 0..<seen.size.height {
                    for x in 0..<seen.size.width {
                        let isPart = parts.contains { $0.contains(PixelPoint(x, y)) }
                        #expect(seen[x, y] == (isPart ? new : old)[x, y])
                    }
                }
                // Nothing differs: nothing is presented.
                let frames = stage.framesPresented
                try stage.show(.changed(new, parts: []))
                #expect(stage.framesPresented == frames)
                // After a fade's step it is drawn wholly.
                try stage.show(.mixed(from: old, to: new, part: 100))
                try stage.show(.changed(new, parts: []))
                #expect(try display.picture() == new)
            }
        }

        /// Scene after scene on a real display, by its changed rectangles alone, however it is mounted and scaled.
        @Test(arguments: mountings) func whatChangesIsOnTheGlass(mounting: Mounting) throws {
            try changes(mounting, renderer: .software)
        }

        /// The same through textures, whose changed rectangles alone are sent.
        @Test(arguments: [mountings[0], mountings[3]]) func whatChangesIsInTheTexture(mounting: Mounting) throws {
            try changes(mounting, renderer: .accelerated)
        }

        /// A picture with patches over it, in a real window.
        @Test(arguments: mountings) func whatIsPatchedIsOnTheGlass(mounting: Mounting) throws {
            try patches(mounting, renderer: .software)
        }

        @Test(arguments: [mountings[0], mountings[3]]) func whatIsPatchedIsInTheTexture(mounting: Mounting) throws {
            try patches(mounting, renderer: .accelerated)
        }

        private func patches(_ mounting: Mounting, renderer: StageOptions.Renderer) throws {
            let media = MediaInMemory(RandomScene.media)
            let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: media)
            let frame = PatchedFrame(painter: painter, rotation: mounting.rotation)
            var chance = RandomScene(seed: 78, size: mounting.canvas)
            var ground = chance.scene()
            try onDisplay(mounting, renderer: renderer) { stage, _, display in
                frame.adopt(ground, painter.draw(ground, rotation: mounting.rotation))
                for step in 0..<14 {
                    if step == 8 {
                        ground = chance.changed(ground)
                        frame.adopt(ground, painter.draw(ground, rotation: mounting.rotation))
                    }
                    let scene = step % 3 == 2 ? ground : chance.changed(ground)
                    if let glass = frame.glass(for: scene) { try stage.show(glass) }
                    let seen = try display.picture()
                    guard step % 2 == 0 else { continue }
                    // The same drawn wholly.
                    try stage.show(.still(painter.draw(scene, rotation: mounting.rotation)))
                    #expect(try display.picture() == seen, "step \(step)")
                }
            }
        }

        private func changes(_ mounting: Mounting, renderer: StageOptions.Renderer) throws {
            let assets = Bench.assets
            let media = MediaInMemory(RandomScene.media)
            let painter = Painter(assets: assets, foundry: try Bench.foundry(), media: media)
            let live = LiveFrame(painter: painter, rotation: mounting.rotation)
            var chance = RandomScene(seed: 77, size: mounting.canvas)
            var scene = chance.scene()
            try onDisplay(mounting, renderer: renderer) { stage, _, display in
                for step in 0..<12 {
                    try stage.show(live.draw(scene))
                    let seen = try display.picture()
                    // The same drawn wholly.
                    let whole = painter.draw(scene, rotation: mounting.rotation)
                    try stage.show(.still(whole))
                    #expect(try display.picture() == seen, "step \(step)")
                    live.adopt(scene, whole, holes: ["gone"])
                    scene = chance.changed(scene)
                }
            }
        }
    }
}
