import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignStage

/// The real thing: a window on a display, looked at from outside. One after the other, as SDL is one for the process.
@Suite(.serialized, .timeLimit(.minutes(10))) @MainActor struct WindowTests {
    private static let size = PixelSize(320, 180)
    private let old = Bench.numbered(size)
    private let new = PixelPicture(size: size) { pixels in
        for index in pixels.indices { pixels[index] = UInt32(truncatingIfNeeded: index &* 97_001 &+ 5) & 0xFFFFFF }
    }

    /// Runs `body` with a stage on a display of its own.
    private func onDisplay(
        _ display: PixelSize = size, panel: PixelSize = size, fullscreen: Bool = false,
        _ body: (Stage, StageSystem, VirtualDisplay) throws -> Void
    ) throws {
        let server = try VirtualDisplay(display)
        defer { server.end() }
        setenv("DISPLAY", server.name, 1)
        let system = try StageSystem(videoDriver: "x11")
        defer { system.quit() }
        let stage = try Stage(
            system, StageOptions(title: "test", panel: panel, fullscreen: fullscreen, renderer: .software))
        defer { stage.close() }
        try body(stage, system, server)
    }

    /// Every frame of a fade is on the glass as it was computed; none is blank, the last is the new picture exactly.
    @Test func theFramesOfAFadeAreOnTheGlass() throws {
        try onDisplay(fullscreen: true) { stage, _, display in
            try stage.show(.still(old))
            #expect(try display.picture() == old)
            for part in stride(from: 8, to: Blend.full, by: 31) {
                try stage.show(.mixed(from: old, to: new, part: part))
                let seen = try display.picture()
                #expect(seen == Blend.picture(from: old, to: new, part: part))
                #expect(Set(seen.pixels).count > 1_000, "a blank frame")
            }
            try stage.show(.still(new))
            #expect(try display.picture() == new)
        }
    }

    /// A fade by way of the bare ground touches what differs only, and brings the ground to the glass once; its last step is
    /// the new picture exactly.
    @Test func whatIsBareIsPresentedOnce() throws {
        let ground = Color(0xF6F2E9)
        func slide(_ x: Int) -> PixelPicture {
            PixelPicture(size: Self.size) { pixels in
                for index in pixels.indices {
                    let (column, row) = (index % Self.size.width, index / Self.size.width)
                    pixels[index] = (x..<x + 60).contains(column) && (50..<90).contains(row) ? 0x1B1A17 : ground.xrgb
                }
            }
        }
        let (from, to) = (slide(40), slide(180))
        let change = try #require(PictureChange(from: from, to: to, ground: ground))
        func step(_ phase: Fade.Phase) -> Glass {
            .mixed(from: from, to: to, part: 1, step: Glass.Step(change: change, phase: phase))
        }
        try onDisplay(fullscreen: true) { stage, _, display in
            try stage.show(.still(from))
            try stage.show(step(.leaving(100)))
            try stage.show(step(.bare))
            let frames = stage.framesPresented
            #expect(Set(try display.picture().pixels) == [ground.xrgb])
            for _ in 0..<5 { try stage.show(step(.bare)) }
            #expect(stage.framesPresented == frames)
            try stage.show(step(.coming(200)))
            #expect(stage.framesPresented == frames + 1)
            try stage.show(.still(to))
            #expect(try display.picture() == to)
            try stage.show(.still(from))
            #expect(try display.picture() == from)
        }
    }

    /// Until the first picture is ready the display belongs to whoever had it.
    @Test func theWindowAppearsWithItsFirstPicture() throws {
        try onDisplay(fullscreen: true) { stage, _, display in
            let before = try display.picture()
            try stage.prepare(old)
            _ = stage.handleEvents()
            #expect(try display.picture() == before)
            try stage.show(.still(old))
            #expect(try display.picture() == old)
        }
    }

    /// A panel of another shape than the display: whole, in the middle, black beside it.
    @Test func aDisplayOfAnotherShapeShowsThePictureWholeBetweenBars() throws {
        let even = PixelPicture(size: PixelSize(160, 160), filledWith: Color(0x317A5D))
        try onDisplay(panel: PixelSize(160, 160), fullscreen: true) { stage, _, display in
            try stage.show(.still(even))
            let seen = try display.picture()
            #expect(seen.color(x: 160, y: 90) == Color(0x317A5D))
            #expect(seen.color(x: 70, y: 0) == Color(0x317A5D) && seen.color(x: 249, y: 179) == Color(0x317A5D))
            #expect(seen.color(x: 69, y: 90) == .black && seen.color(x: 250, y: 90) == .black)
        }
    }

    /// Nothing happens, so nothing is drawn; a wake from another thread is no reason to draw either.
    @Test func aStillSlideDrawsNothing() throws {
        try onDisplay { stage, system, _ in
            try stage.show(.still(old))
            let waker = system.waker
            for _ in 0..<5 {
                waker.wake()
                system.wait(until: MonotonicTime.now().adding(ms: 5))
                #expect(!stage.handleEvents())
            }
            // The window's own appearance may ask for it to be drawn once.
            let settled = stage.framesPresented
            try stage.refresh()
            #expect(stage.framesPresented <= settled + 1)
            let quiet = stage.framesPresented
            for _ in 0..<5 {
                waker.wake()
                system.wait(until: MonotonicTime.now().adding(ms: 5))
                _ = stage.handleEvents()
                try stage.refresh()
            }
            #expect(stage.framesPresented == quiet)
        }
    }

    @Test func theDisplayAnswersWithoutAChange() throws {
        try onDisplay(fullscreen: true) { stage, _, display in
            try stage.show(.still(old))
            let frames = stage.framesPresented
            try stage.proveAlive()
            #expect(stage.framesPresented == frames)
            #expect(try display.picture() == old)
        }
    }

    /// Without a display: SDL's dummy driver, which is what a machine without X has.
    @Test func itRunsWithoutADisplay() throws {
        let system = try StageSystem(videoDriver: "dummy")
        defer { system.quit() }
        let stage = try Stage(system, StageOptions(title: "test", panel: Self.size))
        defer { stage.close() }
        #expect(stage.rendererName == "software")
        try stage.show(.still(old))
        try stage.show(.mixed(from: old, to: new, part: 100))
        #expect(stage.framesPresented == 2)
        system.waker.wake()
        system.wait(until: nil)
        #expect(!stage.handleEvents())
    }

    @Test func aDisplayThatIsNotThereIsAnErrorThatSaysSo() {
        setenv("DISPLAY", ":4095", 1)
        let error = #expect(throws: StageError.self) { try StageSystem(videoDriver: "x11") }
        guard case .noDisplay(driver: "x11", _) = error else {
            Issue.record("unexpected: \(String(describing: error))")
            return
        }
    }
}
