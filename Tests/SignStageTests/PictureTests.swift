import Foundation
import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

@Suite struct PictureTests {
    /// One mapping serves drawing and touch: every pixel of the panel is the canvas pixel under it.
    @Test(arguments: Rotation.allCases, [PixelSize(7, 5), PixelSize(65, 33), PixelSize(1, 9), PixelSize(32, 96)])
    func aTurnedPictureFollowsTheRotationPixelByPixel(rotation: Rotation, canvas: PixelSize) {
        let picture = Bench.numbered(canvas)
        let panel = picture.turned(rotation)
        #expect(panel.size == rotation.panel(forCanvas: canvas))
        for y in 0..<panel.size.height {
            for x in 0..<panel.size.width {
                let under = rotation.toCanvas(PixelPoint(x, y), canvas: canvas)
                #expect(panel[x, y] == picture[under.x, under.y])
            }
        }
    }

    @Test(arguments: [
        PixelSize(10, 10), PixelSize(33, 7), PixelSize(200, 150), PixelSize(1, 1), PixelSize(300, 2),
    ])
    func anEvenPictureKeepsItsColourAtAnySize(size: PixelSize) {
        let even = PixelPicture(size: PixelSize(60, 40), filledWith: Color(0x317A5D))
        #expect(even.scaled(to: size).pixels.allSatisfy { $0 & 0xFFFFFF == 0x317A5D })
    }

    /// Every second line black: shrunk to half, an even grey, not black or white.
    @Test func shrinkingAveragesWhatLiesUnderAPixel() {
        let lines = PixelPicture(size: PixelSize(40, 40)) { pixels in
            for index in pixels.indices { pixels[index] = index % 2 == 0 ? 0 : 0xFFFFFF }
        }
        let small = lines.scaled(to: PixelSize(20, 20))
        #expect(small.pixels.allSatisfy { abs(Int($0 & 0xFF) - 128) <= 1 })
    }

    @Test func enlargingKeepsAnEdgeInItsPlace() {
        let halves = PixelPicture(size: PixelSize(20, 4)) { pixels in
            for index in pixels.indices { pixels[index] = index % 20 < 10 ? 0x202020 : 0xE0E0E0 }
        }
        let large = halves.scaled(to: PixelSize(80, 16))
        let row = (0..<80).map { Int(large[$0, 8] & 0xFF) }
        #expect(row[0] == 0x20 && row[79] == 0xE0)
        #expect(row[39] < 0x80 && row[40] > 0x80)
    }

    @Test func aPictureOfTheScenesSizeIsDrawnAsItIs() throws {
        let picture = Bench.numbered(PixelSize(30, 20))
        let drawn = try Bench.draw(
            PixelSize(40, 30), [.picture("m", PixelRect(5, 5, 30, 20))], media: ["m": picture])
        for y in 0..<20 { for x in 0..<30 { #expect(drawn[x + 5, y + 5] == picture[x, y]) } }
    }

    /// Premultiplied alpha: nothing where it is 0, the colour itself where it is 255, a mix between.
    @Test func aLogoLetsTheGroundThrough() throws {
        let logo = try #require(
            PixelPicture(size: PixelSize(3, 1), hasAlpha: true, pixels: [0x0000_0000, 0xFF80_4020, 0x8040_2010]))
        let drawn = try Bench.draw(PixelSize(3, 1), [.picture("m", PixelRect(0, 0, 3, 1))], media: ["m": logo])
        #expect(drawn.color(x: 0, y: 0) == Bench.paper)
        #expect(drawn.color(x: 1, y: 0) == Color(0x804020))
        let half = drawn.color(x: 2, y: 0)
        #expect(abs(Int(half.red) - (0x40 + 0xF6 / 2)) <= 2)
    }

    /// The small print of a poster of four times the pixels: lines three pixels apart on the screen.
    @Test func smallPrintKeepsItsContrast() throws {
        let size = PixelSize(600, 60)
        let poster = PixelPicture(size: size) { pixels in
            for index in pixels.indices {
                let wave = 0.5 + 0.5 * cos(2 * Double.pi * Double(index % size.width) / 6)
                let grey = UInt32((40 + 175 * wave).rounded())
                pixels[index] = grey << 16 | grey << 8 | grey
            }
        }
        func contrast(_ picture: PixelPicture) -> Double {
            // Away from the edges.
            let row = (30..<picture.size.width - 30).map { Double(picture[$0, picture.size.height / 2] & 0xFF) }
            let (low, high) = (row.min() ?? 0, row.max() ?? 0)
            return (high - low) / (high + low)
        }
        let half = PixelSize(300, 30)
        let drawn = try Bench.draw(half, [.picture("m", PixelRect(size: half))], media: ["m": poster])
        let averaged = poster.scaled(to: half)
        let whole = contrast(poster)
        // Three samples a line, half a pixel beside its crest at best: cos 30° of the contrast is all there can be.
        #expect(contrast(drawn) > 0.95 * 0.866 * whole, "\(contrast(drawn) / whole)")
        #expect(contrast(drawn) > contrast(averaged))
    }

    /// An even picture is that colour in every pixel, also beside its edges.
    @Test func anEvenPictureStaysEven() throws {
        let poster = PixelPicture(size: PixelSize(500, 333), filledWith: Color(0xC04020))
        for size in [PixelSize(211, 140), PixelSize(499, 332), PixelSize(3, 2), PixelSize(700, 500)] {
            #expect(poster.scaledSharply(to: size).pixels.allSatisfy { $0 == 0xC04020 }, "\(size)")
        }
    }

    /// Where a poster ends must not be seen: each side of it is filled with what most of that edge has.
    @Test(arguments: PictureEdge.allCases)
    func thePlaceBesideAPosterHasTheColourOfThatEdge(_ edge: PictureEdge) throws {
        let colors: [PictureEdge: UInt32] = [.left: 0xC04020, .right: 0x20C040, .top: 0x2040C0, .bottom: 0xF0E0D0]
        let poster = PixelPicture(size: PixelSize(200, 200)) { pixels in
            for index in pixels.indices {
                let (x, y) = (index % 200, index / 200)
                let near: PictureEdge = x < 10 ? .left : x >= 190 ? .right : y < 10 ? .top : .bottom
                // Marks in the middle of every edge, which are no reason for mud.
                let isMarked = (90..<110).contains(x) || (90..<110).contains(y)
                pixels[index] = isMarked ? 0x000000 : colors[near] ?? 0
            }
        }
        let drawn = try Bench.draw(
            PixelSize(10, 10), [.posterGround("m", PixelRect(0, 0, 10, 10), edge)], media: ["m": poster])
        #expect(drawn.pixels.allSatisfy { $0 == colors[edge] })
    }

    @Test func aMissingPictureIsReportedAndTheRestIsDrawn() throws {
        let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: MediaInMemory())
        let rect = PixelRect(0, 0, 20, 20)
        let drawn = painter.draw(
            Bench.scene(
                PixelSize(40, 20),
                [
                    .posterGround("gone", rect, .left), .picture("gone", rect),
                    .fill(PixelRect(30, 0, 10, 20), Bench.ink, radius: 0),
                ]))
        #expect(painter.failures.count == 1)
        #expect(drawn.color(x: 35, y: 5) == Bench.ink)
        #expect(drawn.color(x: 5, y: 5) != .black)
    }

