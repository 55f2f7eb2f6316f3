import SignWords

/// A text cut into words whose widths are known at every size.
///
/// A layout tries many sizes and widths; the words are cut, tidied and measured once, and scaled after that, since
/// advances of unhinted outlines are proportional to the size.
struct MeasuredText: Sendable {
    struct Word: Sendable {
        /// With its soft hyphens.
        var raw: String
        /// As it is drawn.
        var plain: String
        /// Width at ``MeasuredText/referencePx``.
        var reference: Int
    }

    static let referencePx = 1024

    var face: Font.Face
    var tabular: Bool
    /// Words line by line, as newlines divide the text.
    var paragraphs: [[Word]]
    /// Width of a space at the reference size.
    var space: Int

    init(_ text: String, face: Font.Face, tabular: Bool, measurer: any TextMeasuring) {
        self.face = face
        self.tabular = tabular
        let font = Font(face, px: MeasuredText.referencePx, tabular: tabular)
        space = measurer.width(of: " ", font: font)
        paragraphs = text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
            Typographer.tidy(String(line)).split(separator: " ", omittingEmptySubsequences: true).map { word in
                let raw = String(word)
                let plain = raw.withoutSoftHyphens
                return Word(raw: raw, plain: plain, reference: measurer.width(of: plain, font: font))
            }
        }
    }

    /// Pixels that a reference width takes at `px`, rounded up.
    static func scaled(_ reference: Int, _ px: Int) -> Int { (reference * px + referencePx - 1) / referencePx }
}
