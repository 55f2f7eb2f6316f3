import SignModel
import SignWords

/// Lines of text in one style, ready to be placed.
struct SetText: Hashable, Sendable {
    var lines: [String]
    var style: TextStyle
    var language: Language
    /// Every line is within the measure, and no word was broken but at a seam.
    var isWhole = true
    /// The width the lines were set for, whose right edge lines from right to left keep to; nil: none is known.
    var measure: Int?

    /// From the first cap-top to the last baseline.
    var height: Int { style.height(lines: lines.count) }
    /// What it says, in one string.
    var text: String { lines.joined(separator: " ") }
}

/// A part of a line that is set in a style of its own.
struct Span: Hashable, Sendable {
    var text: String
    var style: TextStyle
}

extension SlideKit {
    /// Leading of scripts that reach further than Latin, in ems.
    private static let tallLeading = 1.5

    func width(_ text: String, _ style: TextStyle) -> Int { width(text, style.font) }
    func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + width($1.text, $1.style) } }

    /// A headline: as few lines as go, then of lengths as even as go. Words break only where one alone is wider than
    /// the measure, and there at a seam.
    func balanced(_ text: String, _ style: TextStyle, measure: Int, language: Language? = nil) -> SetText {
        set(text, style, measure: measure, language: language) { $1.balancedLines($0) }
    }

    /// Running text: filled line by line, then a little narrower where the last line would be a widow.
    func running(_ text: String, _ style: TextStyle, measure: Int, language: Language? = nil) -> SetText {
        set(text, style, measure: measure, language: language, hyphenates: true) { $1.calmLines($0) }
    }

    private func set(
        _ text: String, _ style: TextStyle, measure: Int, language: Language?, hyphenates: Bool = false,
        _ lines: (MeasuredText, LineBreaker) -> [String]
    ) -> SetText {
        let language = language ?? self.language
        let breaker = LineBreaker(
            measurer: measurer, font: style.font, language: language, width: max(1, measure),
            hyphenateWhenEmptier: hyphenates ? 0.3 : nil)
        let measured = measuredText(text, style.font)
        var style = style
        // Letters of Arabic, of India and of others rise and hang further than Latin ones.
        if text.unicodeScalars.contains(where: { (0x0600...0x1CFF).contains($0.value) }) {
            style.size.leading = max(style.leading, metrics.r6(SlideKit.tallLeading * Double(style.size.em)))
        }
        return SetText(
            lines: lines(measured, breaker), style: style, language: language, isWhole: breaker.keepsSeams(measured),
            measure: measure)
    }

    /// One line at `baseline`: its first letter's stem stands on the edge at `x`, not its white; a line from right to
    /// left begins at the other edge and stays where it is.
    func line(
        _ text: String, _ style: TextStyle, x: Int, baseline: Int, on ground: Color, language: Language? = nil,
        isHung: Bool = true
    ) -> TextRun {
        let m = measurer.metrics(of: style.font)
        let hang =
            isHung && !style.tabular && !text.isRightToLeft
            ? max(0, measurer.leftBearing(of: text, font: style.font)) : 0
        return TextRun(
            string: text, language: language ?? self.language, font: style.font,
            origin: PixelPoint(x - hang, baseline),
            rect: PixelRect(x - hang, baseline - m.ascent, width(text, style), m.ascent + m.descent),
            color: style.color, background: .color(ground))
    }

    /// Lines as a node whose first cap-top is at `top`.
    func node(
        _ id: String, _ role: Node.Role, _ set: SetText, x: Int, capTop top: Int, on ground: Color, level: Int? = nil
    ) -> Node {
        let runs = set.lines.enumerated().map { n, text in
            line(
                text, set.style, x: x + indent(of: text, in: set),
                baseline: top + set.style.cap + n * set.style.leading, on: ground,
                language: set.language)
        }
        return node(id, role, runs, language: set.language, level: level)
    }

    /// How far from the left edge a line begins: one from right to left ends at the right edge.
    private func indent(of line: String, in set: SetText) -> Int {
        guard !isMirrored, let measure = set.measure, line.isRightToLeft else { return 0 }
        return max(0, measure - width(line, set.style))
    }

    /// One line of several styles at `baseline`.
    func node(
        _ id: String, _ role: Node.Role, _ spans: [Span], x: Int, baseline: Int, on ground: Color,
        language: Language? = nil
    ) -> Node {
        var x = x
        var runs: [TextRun] = []
        for span in spans {
            runs.append(
                line(
                    span.text, span.style, x: x, baseline: baseline, on: ground, language: language,
                    isHung: runs.isEmpty))
            x += width(span.text, span.style)
        }
        return node(id, role, runs, language: language ?? self.language, label: spans.map(\.text).joined())
    }

    /// One line ending at `right`.
    func node(
        _ id: String, _ role: Node.Role, _ text: String, _ style: TextStyle, right: Int, baseline: Int,
        on ground: Color, language: Language? = nil
    ) -> Node {
        let run = line(
            text, style, x: right - width(text, style), baseline: baseline, on: ground, language: language,
            isHung: false)
        return node(id, role, [run], language: language ?? self.language)
    }

    /// A node of these runs, as large as the ink they may leave.
    func node(
        _ id: String, _ role: Node.Role, _ runs: [TextRun], language: Language, label: String? = nil,
        level: Int? = nil
    ) -> Node {
        let rect = runs.reduce(PixelRect(0, 0, 0, 0)) { $0.union(ink(of: $1)) }
        return Node(
            id: id, role: role, label: label ?? runs.map(\.string).joined(separator: " "), language: language,
            rect: rect, level: level, paints: runs.map { .text($0) })
    }

    /// Where the letters of a line stand: from the capitals, or the marks over them, to the baseline, or what hangs
    /// below it.
    func ink(of run: TextRun) -> PixelRect {
        let (above, below) = reach(of: run.string, run.font)
        return PixelRect(run.rect.x, run.origin.y - above, run.rect.width, above + below)
    }

    /// How far the letters of a line reach from its baseline.
    private func reach(of text: String, _ font: Font) -> (above: Int, below: Int) {
        let metrics = measurer.metrics(of: font)
        let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value > 0x2000 && $0.value < 0x2100 }
        let rises = !isLatin || text.contains { "ÅÄÖÉÈÜÕŠŽĐŊÁÍÓÚ()[]|/".contains($0) }
        let reachesDown = !isLatin || text.contains { "()[]|/@".contains($0) }
        let hangs = text.contains { "gjpqyçşQŋ,;".contains($0) }
        return (
            rises ? metrics.ascent : TypeLadder.cap(ofEm: font.px) + font.px / 25,
            reachesDown ? metrics.descent : max(1, hangs ? font.px * 22 / 100 : font.px / 60)
        )
    }

    /// How far a line hangs below its baseline.
    func hang(of text: String, _ style: TextStyle) -> Int { reach(of: text, style.font).below }
    /// How far a line rises above its cap-top.
    func rise(of text: String, _ style: TextStyle) -> Int { max(0, reach(of: text, style.font).above - style.cap) }
    /// What is left free between the ink of two lines, whatever their sizes.
    var inkGap: Int { max(2, metrics.px(3)) }

    /// The least from one text's last baseline to the first cap-top of another under it.
    func clearance(between upper: SetText, and lower: SetText) -> Int {
        hang(of: upper.lines.last ?? "", upper.style) + rise(of: lower.lines.first ?? "", lower.style) + inkGap
    }

    /// The first cap-top at `top` or as far below the top row as its letters and marks need: large letters on a small
    /// display take more than the grid's distances.
    func clear(of top: Int, _ set: SetText) -> Int {
        max(
            top,
            metrics.topBaseline + max(hang(of: "j", chrome()) + inkGap, metrics.markGap + metrics.markHeight + 1)
                + rise(of: set.lines.first ?? "", set.style))
    }

    /// An icon of side `side` with its middle at the middle of the capitals over `baseline`.
    func icon(_ name: String, x: Int, baseline: Int, cap: Int, side: Int, _ color: Color) -> Paint {
        .icon(name, PixelRect(x, baseline - cap / 2 - side / 2, side, side), color)
    }

    func shape(_ id: String, _ rect: PixelRect, _ color: Color, radius: Int = 0) -> Node {
        Node(id: id, role: .decoration, language: language, rect: rect, paints: [.fill(rect, color, radius: radius)])
    }
}
