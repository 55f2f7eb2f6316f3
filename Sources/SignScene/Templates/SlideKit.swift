import SignModel
import SignWords

/// The tools templates set type with, on one display in one language.
struct SlideKit {
    let surroundings: Surroundings
    var metrics: SlideMetrics
    let language: Language
    private let measured: MeasuredTexts

    init(_ surroundings: Surroundings, language: Language, measured: MeasuredTexts = MeasuredTexts()) {
        self.surroundings = surroundings
        self.language = language
        self.measured = measured
        metrics = SlideMetrics(surroundings.display)
    }

    var look: Look { surroundings.look }
    var measurer: any TextMeasuring { surroundings.measurer }
    var words: DateWords { DateWords(language) }
    var unit: Int { metrics.unit }

    /// The same kit speaking another language.
    func speaking(_ other: Language) -> SlideKit { SlideKit(surroundings, language: other, measured: measured) }

    func width(_ text: String, _ font: Font) -> Int { measurer.width(of: text, font: font) }
    func measuredText(_ text: String, _ font: Font) -> MeasuredText { measured.text(text, font, measurer) }

    /// Text broken to `width`. Headlines keep their words whole where they can.
    func paragraph(
        _ text: String, _ font: Font, width: Int, leading: Double = 1.38, headline: Bool = false,
        language: Language? = nil
    ) -> Paragraph {
        let breaker = LineBreaker(
            measurer: measurer, font: font, language: language ?? self.language, width: max(1, width),
            hyphenateWhenEmptier: headline ? nil : 0.42)
        return Paragraph(
            lines: breaker.lines(measured.text(text, font, measurer)), font: font,
            language: language ?? self.language, lineHeight: Int((Double(font.px) * leading).rounded()))
    }

    /// A headline: semibold, tight. Not yet balanced: balancing keeps the number of lines, so it can wait until the
    /// size is decided.
    func headline(_ text: String, px: Int, width: Int, language: Language? = nil) -> Paragraph {
        paragraph(text, Font(.semibold, px: px), width: width, leading: 1.12, headline: true, language: language)
    }

    /// The same lines with the shortest longest line.
    func balanced(_ set: Paragraph, _ text: String, width: Int) -> Paragraph {
        guard set.lines.count > 1 else { return set }
        let breaker = LineBreaker(
            measurer: measurer, font: set.font, language: set.language, width: max(1, width), hyphenateWhenEmptier: nil)
        var copy = set
        copy.lines = breaker.balancedLines(measured.text(text, set.font, measurer))
        return copy
    }

    /// One line of text with its capitals centred in a line box of `height` that begins at `top`.
    func line(
        _ text: String, _ font: Font, x: Int, top: Int, height: Int, color: Color, on ground: Color,
        language: Language? = nil
    ) -> TextRun {
        let m = measurer.metrics(of: font)
        let baseline = top + (height + m.capHeight) / 2
        return TextRun(
            string: text, language: language ?? self.language, font: font, origin: PixelPoint(x, baseline),
            rect: PixelRect(x, baseline - m.ascent, width(text, font), m.ascent + m.descent), color: color,
            background: .color(ground))
    }

    /// A paragraph as a node whose first line box begins at `top`.
    func node(
        _ id: String, _ role: Node.Role, _ paragraph: Paragraph, x: Int, top: Int, width: Int, color: Color,
        on ground: Color
    ) -> Node {
        var paints: [Paint] = []
        for (n, text) in paragraph.lines.enumerated() {
            paints.append(
                .text(
                    line(
                        text, paragraph.font, x: x, top: top + n * paragraph.lineHeight, height: paragraph.lineHeight,
                        color: color, on: ground, language: paragraph.language)))
        }
        return Node(
            id: id, role: role, label: paragraph.text, language: paragraph.language,
            rect: PixelRect(x, top, width, paragraph.height), paints: paints)
    }

    /// A QR code whose right bottom corner is at (`right`, `bottom`); nil when `url` cannot be encoded.
    func qr(_ url: String, right: Int, bottom: Int, side: Int, modulePx: Int) -> Node {
        let rect = PixelRect(right - side, bottom - side, side, side)
        return Node(
            id: "qr", role: .qr, label: url, language: language, rect: rect,
            paints: [.qr(text: url, rect, modulePx: modulePx, dark: look.qrDark, light: look.qrLight)])
    }

    /// Side and module size of the code for `url` at the distance slides are scanned from; nil when it cannot be
    /// encoded.
    func qrSize(_ url: String) -> (side: Int, modulePx: Int)? {
        guard let modules = measurer.qrModules(of: url) else { return nil }
        let modulePx = metrics.qrModulePx(modules: modules, distanceMm: metrics.qrDistanceMm)
        return ((modules + 8) * modulePx, modulePx)
    }

    func scene(background: Color, _ nodes: [Node]) -> Scene {
        Scene(
            size: metrics.canvas, pixelPitchMm: metrics.display.pixelPitchMm,
            designDistanceMm: metrics.display.viewingDistanceMm, background: background, nodes: nodes)
    }
}
