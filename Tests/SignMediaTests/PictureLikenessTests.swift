import SignMedia
import SignModel
import Testing

/// What a picture looks like from afar.
@Suite struct PictureLikenessTests {
    /// Lines of marks on white below a band, as a poster has; `seed` says which marks.
    private func poster(_ seed: Int, width: Int = 960, changing line: Int? = nil, noise: Int = 0) -> PixelPicture? {
        let height = width * 9 / 16
        var pixels = [UInt32](repeating: 0xFFFFFF, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let (row, column) = (y * 27 / height, x * 96 / width)
                var level = 255
                if row < 3 { level = 40 }
                if row >= 5, row % 2 == 1, column > 6, column < 70 {
                    let own = line == row ? seed + 1 : seed
                    let mark = (row * 131 + column * 31 + own * 57 + row * column * (7 + own)) % 5
                    level = mark < 3 ? 20 : 255
                }
                level = max(0, level - (noise > 0 ? (x * 7 + y * 13) % noise : 0))
                pixels[y * width + x] = UInt32(level) * 0x010101
            }
        }
        return PixelPicture(size: PixelSize(width, height), pixels: pixels)
    }

    private func look(_ picture: PixelPicture?) throws -> PictureLikeness {
        try #require(picture.flatMap { PictureLikeness($0) })
    }

    @Test func anotherExportIsTheSame() throws {
        let one = try look(poster(1))
        #expect(try one.isNearly(look(poster(1, width: 1920))))
        #expect(try one.isNearly(look(poster(1, noise: 20))))
        #expect(try one.isNearly(look(poster(1, changing: 9))))
        #expect(try look(poster(1, changing: 9)).isNearly(one))
    }

    @Test func anotherPosterOfTheTemplateIsAnother() throws {
        let one = try look(poster(1))
        for seed in 2...5 { #expect(try !one.isNearly(look(poster(seed)))) }
    }

    /// An empty picture is like none, nor is one of another shape.
    @Test func littleToGoBy() throws {
        let white = PixelPicture(size: PixelSize(960, 540), filledWith: Color(0xFFFFFF))
        #expect(try !look(white).isNearly(look(white)))
        let tall = PixelPicture(size: PixelSize(540, 960), filledWith: Color(0x102030))
        #expect(try !look(poster(1)).isNearly(look(tall)))
        #expect(PictureLikeness(PixelPicture(size: PixelSize(90, 90), filledWith: Color(0))) == nil)
    }
}