    @Test func aCodeIsReadByAPhone() throws {
        let text = "HTTPS://EXAMPLE.ORG/KAHVILA"
        let foundry = try Bench.foundry()
        let modules = try #require(foundry.qrModules(of: text))
        #expect(modules == QRTestFacts.modulesOfKahvila)
        let side = (modules + 8) * 4
        let drawn = try Bench.draw(
            PixelSize(side + 40, side + 40),
            [
                .fill(PixelRect(0, 0, side + 40, side + 40), Color(0x12405A), radius: 0),
                .qr(
                    text: text, PixelRect(20, 20, side, side), modulePx: 4, dark: Bench.ink, light: .white),
            ])
        let file = Bench.temporaryFile("code.png")
        defer { try? FileManager.default.removeItem(atPath: file) }
        try PNG.write(drawn, to: file)
        #expect(try Tool.output("zbarimg", ["-q", "--raw", file]) == text + "\n")
    }

    @Test func aPNGComesBackPixelByPixelAndIsTheSameEachTime() throws {
        let picture = Bench.numbered(PixelSize(123, 45))
        #expect(try PNG.encode(picture) == PNG.encode(picture))
        let file = Bench.temporaryFile("picture.png")
        defer { try? FileManager.default.removeItem(atPath: file) }
        try PNG.write(picture, to: file)
        #expect(try PNG.read(file) == picture)
    }

    @Test func whatIsNoPNGIsRefusedByName() throws {
        let file = Bench.temporaryFile("text.png")
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data("not a picture".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: StageError.notAPicture(path: file)) { try PNG.read(file) }
        #expect(throws: StageError.file(path: file + "x", call: "open", errno: ENOENT)) { try PNG.read(file + "x") }
    }

    @Test func aContactSheetHasRoomForEveryPicture() throws {
        var sheet = ContactSheet(columns: 3, cellWidth: 160, foundry: try Bench.foundry())
        let empty = sheet.picture().size
        for index in 0..<7 {
            sheet.add(
                PixelPicture(size: PixelSize(320, 180), filledWith: Color(UInt32(index + 1) * 0x20_1010)),
                caption: "9.0\(index) announcement/with-a-name-that-is-much-too-long/0")
        }
        let picture = sheet.picture()
        #expect(picture.size.width == empty.width)
        #expect(picture.size.height > 2 * empty.height)
        for index in 0..<7 { #expect(picture.pixels.contains(UInt32(index + 1) * 0x20_1010)) }
    }
}

/// Version 2 holds 38 capitals at level M (ISO/IEC 18004): 25 modules, if the encoder chooses the alphanumeric mode.
private enum QRTestFacts {
    static let modulesOfKahvila = 25
}
