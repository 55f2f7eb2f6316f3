import Foundation
import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

/// What reaches the panel: at four times the pixels, turned as displays are mounted, and by way of the graphics driver.
@Suite(.serialized, .timeLimit(.minutes(10))) @MainActor
struct GoldenDisplayTests {
    private static func screen(_ display: Display, look: String = "paper") -> GoldenTemplateTests.Screen {
        GoldenTemplateTests.Screen(name: "", look: look, display: display)
    }

    private func picture(_ template: String, _ screen: GoldenTemplateTests.Screen) throws -> PixelPicture {
        let slide = try #require(GoldenTemplateTests.slide(template, GoldenTemplateTests.surroundings(screen)))
        let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: MediaInMemory())
        return painter.draw(slide.scene, rotation: screen.display.rotation)
    }

    // MARK: - 4K

    /// Hairlines, corners, icons and letters in all their pixels.
    @Test(arguments: ["today-8", "welcome", "notice"])
    func ofFourTimesThePixels(_ template: String) throws {
        let display = Display(panel: PixelSize(3840, 2160), diagonalInches: 55, touch: true)
        let drawn = try picture(template, Self.screen(display))
        #expect(drawn.size == display.panel)
        try Golden.expect(drawn, is: "4k-\(template)")
    }

    // MARK: - Turned

    /// The panel's own pixels: a standing display's lie on their side in them.
    @Test(arguments: [Rotation.quarter, .half, .threeQuarters])
    func turned(_ rotation: Rotation) throws {
        let display = Display(panel: PixelSize(960, 540), rotation: rotation, diagonalInches: 43, touch: true)
        let drawn = try picture("today-3", Self.screen(display))
        #expect(drawn.size == display.panel)
        try Golden.expect(drawn, is: "turned-\(rotation.rawValue)")
    }

    // MARK: - By the graphics driver

    /// The accelerated renderer brings the very pixels of the golden to the glass, a change of a slide as well as a whole
    /// one, and steps of a fade as the processor mixes them, give or take its rounding.
    @Test func byTheGraphicsDriver() throws {
        let display = Display(panel: PixelSize(960, 540), diagonalInches: 43, touch: true)
        let first = try picture("today-8", Self.screen(display))
        let second = try picture("today-3", Self.screen(display))
        let server = try VirtualDisplay(display.panel)
        defer { server.end() }
        setenv("DISPLAY", server.name, 1)
        let system = try StageSystem(videoDriver: "x11")
        defer { system.quit() }
        let stage: Stage
        do {
            let options = StageOptions(
                title: "test", panel: display.panel, fullscreen: true, renderer: .accelerated)
            stage = try Stage(system, options)
        } catch {
            try Test.cancel("no OpenGL on a virtual display here, so the accelerated renderer is not seen: \(error)")
        }
        defer { stage.close() }
        #expect(stage.rendererName.hasPrefix("accelerated"))

        try Golden.expect(first, is: "today-8-paper-wide")
        #expect(try Self.largestDifference(stage, server, first, .still(first)) == 0)
        let change = try #require(PictureChange(from: first, to: second, ground: GoldenTemplateTests.paper))
        for (phase, share) in [(Fade.Phase.leaving(96), 96), (.bare, Blend.full), (.coming(160), Blend.full - 160)] {
            let glass = Glass.mixed(from: first, to: second, part: 1, step: Glass.Step(change: change, phase: phase))
            let shown = phase == .leaving(96) ? first : second
            let expected = change.bared(shown, share: share, GoldenTemplateTests.paper)
            #expect(try Self.largestDifference(stage, server, expected, glass) <= 2, "\(phase)")
        }
        let mixed = Blend.picture(from: first, to: second, part: 100)
        #expect(
            try Self.largestDifference(stage, server, mixed, .mixed(from: first, to: second, part: 100)) <= 2)
        #expect(try Self.largestDifference(stage, server, second, .still(second)) == 0)
        #expect(
            try Self.largestDifference(stage, server, first, .changed(first, parts: change.parts)) == 0)
    }

    /// By how much a channel of a pixel on the glass is off at most, once it is there: what is drawn by a driver arrives
    /// when the display has taken it.
    private static func largestDifference(
        _ stage: Stage, _ server: VirtualDisplay, _ expected: PixelPicture, _ glass: Glass
    ) throws -> Int {
        try stage.show(glass)
        var seen = try server.picture()
        for _ in 0..<10 where seen != expected {
            try stage.proveAlive()
            let next = try server.picture()
            if next == seen { break }
            seen = next
        }
        return seen == expected ? 0 : largestDifference(of: seen, and: expected)
    }

    private static func largestDifference(of a: PixelPicture, and b: PixelPicture) -> Int {
        var most = 0
        for (one, other) in zip(a.pixels, b.pixels) where one != other {
            for shift in [UInt32(0), 8, 16] {
                most = max(most, abs(Int(one >> shift & 255) - Int(other >> shift & 255)))
            }
        }
        return most
    }
}

extension PictureChange {
    /// `picture` with `share` of ``Blend/full`` of the ground over what differs.
    fileprivate func bared(_ picture: PixelPicture, share: Int, _ ground: Color) -> PixelPicture {
        var pixels = picture.pixels
        for part in parts {
            for y in part.y..<part.bottom {
                for x in part.x..<part.right {
                    let index = y * picture.size.width + x
                    pixels[index] = [0, 8, 16].reduce(UInt32(0)) { mixed, shift in
                        let (old, new) = (Int(pixels[index] >> shift & 255), Int(ground.xrgb >> shift & 255))
                        return mixed | UInt32((old * (Blend.full - share) + new * share) / Blend.full) << shift
                    }
                }
            }
        }
        return PixelPicture(size: picture.size, pixels: pixels) ?? picture
    }
}
