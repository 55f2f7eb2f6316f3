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

    /// The font that is missing, where another stands in for it: lines then break elsewhere than in a preview.
    public let substituted: StageError?

    /// Throws when a font the screen cannot do without is missing, naming its Debian package.
    ///
    /// - Parameter substituting: go on with another font where there is one, for who has to show something.
    public init(assets: StageAssets, substituting: Bool = false) throws(StageError) {
        let files = try FontFiles(assets: assets, substituting: substituting)
        substituted = files.substituted
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
        for placed in glyphs(RunShelf.Key(text: text, font: font, rotation: canvas.rotation)) {
            canvas.tint(placed.mask, x: origin.x + placed.x, y: origin.y - placed.baseline, color)
        }
    }

    private func glyphs(_ run: RunShelf.Key) -> [PlacedGlyphs] {
        using { shelf in
            if let known = shelf.runs.run(run) { return known }
            let placed = Self.glyphs(run, from: shelf)
            shelf.runs.keep(placed, for: run)
            return placed
        }
    }

    private static func glyphs(_ run: RunShelf.Key, from shelf: FontShelf) -> [PlacedGlyphs] {
        let font = run.font
        var placed: [PlacedGlyphs] = []
        // Where the next piece begins, in reference units, so that rounding does not add up.
        var pen = 0
        for piece in shelf.pieces(of: run.text, face: font.face, tabular: font.tabular) {
            // What nearly every piece is, a line of Inter, has been measured for the layout.
            let width =
                piece.isCell || piece.family == 0
                ? shelf.referenceWidth(piece.text, face: font.face, tabular: false)
                : shelf.width(of: piece, font.face)
            let advance = piece.isCell ? shelf.cell(font.face) : width
            let start = scaled(pen + (advance - width) / 2, px: font.px)
            if let glyphs = shelf.open(piece.family, font.face, font.px)?.coverage(
                piece.text, rightToLeft: piece.isRightToLeft)
            {
                placed.append(
                    PlacedGlyphs(mask: glyphs.mask.turned(run.rotation), x: start, baseline: glyphs.baseline))
            }
            pen += advance
        }
        return placed
    }

    private static func scaledUp(_ reference: Int, px: Int) -> Int {
        (reference * px + FontShelf.referencePx - 1) / FontShelf.referencePx
    }

    private static func scaled(_ reference: Int, px: Int) -> Int {
        (reference * px + FontShelf.referencePx / 2) / FontShelf.referencePx
    }
}
