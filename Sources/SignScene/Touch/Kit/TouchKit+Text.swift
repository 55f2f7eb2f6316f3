import SignModel
import SignWords

/// A text inside a control or on a page, before it is broken into lines.
struct Bit {
    enum Tone { case ink, quiet }

    var text: String
    var role: TouchMetrics.Role
    var face: Font.Face = .regular
    var tone: Tone = .ink
    var leading = 1.2
    /// Room above it, in pixels.
    var above = 0
    var tabular = false
    var language: Language?
    /// Parts to be marked, in characters of ``text``.
    var marks: [Range<Int>] = []
    /// An em of its own instead of the role's.
    var px: Int?
    /// Names and searched words may break where they must; everything else only at its seams.
    var mayBreak = false
}

/// Texts set under one another.
struct TextBlock {
    struct Line {
        var bit: Bit
        var font: Font
        var text: String
        var language: Language
        var height: Int
        var above: Int
        /// Where its first character stands in the bit's text; nil when not known.
        var offsets: [Int?]
    }

    var lines: [Line]
    var width: Int
    /// A word had to break where it has no seam.
    var isBroken: Bool

    var height: Int { lines.reduce(0) { $0 + $1.height + $1.above } }
}

enum Align { case left, centre, right }

extension TouchKit {
    /// The least height of a control with one line of a role in it.
    func lineControl(_ role: TouchMetrics.Role, mm least: Double = 25.6) -> Int {
        max(px(mm: least), em(role) * 118 / 100 + 2 * metrics.outline)
    }

    func font(_ bit: Bit) -> Font { Font(bit.face, px: bit.px ?? em(bit.role), tabular: bit.tabular) }

    /// `bits` broken to `width`.
    func block(_ bits: [Bit], width: Int) -> TextBlock {
        var lines: [TextBlock.Line] = []
        var broken = false
        for bit in bits where !bit.text.isEmpty {
            let font = font(bit)
            let language = bit.language ?? self.language
            let breaker = LineBreaker(
                measurer: measurer, font: font, language: language, width: max(1, width), hyphenateWhenEmptier: nil)
            let measured = measured(bit.text, font)
            let texts = breaker.lines(measured)
            if !bit.mayBreak { broken = broken || !keepsItsSeams(bit.text, font, width: width) }
            var cursor = TextCursor(bit.text)
            for (n, text) in texts.enumerated() {
                lines.append(
                    TextBlock.Line(
                        bit: bit, font: font, text: text, language: language,
                        height: Int((Double(font.px) * bit.leading).rounded()),
                        above: n == 0 && !lines.isEmpty ? bit.above : 0,
                        offsets: bit.marks.isEmpty ? [] : cursor.offsets(of: text)))
            }
        }
        return TextBlock(lines: lines, width: width, isBroken: broken)
    }

    /// Whether every part of a word between its seams fits the width.
    private func keepsItsSeams(_ text: String, _ font: Font, width: Int) -> Bool {
        guard self.width(text, font) > width else { return true }
        return Typographer.tidy(text).split(whereSeparator: { $0 == " " || $0 == "\n" }).allSatisfy { word in
            let parts = word.split(whereSeparator: { $0 == "\u{AD}" || $0 == "-" || $0 == "/" })
            return parts.enumerated().allSatisfy { n, part in
                self.width(String(part) + (n + 1 < parts.count ? "-" : ""), font) <= width
            }
        }
    }

    /// The paints of a block whose first line box begins at `top`.
    func paints(
        _ block: TextBlock, x: Int, top: Int, align: Align = .left, ink: Color, quiet: Color, on ground: Color
    ) -> [Paint] {
        var paints: [Paint] = []
        var y = top
        for line in block.lines {
            y += line.above
            let lineWidth = measurer.width(of: line.text, font: line.font)
            // What is read from the right begins there; where it stands in a row of icons, beside them still.
            let left =
                switch align == .left && line.language.isRightToLeft ? Align.right : align {
                case .left: x
                case .centre: x + (block.width - lineWidth) / 2
                case .right: x + block.width - lineWidth
                }
            let color = line.bit.tone == .ink ? ink : quiet
            let run = self.run(
                line.text, line.font, x: left, top: y, height: line.height, color: color, on: ground,
                language: line.language)
            paints.append(.text(run))
            paints += underlines(line, run)
            y += line.height
        }
        return paints
    }

