import SignMedia
import SignModel
import SignScene
import Testing

@testable import SignStage

@Suite struct TypeTests {
    private static let texts = [
        "Äkkiä Örkki Åland: muistikahvila joka tiistai", "jäävuori", "AVATAR To. Vy, fi ffi",
        "ti 1.12. klo 14.00–15.30",
        "Добро пожаловать!", "|()[]{}gjpqy", "W", "Tule kahville ja juttelemaan. Ryhmä on avoin kaikille, eikä",
    ]

    /// What layout is told is what is drawn: the ink lies within the rectangle that was measured, and fills its width
    /// but for the letters' own side bearings.
    @Test(arguments: texts, [19, 28, 47, 84])
    func textIsAsWideAsItWasMeasuredAndStaysInsideItsRectangle(text: String, px: Int) throws {
        let foundry = try Bench.foundry()
        for face in Font.Face.allCases {
            let font = Font(face, px: px)
            let run = Bench.run(text, font, at: PixelPoint(40, 2 * px), by: foundry)
            let size = PixelSize(run.rect.width + 80, 3 * px)
            let picture = try Bench.draw(size, [.text(run)])
            let ink = try #require(Bench.inkBounds(picture))
            #expect(run.rect.contains(ink), "\(text) at \(px): \(ink) outside \(run.rect)")
            #expect(ink.width >= run.rect.width - max(4, px / 4))
        }
    }

    /// FreeType has one library for the process, which keeps a list of all open fonts: foundries that open and close
    /// theirs at once must not meet in it.
    @Test func severalFoundriesAtOnce() async throws {
        let expected = try Bench.foundry().width(of: "Äkkiä", font: Font(.regular, px: 40))
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for part in 0..<8 {
                group.addTask {
                    var isRight = true
                    for turn in 0..<12 {
                        let foundry = try Bench.foundry()
                        let font = Font(.regular, px: 20 + part * 12 + turn)
                        let run = Bench.run("Äkkiä", font, at: PixelPoint(10, 150), by: foundry)
                        let picture = try Bench.draw(PixelSize(400, 200), [.text(run)])
                        isRight =
                            isRight && Bench.inkBounds(picture) != nil
                            && foundry.width(of: "Äkkiä", font: Font(.regular, px: 40)) == expected
                    }
                    return isRight
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test func widthsGrowWithTheSizeAndTheText() throws {
        let foundry = try Bench.foundry()
        for px in 12..<120 {
            let here = foundry.width(of: "Muistikahvila", font: Font(.regular, px: px))
            #expect(here <= foundry.width(of: "Muistikahvila", font: Font(.regular, px: px + 1)))
            #expect(here < foundry.width(of: "Muistikahvilassa", font: Font(.regular, px: px)))
        }
        #expect(foundry.width(of: "", font: Font(.regular, px: 40)) == 0)
    }

    @Test func tabularFiguresAreEquallyWide() throws {
        let foundry = try Bench.foundry()
        let font = Font(.semibold, px: 60, tabular: true)
        let widths = Set(["00.00", "11.11", "09.47", "23.59"].map { foundry.width(of: $0, font: font) })
        #expect(widths.count == 1)
        let plain = Font(.semibold, px: 60)
        #expect(foundry.width(of: "11.11", font: plain) < foundry.width(of: "00.00", font: plain))
    }

    /// When only a figure changes, nothing else of the line moves.
    @Test func aTabularTimeStandsStillWhileAFigureChanges() throws {
        let foundry = try Bench.foundry()
        let font = Font(.semibold, px: 60, tabular: true)
        let size = PixelSize(260, 100)
        let before = try Bench.draw(size, [.text(Bench.run("14.01", font, at: PixelPoint(20, 70), by: foundry))])
        let after = try Bench.draw(size, [.text(Bench.run("14.02", font, at: PixelPoint(20, 70), by: foundry))])
        let last = 20 + foundry.width(of: "14.0", font: font) - 2
        for y in 0..<100 { for x in 0..<last { #expect(before[x, y] == after[x, y]) } }
        #expect(before != after)
    }

    @Test func capitalsAreAsHighAsTheMetricsSay() throws {
        let foundry = try Bench.foundry()
        for px in [28, 48, 84] {
            let font = Font(.regular, px: px)
            let metrics = foundry.metrics(of: font)
            let run = Bench.run("H", font, at: PixelPoint(20, 2 * px), by: foundry)
            let ink = try #require(Bench.inkBounds(try Bench.draw(PixelSize(3 * px, 3 * px), [.text(run)])))
            #expect(abs(ink.height - metrics.capHeight) <= 1)
            #expect(metrics.ascent > metrics.capHeight && metrics.descent > 0)
            #expect(abs(ink.bottom - 2 * px) <= 1, "the baseline is where it was asked for")
        }
    }

    @Test(arguments: ["مرحبا بكم", "שלום", "สวัสดี", "እንኳን", "♥ ✓"])
    func lettersInterLacksComeFromNoto(text: String) throws {
        let foundry = try Bench.foundry()
        let run = Bench.run(text, Font(.regular, px: 48), at: PixelPoint(20, 100), by: foundry)
        #expect(run.rect.width > 48)
        let ink = try #require(Bench.inkBounds(try Bench.draw(PixelSize(600, 160), [.text(run)])))
        #expect(ink.width > 40)
    }

    /// Arabic letters join and run to the left: as one word they are narrower than one by one, and a figure that comes
    /// after them stands to their left.
    @Test func aLineFromRightToLeftIsLaidOutSo() throws {
        let foundry = try Bench.foundry()
        let font = Font(.regular, px: 60)
        let word = "مرحبا"
        let apart = word.unicodeScalars.reduce(0) { $0 + foundry.width(of: String($1), font: font) }
        #expect(foundry.width(of: word, font: font) < apart)
        let size = PixelSize(500, 120)
        let alone = try Bench.draw(size, [.text(Bench.run("14", font, at: PixelPoint(20, 80), by: foundry))])
        let both = try Bench.draw(size, [.text(Bench.run(word + " 14", font, at: PixelPoint(20, 80), by: foundry))])
        // The figures begin the line, after the space that stood before them.
        let figures = try #require(Bench.inkBounds(alone))
        for y in 0..<120 {
            for x in figures.x..<figures.right { #expect(alone[x, y] == both[x, y]) }
        }
    }

    @Test func lettersNoFontHasAreLeftOut() throws {
        let foundry = try Bench.foundry()
        let font = Font(.regular, px: 40)
        #expect(foundry.width(of: "a\u{6F22}b", font: font) <= foundry.width(of: "ab", font: font) + 2)
    }

    @Test func aMissingFontIsNamedWithItsPackage() {
        let bare = StageAssets(root: Bench.assets.root, fontFolders: [])
        let missing = StageError.fontMissing(file: "Inter-Regular.otf", package: "fonts-inter")
        #expect(throws: missing) { try TypeFoundry(assets: bare) }
        #expect(missing.description.contains("install the Debian package fonts-inter"))
    }

    /// What was measured for somebody's search is not kept when it is over.
    @Test func measuredTextsAreForgotten() throws {
        let foundry = try Bench.foundry()
        func remembers() -> Bool {
            foundry.using { shelf in
                var all = ""
                dump(shelf, to: &all)
                return all.contains("muistikahvilassako")
            }
        }
        let font = Font(.regular, px: 40)
        let wide = foundry.width(of: "muistikahvilassako", font: font)
        #expect(wide > 0 && remembers())
        foundry.forgetTexts()
        #expect(!remembers())
        #expect(foundry.width(of: "muistikahvilassako", font: font) == wide)
    }
}
