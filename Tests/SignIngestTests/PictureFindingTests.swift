import Foundation
import SignMedia
import SignModel
import Testing

@testable import SignIngest

/// What was seen while a file was opened: real decoders in the real jail.
@Suite(.timeLimit(.minutes(10))) struct PictureFindingTests {
    private let folder: TestFolder
    private let importer: PictureImporter

    init() async throws {
        folder = try TestFolder()
        importer = PictureImporter(media: folder.vault, jail: await Jail.detect())
    }

    private func pages(_ bytes: [UInt8], limit: Int? = nil) async throws(IngestError) -> [PictureImporter.Page] {
        var pages: [PictureImporter.Page] = []
        let source = PictureImporter.Source(bytes: bytes, name: "kuva", limit: limit)
        try await importer.pages(of: source, within: SubmissionBudget()) { (page) throws(IngestError) in
            pages.append(page)
        }
        return pages
    }

    private func made(_ tool: String, _ arguments: [String], _ file: String) throws -> [UInt8] {
        try folder.make(tool, arguments)
        return try MediaFile.read(path: folder.path + "/" + file)
    }

    /// A picture of noise, so that bytes and rows go together.
    private func noise(_ suffix: String) throws -> [UInt8] {
        try folder.make("vips", ["gaussnoise", "n.v", "400", "300", "--sigma", "40"])
        try folder.make("vips", ["cast", "n.v", "u.v", "uchar"])
        return try made("vips", ["copy", "u.v", "n." + suffix], "n." + suffix)
    }

    /// Whatever the format and whatever is at its end, half of a picture is not taken, and a whole one with a small fault is.
    @Test(arguments: ["jpg", "png"]) func damageIsJudgedAlike(suffix: String) async throws {
        let whole = try noise(suffix)
        #expect(try await pages(whole).map(\.notes) == [[]])
        for end in [[], [0xFF, 0xD9]] as [[UInt8]] {
            do throws(IngestError) {
                _ = try await pages(Array(whole.prefix(whole.count / 10)) + end)
                Issue.record("nine tenths are missing")
            } catch {
                guard case .mostlyMissing(let percent) = error.reason else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(percent > 80)
            }
        }
        let most = try await pages(Array(whole.prefix(whole.count * 4 / 5)))
        guard case .damaged(let percent)? = most.first?.notes.first else {
            Issue.record("no warning")
            return
        }
        #expect((10...30).contains(percent))
        let again = try await pages(Array(whole.prefix(whole.count * 4 / 5)))
        #expect(again.map(\.notes) == most.map(\.notes))
        let last = try await pages(Array(whole.dropLast(suffix == "jpg" ? 2 : 12)))
        #expect(last.count == 1)
    }

    @Test func strayBytesInAHeaderAreNothing() async throws {
        let whole = try noise("jpg")
        let stray = Array(whole.prefix(2)) + [0, 1, 2] + whole.dropFirst(2)
        #expect(try await pages(stray).map(\.notes) == [[]])
    }

    /// Each page of a picture file is a slide of its own size; a smaller copy of the first is none.
    @Test func pagesOfATIFF() async throws {
        let (a, b) = ([UInt8](repeating: 9, count: 40 * 30), [UInt8](repeating: 200, count: 60 * 20))
        let file = tiff([(40, 30, a, 0), (20, 15, Array(a.prefix(300)), 1), (60, 20, b, 0)])
        #expect(TIFFFacts(file)?.pages(limit: 9).map(\.isReduced) == [false, true, false])
        let found = try await pages(file)
        #expect(found.map(\.picture.size) == [PixelSize(40, 30), PixelSize(60, 20)])
        #expect(found[1].picture.color(x: 5, y: 5) == Color(0xC8C8C8))
        #expect(try await pages(file, limit: 1).map(\.notes) == [[.pagesLeft(of: 2)]])
    }

    /// A TIFF of grey pages: width, height, pixels, and whether it is a smaller copy.
    private func tiff(_ pages: [(Int, Int, [UInt8], Int)]) -> [UInt8] {
        var file: [UInt8] = Array("II*\0".utf8) + Sample.little(8, 4)
        for (index, page) in pages.enumerated() {
            let start = file.count
            let data = start + 2 + 9 * 12 + 4
            let tags: [(Int, Int)] = [
                (254, page.3), (256, page.0), (257, page.1), (258, 8), (259, 1), (262, 1), (273, data), (278, page.1),
                (279, page.2.count),
            ]
            file += Sample.little(tags.count, 2)
            for tag in tags {
                file += Sample.little(tag.0, 2) + Sample.little(4, 2) + Sample.little(1, 4) + Sample.little(tag.1, 4)
            }
            file += Sample.little(index + 1 < pages.count ? data + page.2.count : 0, 4) + page.2
        }
        return file
    }

    /// Luminance and colour difference without JPEG: libvips takes them for red, green and blue.
    @Test func luminanceInATIFF() async throws {
        let pixels = (0..<(32 * 32)).flatMap { _ in [76, 85, 255] as [UInt8] }
        func file(_ subsampling: Int) -> [UInt8] {
            let tags: [(Int, Int, Int, Int)] = [
                (256, 4, 1, 32), (257, 4, 1, 32), (258, 3, 3, 134), (259, 3, 1, 1), (262, 3, 1, 6), (273, 4, 1, 140),
                (277, 3, 1, 3), (278, 4, 1, 32), (279, 4, 1, pixels.count), (530, 3, 2, subsampling),
            ]
            var file: [UInt8] = Array("II*\0".utf8) + Sample.little(8, 4) + Sample.little(tags.count, 2)
            for tag in tags {
                file +=
                    Sample.little(tag.0, 2) + Sample.little(tag.1, 2) + Sample.little(tag.2, 4)
                    + Sample.little(tag.3, 4)
            }
            return file + [0, 0, 0, 0] + [8, 0, 8, 0, 8, 0] + pixels
        }
        let red = try await pages(file(0x0001_0001))
        let color = try #require(red.first?.picture.color(x: 9, y: 9))
        #expect(color.red > 245 && color.green < 10 && color.blue < 10)
        await #expect(throws: IngestError(file: "kuva", reason: .unreadableColours("YCbCr"))) {
            try await pages(file(0x0002_0002))
        }
    }

    /// A profile of tables for perceptual rendering alone, by which every colour is a grey of its own.
    @Test func profilesForPhotographsAlone() async throws {
        func big(_ value: Int, _ count: Int) -> [UInt8] { Array(Sample.little(value, count).reversed()) }
        let greys: [UInt8] = (0..<256).map { UInt8($0) }
        let ramp = greys + greys + greys
        let unit = big(65_536, 4)
        let zero = big(0, 4)
        let matrix: [UInt8] = [unit, zero, zero, zero, unit, zero, zero, zero, unit].flatMap { $0 }
        var corners: [UInt8] = []
        for corner in 0..<8 { corners += [corner == 0 ? 0 : 128, 128, 128] }
        var table: [UInt8] = Array("mft1".utf8)
        for part in [zero, [3, 3, 2, 0], matrix, ramp, corners, ramp] { table += part }
        let white = Array("XYZ ".utf8) + zero + big(63_190, 4) + big(65_536, 4) + big(54_061, 4)
        let text = Array("text".utf8) + zero + [0x78, 0, 0, 0]
        let name = Array("desc".utf8) + zero + big(2, 4) + [0x78, 0] + [UInt8](repeating: 0, count: 78)
        let tags: [(String, [UInt8])] = [("desc", name), ("cprt", text), ("wtpt", white), ("A2B0", table)]
        var (list, body): ([UInt8], [UInt8]) = (big(tags.count, 4), [])
        for tag in tags {
            list += Array(tag.0.utf8) + big(132 + 12 * tags.count + body.count, 4) + big(tag.1.count, 4)
            body += tag.1 + [UInt8](repeating: 0, count: (4 - tag.1.count % 4) % 4)
        }
        var head = big(132 + 12 * tags.count + body.count, 4) + Array("lcms".utf8) + big(0x0240_0000, 4)
        head += Array("scnrRGB Lab ".utf8) + [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
        head += [UInt8](repeating: 0, count: 28) + big(63_190, 4) + big(65_536, 4) + big(54_061, 4)
        head += [UInt8](repeating: 0, count: 128 - head.count)
        _ = try folder.file("p.icc", head + list + body)
        _ = try folder.file("q.png", Sample.quarters(width: 320, height: 240))
        let file = try made("vips", ["jpegsave", "q.png", "p.jpg", "--Q", "95", "--profile", "p.icc"], "p.jpg")
        let picture = try #require(try await pages(file).first?.picture)
        let red = picture.color(x: 20, y: 20)
        // Without the profile this corner is red.
        #expect(abs(Int(red.red) - Int(red.green)) < 12 && abs(Int(red.red) - Int(red.blue)) < 12)
    }

    @Test func whatLiesOutsideAGIFsFirstFrameIsWhite() async throws {
        // 32 × 32, one colour of two (red), a frame of 16 × 16 at 8, 8: LZW of 3 bits, a code a pixel and a clear before each.
        var file: [UInt8] = Array("GIF89a".utf8) + [32, 0, 32, 0, 0x80, 0, 0, 200, 0, 0, 0, 0, 200]
        file += [0x2C, 8, 0, 8, 0, 16, 0, 16, 0, 0, 2]
        var (bits, count, data): (Int, Int, [UInt8]) = (0, 0, [])
        for code in (0..<256).flatMap({ _ in [4, 0] }) + [5] {
            bits |= code << count
            count += 3
            while count >= 8 {
                data.append(UInt8(bits & 255))
                (bits, count) = (bits >> 8, count - 8)
            }
        }
        data.append(UInt8(bits & 255))
        file += [UInt8(data.count)] + data + [0, 0x3B]
        #expect(GIFFrame(file)?.frame == PixelRect(8, 8, 16, 16))
        let picture = try #require(try await pages(file).first?.picture)
        #expect(picture.color(x: 2, y: 2) == .white && picture.color(x: 30, y: 30) == .white)
        #expect(picture.color(x: 15, y: 15) == Color(0xC80000))
    }

    /// White letters on nothing stand on a dark ground, dark ones on white.
    @Test(arguments: [(UInt8(250), true), (UInt8(20), false)]) func paleOnTransparent(grey: UInt8, isDark: Bool)
        async throws
    {
        var rows: [UInt8] = []
        for y in 0..<64 {
            rows.append(0)
            for x in 0..<64 { rows += x % 8 < 3 && y > 20 ? [grey, grey, grey, 255] : [0, 0, 0, 0] }
        }
        let page = try #require(
            try await pages(Sample.png(width: 64, height: 64, colorType: 6, depth: 8, rows: rows)).first)
        #expect(page.notes == (isDark ? [.onDark] : []))
        #expect(page.picture.color(x: 4, y: 4) == (isDark ? PictureGround.dark : .white))
    }

    /// A typeface that the drawing names and nobody has is said; those that are there, and kinds of them, are not.
    @Test func typefacesOfDrawings() async throws {
        let svg = Sample.svg(
            "<rect width='200' height='50' fill='#123'/><style>.a{font-family:'Kuvitteellinen Kirjain',cursive}</style>"
                + "<text class='a' x='9' y='80' font-size='40' fill='#123'>Tule</text>"
                + "<text x='9' y='40' font-family='Inter' fill='#fff'>A</text><text font-family='sans-serif'>B</text>")
        #expect(
            SVGFacts(Array(svg.utf8)).typefaces == ["Kuvitteellinen Kirjain", "Inter", "sans-serif"])
        #expect(
            SVGFacts(Array("<svg style=\"font-family:&quot;Brush Script MT&quot;\"/>".utf8)).typefaces == [
                "Brush Script MT"
            ])
        guard ToolShelf().path(of: "fc-list") != nil else { return }
        #expect(try await pages(Array(svg.utf8)).map(\.notes) == [[.fonts(["Kuvitteellinen Kirjain"])]])
    }

    @Test func drawingsSayWhatIsNotDrawn() async throws {
        let flowed = Sample.svg(
            "<rect width='200' height='50' fill='#123'/><flowRoot><flowPara>Tervetuloa</flowPara></flowRoot>"
                + "<image xlink:href='kuva.png' width='9' height='9'/><image href='data:image/png;base64,AA' width='9' height='9'/>"
        )
        #expect(try await pages(Array(flowed.utf8)).map(\.notes) == [[.flowedText, .linkedPictures(1)]])
        // What a drawing program keeps for itself is drawn beside it; a part of another file is not.
        let kept = Sample.svg(
            "<rect width='200' height='50' fill='#123'/><switch><foreignObject requiredExtensions='x'/><g/></switch>"
                + "<use href='muut.svg#merkki'/><use href='#oma'/>")
        #expect(try await pages(Array(kept.utf8)).map(\.notes) == [[.linkedPictures(1)]])
        let white = Sample.svg("<text x='10' y='50' font-size='40' fill='white'>Tervetuloa</text>")
        #expect(try await pages(Array(white.utf8)).map(\.notes) == [[.onDark]])
    }

    /// A filter that would take gigabytes is stopped long before.
    @Test func aFiltersMemoryIsBounded() async throws {
        let many = (0..<60).map { "<feGaussianBlur stdDeviation='\($0 + 2)' result='r\($0)'/>" }.joined()
        let merge = (0..<60).map { "<feMergeNode in='r\($0)'/>" }.joined()
        let filter =
            "<filter id='f' x='-300%' y='-300%' width='700%' height='700%'>\(many)<feMerge>\(merge)</feMerge></filter>"
        let svg = Sample.svg("\(filter)<rect width='200' height='100' filter='url(#f)'/>")
        do throws(IngestError) {
            _ = try await pages(Array(svg.utf8))
        } catch {
            #expect(["decoderRanOut", "decoderTimedOut"].contains(error.reason.code), "\(error)")
        }
    }

    /// The margins that a printer cuts off are not shown.
    @Test(arguments: [0, 90, 180, 270]) func trimBoxes(turn: Int) async throws {
        let drawing = "1 0 0 rg 0 0 640 400 re f 0 0 1 rg 20 20 600 360 re f"
        var text =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        text +=
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 640 400]/TrimBox[20 20 620 380]/Rotate \(turn)/Contents 4 0 R>>endobj\n"
        text +=
            "4 0 obj<</Length \(drawing.utf8.count)>>stream\n\(drawing)\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n"
        let picture = try #require(try await pages(Array(text.utf8)).first?.picture)
        let (w, h) = (picture.size.width, picture.size.height)
        #expect((1900...2160).contains(max(w, h)) && abs(Double(max(w, h)) / Double(min(w, h)) - 600.0 / 360) < 0.02)
        for (x, y) in [(3, 3), (w - 4, 3), (3, h - 4), (w - 4, h - 4)] {
            #expect(picture.color(x: x, y: y).blue > 240 && picture.color(x: x, y: y).red < 20)
        }
    }

    @Test func fontsThatAreOnlyNamed() {
        let table = """
            name                                 type              encoding         emb sub uni object ID
            ------------------------------------ ----------------- ---------------- --- --- --- ---------
            Arial,Bold                           TrueType          WinAnsi          no  no  no       5  0
            ABCDEF+Lato-Regular                  TrueType          WinAnsi          yes yes yes      7  0
            Helvetica                            Type 1            Custom           no  no  no       9  0
            Comic Sans MS                        TrueType          WinAnsi          no  no  no      11  0
            """
        #expect(DocumentFacts.missingFonts(table) == ["Arial,Bold", "Comic Sans MS"])
    }

    /// Words that are known need no reading: it has a time of its own, and what it did not come to is counted.
    @Test func readingHasATimeOfItsOwn() {
        let budget = SubmissionBudget()
        #expect(budget.readingSeconds(isKnown: false) == Limits.readingSeconds)
        budget.read(for: .seconds(Limits.readingSeconds / 3 + 1), gaveUp: false)
        #expect(budget.readingSeconds(isKnown: true) == nil && budget.unread == 1)
        #expect(budget.readingSeconds(isKnown: false) != nil)
        budget.read(for: .seconds(Limits.readingSeconds), gaveUp: true)
        #expect(budget.readingSeconds(isKnown: false) == nil && budget.unread == 3)
    }
}
