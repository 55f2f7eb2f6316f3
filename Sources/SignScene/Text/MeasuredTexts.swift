/// The texts measured so far; an announcement has a dozen, each set in many sizes, and others have some of the same.
final class MeasuredTexts {
    /// Texts that are kept; more begin anew.
    private let limit: Int

    private struct Key: Hashable {
        var text: String
        var face: Font.Face
        var tabular: Bool
    }

    private var texts: [Key: MeasuredText] = [:]

    init(limit: Int = 300) {
        self.limit = limit
    }

    func forget() { texts = [:] }

    func text(_ text: String, _ font: Font, _ measurer: any TextMeasuring) -> MeasuredText {
        let key = Key(text: text, face: font.face, tabular: font.tabular)
        if let known = texts[key] { return known }
        let made = MeasuredText(text, face: font.face, tabular: font.tabular, measurer: measurer)
        if texts.count >= limit { texts.removeAll(keepingCapacity: true) }
        texts[key] = made
        return made
    }
}