    /// One line of text with its capitals centred in a line box.
    func run(
        _ text: String, _ font: Font, x: Int, top: Int, height: Int, color: Color, on ground: Color,
        language: Language? = nil
    ) -> TextRun {
        let m = measurer.metrics(of: font)
        return run(
            text, font, x: x, baseline: top + (height + m.capHeight) / 2, color: color, on: ground, language: language)
    }

    func run(
        _ text: String, _ font: Font, x: Int, baseline: Int, color: Color, on ground: Color, language: Language? = nil
    ) -> TextRun {
        let m = measurer.metrics(of: font)
        return TextRun(
            string: text, language: language ?? self.language, font: font, origin: PixelPoint(x, baseline),
            rect: PixelRect(x, baseline - m.ascent, measurer.width(of: text, font: font), m.ascent + m.descent),
            color: color, background: .color(ground))
    }

    /// `bits` inside `rect`, centred from top to bottom; noted as a misfit of `id` when they do not fit.
    func set(
        _ bits: [Bit], in rect: PixelRect, align: Align = .left, of id: String, ink: Color, quiet: Color,
        on ground: Color
    ) -> [Paint] {
        let block = block(bits, width: rect.width)
        if block.height > rect.height || block.isBroken || rect.width <= 0 { note(id) }
        return paints(
            block, x: rect.x, top: rect.y + (rect.height - block.height) / 2, align: align, ink: ink, quiet: quiet,
            on: ground)
    }

    /// A text of a page as a node of its own.
    func text(
        _ id: String, _ role: Node.Role = .text, _ bits: [Bit], x: Int, top: Int, width: Int, align: Align = .left,
        ink: Color? = nil, on ground: Color? = nil, level: Int? = nil, label: String? = nil
    ) -> Node {
        let block = block(bits, width: width)
        let paints = paints(
            block, x: x, top: top, align: align, ink: ink ?? look.ink, quiet: ink ?? look.quiet,
            on: ground ?? look.paper)
        if block.isBroken { note(id) }
        return Node(
            id: id, role: role, label: label ?? bits.map(\.text.spoken).joined(separator: " "),
            language: bits.first?.language ?? language, rect: PixelRect(x, top, width, block.height), level: level,
            paints: paints)
    }

    private func underlines(_ line: TextBlock.Line, _ run: TextRun) -> [Paint] {
        guard !line.bit.marks.isEmpty else { return [] }
        let characters = Array(line.text)
        let marked = characters.indices.map { at in
            line.offsets[at].map { offset in line.bit.marks.contains { $0.contains(offset) } } ?? false
        }
        var paints: [Paint] = []
        var at = 0
        while at < characters.count {
            guard marked[at] else {
                at += 1
                continue
            }
            let end = marked[at...].firstIndex(of: false) ?? characters.count
            let left = measurer.width(of: String(characters[..<at]), font: line.font)
            let right = measurer.width(of: String(characters[..<end]), font: line.font)
            let thick = max(2, line.font.px / 11)
            paints.append(
                .fill(
                    PixelRect(run.origin.x + left, run.origin.y + thick, right - left, thick), run.color, radius: 0))
            at = end
        }
        return paints
    }
}

/// Follows lines through the text they were broken from.
struct TextCursor {
    private let characters: [Character]
    private var at = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// Where each character of the next line stands; nil for a hyphen the break put in.
    mutating func offsets(of line: String) -> [Int?] {
        line.map { character in
            var ahead = at
            while ahead < characters.count, ahead - at < 4 {
                if characters[ahead] == character || (characters[ahead].isWhitespace && character.isWhitespace) {
                    at = ahead + 1
                    return ahead
                }
                ahead += 1
            }
            return nil
        }
    }
}

extension String {
    /// As it is read aloud: no soft hyphens, ordinary spaces.
    var spoken: String { withoutSoftHyphens.exchanging("\u{A0}", for: " ") }
}
