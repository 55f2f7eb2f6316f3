internal import SignMedia
internal import SignModel
public import SignScene
internal import Synchronization

/// Measures and draws text: the one door to SDL_ttf.
///
/// What it answers depends on the fonts alone. It may be asked from any thread, and there may be several; one lock for
/// all of them lets in one at a time, as FreeType's one library for the process keeps a list of all its open fonts. It
/// needs neither `SDL_Init` nor a display.
public final class TypeFoundry: TextMeasuring {
    /// Who may talk to FreeType.
    private static let library = Mutex(())
    private let shelf: Mutex<FontShelf>

    /// Throws when a font the screen cannot do without is missing, naming its Debian package.
    public init(assets: StageAssets) throws(StageError) {
        let files = try FontFiles(assets: assets)
        try Self.library.withLock { (_) throws(StageError) in try FontShelf.begin() }
        shelf = Mutex(FontShelf(files: files))
    }

    deinit { using { $0.close() } }

    /// Runs `body` while nobody else talks to FreeType.
    func using<T: Sendable>(_ body: (FontShelf) -> T) -> T {
        Self.library.withLock { _ in shelf.withLock { body($0) } }
    }

    /// Keeps nothing of the texts that were measured and drawn, as when somebody's search is over.
    public func forgetTexts() { using { $0.forgetTexts() } }

    public func width(of text: String, font: Font) -> Int {
        let wide = using { $0.referenceWidth(text, face: font.face, tabular: font.tabular) }
        return Self.scaledUp(wide, px: font.px)
    }

    public func metrics(of font: Font) -> FontMetrics {
        let reach = using { $0.reach(font.face) }
        return FontMetrics(
            ascent: Self.scaledUp(reach.ascent, px: font.px), descent: Self.scaledUp(reach.descent, px: font.px),
            capHeight: (reach.cap * font.px + FontShelf.referencePx / 2) / FontShelf.referencePx)
    }

    public func leftBearing(of text: String, font: Font) -> Int {
        let bearing = using { $0.leftBearing(text, face: font.face, tabular: font.tabular) }
        return Self.scaled(bearing, px: font.px)
    }

    /// The letters of `text` that no font on this machine has, each once, in the order they stand in: on a screen they
    /// would be holes.
    public func lettersWithoutFont(in text: String) -> [Unicode.Scalar] {
        using { $0.lettersWithoutFont(in: text) }
    }

    public func qrModules(of text: String) -> Int? { QRCode.side(of: text) }

    /// Draws a line with the left end of its baseline at `origin`.
    func draw(_ text: String, font: Font, at origin: PixelPoint, _ color: Color, on canvas: Canvas) {
        for placed in glyphs(text, font: font) {
            canvas.tint(placed.mask, x: origin.x + placed.x, y: origin.y - placed.baseline, color)
        }
    }

    private struct Placed: Sendable {
        var mask: Coverage
        /// From the line's left end.
        var x: Int
        /// Row of the baseline in the mask.
        var baseline: Int
    }

    private func glyphs(_ text: String, font: Font) -> [Placed] {
        using { shelf in
            var placed: [Placed] = []
            // Where the next piece begins, in reference units, so that rounding does not add up.
            var pen = 0
            for piece in shelf.pieces(of: text, face: font.face, tabular: font.tabular) {
                let width = shelf.referenceWidth(piece.text, face: font.face, tabular: false)
                let advance = piece.isCell ? shelf.cell(font.face) : width
                let start = Self.scaled(pen + (advance - width) / 2, px: font.px)
                if let glyphs = shelf.open(piece.family, font.face, font.px)?.coverage(piece.text) {
                    placed.append(Placed(mask: glyphs.mask, x: start, baseline: glyphs.baseline))
                }
                pen += advance
            }
            return placed
        }
    }

    private static func scaledUp(_ reference: Int, px: Int) -> Int {
        (reference * px + FontShelf.referencePx - 1) / FontShelf.referencePx
    }

    private static func scaled(_ reference: Int, px: Int) -> Int {
        (reference * px + FontShelf.referencePx / 2) / FontShelf.referencePx
    }
}
