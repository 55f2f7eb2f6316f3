import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignIngest

/// Real decoders in the real jail.
@Suite(.timeLimit(.minutes(10))) struct PictureImporterTests {
    private let folder: TestFolder
    private let importer: PictureImporter

    init() async throws {
        folder = try TestFolder()
        importer = PictureImporter(media: folder.vault, jail: await Jail.detect())
    }

    private func take(
        _ bytes: [UInt8], _ name: String = "kuva", _ purpose: PictureImporter.Purpose = .poster
    ) async throws -> Medium {
        try #require(await importer.importPages(bytes, name: name, purpose: purpose).first)
    }

    private func refusal(_ bytes: [UInt8], _ name: String = "kuva") async -> String {
        do throws(IngestError) {
            _ = try await importer.importPages(bytes, name: name)
            return "taken"
        } catch {
            return error.reason.code
        }
    }

    /// Red, green, blue or white, whichever is nearest.
    private func letter(_ color: Color) -> Character {
        let all: [(Character, Color)] = [
            ("r", Color(0xDC1414)), ("g", Color(0x14C814)), ("b", Color(0x1414DC)), ("w", .white),
        ]
        func distance(_ a: Color, _ b: Color) -> Int {
            abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green)) + abs(Int(a.blue) - Int(b.blue))
        }
        return all.min { distance($0.1, color) < distance($1.1, color) }?.0 ?? "?"
    }

    /// The quarters of a picture, row by row.
    private func quarters(_ picture: PixelPicture) -> String {
        let (w, h) = (picture.size.width, picture.size.height)
        return String(
            [(w / 4, h / 4), (w * 3 / 4, h / 4), (w / 4, h * 3 / 4), (w * 3 / 4, h * 3 / 4)].map {
                letter(picture.color(x: $0.0, y: $0.1))
            })
    }

    /// The quarters as a BMP of 32 bits with a header of 40 bytes, whose fourth bytes mean nothing and are 0 here.
    private func bmp(_ width: Int, _ height: Int) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
        var bytes = Array("BM".utf8) + little(54 + width * height * 4, 4) + little(0, 4) + little(54, 4)
        bytes += little(40, 4) + little(width, 4) + little(height, 4) + little(1, 2) + little(32, 2) + little(0, 24)
        for row in (0..<height).reversed() {
            for x in 0..<width {
                let color: [UInt8] =
                    switch (row < height / 2, x < width / 2) {
                    case (true, true): [0x14, 0x14, 0xDC]
                    case (true, false): [0x14, 0xC8, 0x14]
                    case (false, true): [0xDC, 0x14, 0x14]
                    case (false, false): [0xFF, 0xFF, 0xFF]
                    }
                bytes += color + [0]
            }
        }
        return bytes
    }

    @Test(arguments: [PixelSize(64, 48), PixelSize(4400, 300)])
    func aBitmapsFourthByteIsNoAlpha(size: PixelSize) async throws {
        let bytes = bmp(size.width, size.height)
        #expect(quarters(try folder.picture(try await take(bytes))) == "rgbw")
        var long = bytes
        long[14] = 64
        #expect(await refusal(long) == "damaged")
    }

    @Test func flatPicturesKeepEveryPixel() async throws {
        let medium = try await take(Sample.quarters())
        #expect(medium.format == .lz4 && medium.size == PixelSize(64, 48))
        let picture = try folder.picture(medium)
        #expect(picture.color(x: 0, y: 0) == Color(0xDC1414))
        #expect(quarters(picture) == "rgbw")
    }

    @Test func theSamePictureIsStoredOnceAndNothingElseIsLeft() async throws {
        let first = try await take(Sample.quarters(), "a.png")
        let second = try await take(Sample.quarters(), "b.png")
        #expect(first == second)
        #expect(folder.stored == [MediaFile.relativePath(id: first.id, format: .lz4)])
        let bytes = try MediaFile.read(path: folder.vault.path + "/" + folder.stored[0])
        #expect(SHA256.hex(bytes) == first.id.raw)
    }

    /// EXIF 2.3: what must be done to show the stored picture upright.
    @Test(arguments: [
        (1, "rgbw"), (2, "grwb"), (3, "wbgr"), (4, "bwrg"), (5, "rbgw"), (6, "brwg"), (7, "wgbr"), (8, "gwrb"),
    ])
    func picturesAreTurnedUpright(orientation: Int, expected: String) async throws {
        _ = try folder.file("q.png", Sample.quarters(width: 320, height: 240))
        try folder.make("vips", ["jpegsave", "q.png", "q.jpg", "--Q", "95", "--strip"])
        let jpeg = try MediaFile.read(path: folder.path + "/q.jpg")
        let medium = try await take(Sample.oriented(jpeg, orientation))
        #expect(medium.size == (orientation < 5 ? PixelSize(320, 240) : PixelSize(240, 320)))
        #expect(quarters(try folder.picture(medium)) == expected)
    }

    /// A photograph does not pack, so it is kept as a JPEG, one of our own: no byte and no tag of its sender's.
    @Test func photographsAreEncodedAnew() async throws {
        var seed: UInt64 = 7
        func noise() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(seed >> 56)
        }
        let (width, height) = (800, 600)
        var rows: [UInt8] = []
        for _ in 0..<height { rows += [0] + (0..<width * 3).map { _ in noise() } }
        _ = try folder.file("n.png", Sample.png(width: width, height: height, colorType: 2, depth: 8, rows: rows))
        try folder.make("vips", ["jpegsave", "n.png", "n.jpg", "--Q", "95", "--strip"])
        let jpeg = try MediaFile.read(path: folder.path + "/n.jpg")
        let medium = try await take(Sample.oriented(jpeg, 6))
        #expect(medium.format == .jpeg && medium.size == PixelSize(height, width))
        let path = folder.vault.path + "/" + MediaFile.relativePath(id: medium.id, format: .jpeg)
        let stored = try MediaFile.read(path: path)
        let (hasTags, hasBytes) = (stored.contains(Array("Exif".utf8)), stored.contains(jpeg[100_000..<100_100]))
        #expect(!hasTags && !hasBytes)
    }

    /// What is mostly missing is refused; where less is, a picture is taken and the finding says how much lacks.
    @Test func truncatedPicturesAreJudgedByWhatIsMissing() async throws {
        let png = Sample.quarters(width: 300, height: 300)
        _ = try folder.file("q.png", png)
        var files = [("q.png", png)]
        for (tool, file) in [("jpegsave", "q.jpg"), ("webpsave", "q.webp"), ("gifsave", "q.gif")] {
            try folder.make("vips", [tool, "q.png", file])
            files.append((file, try MediaFile.read(path: folder.path + "/" + file)))
        }
        for (file, bytes) in files {
            let code = await refusal(Array(bytes.prefix(bytes.count / 4)))
            #expect(["damaged", "mostlyMissing"].contains(code), "\(file)")
        }
        #expect(folder.stored.isEmpty)
        for share in [6, 9] {
            let taken = try await importer.importPages(Array(png.prefix(png.count * share / 10)), name: "kuva")
            #expect(taken.map(\.size) == [PixelSize(300, 300)], "\(share)")
        }
    }

    @Test func theContentDecidesNotTheName() async throws {
        #expect(try await take(Sample.quarters(), "esite.pdf").size == PixelSize(64, 48))
        #expect(await refusal(Array("#!/bin/sh\nrm -rf /\n".utf8), "kuva.png") == "typeNotTaken")
        #expect(
            await refusal([0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 7, count: 99), "kuva.jpg") == "typeNotTaken")
        #expect(await refusal([1] + [UInt8](repeating: 0xEE, count: 99), "kuva.jpg") == "unknownType")
        #expect(await refusal([], "kuva.png") == "emptyFile")
    }

    @Test func aPolyglotIsOnlyWhatItsHeadSays() async throws {
        let tail = "%PDF-1.4 PK\u{3}\u{4}<svg xmlns='http://www.w3.org/2000/svg'/>"
        let clean = try await take(Sample.quarters())
        #expect(try await take(Sample.quarters() + Array(tail.utf8)) == clean)
    }

    @Test func bombsAreRefusedByTheirHeader() async throws {
        let wide = Sample.png(width: 50_000, height: 10, colorType: 0, depth: 8, rows: [0])
        let large = Sample.png(width: 20_000, height: 20_000, colorType: 0, depth: 8, rows: [0])
        #expect(await refusal(wide) == "sideTooLong")
        #expect(await refusal(large) == "tooManyPixels")
        #expect(await refusal(Sample.png(width: 0, height: 10, colorType: 0, depth: 8, rows: [])) == "damaged")
        #expect(await refusal(Sample.png(width: 3, height: 300, colorType: 0, depth: 8, rows: [])) == "damaged")
        let thin = Sample.png(width: 3, height: 40, colorType: 0, depth: 8, rows: [UInt8](repeating: 0, count: 160))
        #expect(await refusal(thin) == "tooFewPixels")
    }

    @Test func sixteenBitsBecomeEight() async throws {
        var rows: [UInt8] = []
        for _ in 0..<32 { rows += [0] + [UInt8](repeating: 0xFF, count: 64) + [UInt8](repeating: 0, count: 64) }
        let medium = try await take(Sample.png(width: 64, height: 32, colorType: 0, depth: 16, rows: rows))
        let picture = try folder.picture(medium)
        #expect(picture.color(x: 5, y: 5) == .white && picture.color(x: 60, y: 5) == .black)
    }

    @Test func cmykBecomesSRGB() async throws {
        _ = try folder.file("q.png", Sample.quarters(width: 320, height: 240))
        try folder.make("vips", ["colourspace", "q.png", "q.v", "cmyk"])
        try folder.make("vips", ["jpegsave", "q.v", "q.jpg", "--Q", "95", "--strip"])
        let cmyk = try MediaFile.read(path: folder.path + "/q.jpg")
        let medium = try await take(cmyk)
        #expect(quarters(try folder.picture(medium)) == "rgbw")
    }

    @Test func transparencyIsKeptForLogosAndLaidOnWhiteForPosters() async throws {
        var rows: [UInt8] = []
        for _ in 0..<32 {
            rows.append(0)
            for x in 0..<32 { rows += x < 16 ? [0, 0, 0, 0] : [200, 0, 0, 255] }
        }
        let png = Sample.png(width: 32, height: 32, colorType: 6, depth: 8, rows: rows)
        let poster = try folder.picture(await take(png, "p", .poster))
        #expect(!poster.hasAlpha && poster.color(x: 2, y: 2) == .white && poster.color(x: 30, y: 2) == Color(0xC80000))
        let logo = try folder.picture(await take(png, "l", .logo))
        #expect(logo.hasAlpha && logo[2, 2] == 0 && logo[30, 2] == 0xFFC8_0000)
    }

    @Test func largePicturesAreScaledDownInShape() async throws {
        let medium = try await take(
            Sample.png(
                width: 5000, height: 500, colorType: 0, depth: 8, rows: [UInt8](repeating: 0, count: 5001 * 500)))
        #expect(medium.size == PixelSize(3840, 384))
    }

    @Test(arguments: [
        (PixelSize(4000, 3000), 2), (PixelSize(3000, 4000), 2), (PixelSize(1600, 1200), 1),
        (PixelSize(12_000, 9000), 8),
    ])
    func photographsAreScaledByTheDecoderWhereItSuffices(size: PixelSize, factor: Int) {
        let target = DecodingJob.target(for: size, purpose: .poster)
        let shrink = DecodingJob.shrink(of: size, to: target)
        // 12,000 / 8 would no longer fill a screen, so it is resampled from a quarter.
        #expect(shrink == (factor == 8 ? nil : factor))
    }

    @Test func drawingsAreDrawnLargeAndSeeNothingElse() async throws {
        let plain = Sample.svg("<rect width='200' height='100' fill='#008080'/>")
        let medium = try await take(Array(plain.utf8))
        #expect(medium.size == PixelSize(1920, 960))
        let secret = try folder.file("secret.png", Sample.quarters())
        let links = ["file://\(secret)", secret, "http://127.0.0.1:9/x.png"].map {
            "<image xlink:href='\($0)' width='200' height='100'/>"
        }
        let spying = try await take(
            Array(Sample.svg("<rect width='200' height='100' fill='#008080'/>" + links.joined()).utf8))
        #expect(spying.id == medium.id)
    }

    @Test func hostileDrawingsEndAsRefusals() async throws {
        let entities = (1..<9).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
        let lol = "<!DOCTYPE s [<!ENTITY e0 'x'>\(entities)]>" + Sample.svg("<text>&e8;</text>")
        #expect(await refusal(Array(lol.utf8)) == "damaged")
        let deep = Sample.svg(String(repeating: "<g>", count: 20_000) + String(repeating: "</g>", count: 20_000))
        #expect(await refusal(Array(deep.utf8)) == "damaged")
        #expect(await refusal(Array("<svg xmlns='http://www.w3.org/2000/svg'><rect>".utf8)) == "damaged")
    }

    @Test func pagesOfPDFBecomeMedia() async throws {
        let pages = try await importer.importPages(Sample.pdf(pages: 3, width: 960, height: 540), name: "esite.pdf")
        #expect(pages.count == 3)
        #expect(pages.allSatisfy { $0.size == PixelSize(1920, 1080) })
        #expect(await refusal(Sample.pdf(pages: Limits.pagesPerDocument + 1)) == "tooManyPages")
        #expect(await refusal(Array(Sample.pdf(pages: 1).prefix(60))) == "damaged")
        let first = try await importer.importPicture(at: folder.file("monta.pdf", Sample.pdf(pages: 40)))
        #expect(first.size == PixelSize(1357, 1920) || first.size == PixelSize(1356, 1920))
    }

    @Test func presentationsAreRefusedWithAdviceWhereThereIsNoOffice() async throws {
        let pptx = Sample.zip([
            ("[Content_Types].xml", Array("<x/>".utf8)), ("ppt/presentation.xml", Array("<x/>".utf8)),
        ])
        #expect(FileKind(pptx) == .pptx)
        guard ToolShelf().path(of: "soffice") == nil else { return }
        #expect(await refusal(pptx) == "typeNotTaken")
    }
}
