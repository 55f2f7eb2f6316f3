public import SignModel

/// What stands on a poster, as text recognition read it.
public struct PosterText: Hashable, Sendable {
    /// One word.
    public struct Word: Hashable, Sendable {
        public var text: String
        /// In pixels of the canonical picture.
        public var rect: PixelRect
        /// Height of a capital letter in the same size, in pixels of the canonical picture.
        public var capPx: Double
        /// WCAG contrast of the letters with what is around them, 1…21.
        public var contrast: Double
        /// How sure the reader is, 0…100.
        public var confidence: Int
    }

    public var words: [Word]
    /// The words in reading order, one line of the poster a line.
    public var text: String
    /// All pixels are alike: an empty page.
    public var isBlank = false

    /// Words read surely enough to be judged.
    public var sureWords: [Word] { words.filter { $0.confidence >= 60 && $0.text.count >= 2 } }

    /// Whether it was read well enough to be offered as the text alternative.
    public var isTrustworthy: Bool {
        let letters = words.reduce(0) { $0 + $1.text.count }
        let weighed = words.reduce(0) { $0 + $1.text.count * $1.confidence }
        return sureWords.count >= 3 && weighed >= 70 * letters
    }
}
