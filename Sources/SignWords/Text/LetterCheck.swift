public import SignModel

/// What the screens can show of a text, by their fonts.
public struct LetterCheck: Sendable {
    /// A text as it can be shown.
    public struct Result: Hashable, Sendable {
        public var text: String
        /// Emoji that no font has and that were taken out, each once.
        public var removed: [String] = []
        /// Letters that no font has and that the text cannot do without, each once.
        public var missing: [Unicode.Scalar] = []
    }

    private let lettersWithoutFont: @Sendable (String) -> [Unicode.Scalar]

    /// - Parameter lettersWithoutFont: the letters of a text that no font has.
    public init(_ lettersWithoutFont: @escaping @Sendable (String) -> [Unicode.Scalar]) {
        self.lettersWithoutFont = lettersWithoutFont
    }

    /// `text` without the emoji that no font has, and the letters that are missing nevertheless.
    ///
    /// An emoji goes with all that belongs to it (skin tone, family, flag), and with one of the spaces around it; of a
    /// key cap the figure stays. A text of emoji alone cannot be shown: they are what is missing.
    public func callAsFunction(_ text: String) -> Result {
        let without = Set(lettersWithoutFont(text))
        guard !without.isEmpty else { return Result(text: text) }
        var result = Result(text: "")
        for character in text {
            let absent = character.unicodeScalars.filter(without.contains)
            if absent.isEmpty {
                if result.endsWithGap, character.closesUp { result.text.removeLast() }
                if result.endsWithGap, character == " " { continue }
                result.text.append(character)
            } else if absent.allSatisfy(\.isEmoji) {
                result.remove(character)
            } else {
                result.text.append(character)
                for letter in absent where !result.missing.contains(letter) { result.missing.append(letter) }
            }
        }
        result.text = TextNormalizer.text(result.text)
        if result.text.isEmpty { return Result(text: text, missing: lettersWithoutFont(text)) }
        return result
    }

    /// The same in every language; the letters of all of them together.
    public func callAsFunction(_ text: LocalizedText) -> (text: LocalizedText, results: [Language: Result]) {
        var results: [Language: Result] = [:]
        for (language, words) in text.byLanguage { results[language] = self(words) }
        return (LocalizedText(results.mapValues(\.text)), results)
    }
}

extension LetterCheck.Result {
    /// Something was taken out after a space, so that no second one may follow it.
    fileprivate var endsWithGap: Bool { !removed.isEmpty && text.last == " " }

    fileprivate mutating func remove(_ character: Character) {
        if !removed.contains(String(character)) { removed.append(String(character)) }
        // A figure in a key cap.
        if let base = character.unicodeScalars.first, base.isASCII { text.unicodeScalars.append(base) }
    }
}

extension Character {
    /// No space stands before it.
    fileprivate var closesUp: Bool { ".,;:!?…)\n".contains(self) }
}

extension Unicode.Scalar {
    /// An emoji or what stands with one; arrows and figures, which are text first, are none.
    fileprivate var isEmoji: Bool {
        properties.isEmojiPresentation || properties.isEmojiModifier || (properties.isEmoji && value >= 0x2190)
            || value == 0x20E3 || (0xFE00...0xFE0F).contains(value) || (0xE0020...0xE007F).contains(value)
    }
}
