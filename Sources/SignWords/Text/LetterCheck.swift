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

        public init(text: String, removed: [String] = [], missing: [Unicode.Scalar] = []) {
            self.text = text
            self.removed = removed
            self.missing = missing
        }
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
        // Something was taken out, and no letter has come since.
        var isGap = false
        for character in text {
            let absent = character.unicodeScalars.filter(without.contains)
            if !absent.isEmpty, absent.allSatisfy(\.isEmoji) {
                if !result.removed.contains(String(character)) { result.removed.append(String(character)) }
                isGap = true
                // A figure in a key cap.
                guard let base = character.unicodeScalars.first, base.isASCII else { continue }
                result.text.unicodeScalars.append(base)
                isGap = false
                continue
            }
            if isGap, character.isWhitespace || character.closesUp {
                if character == " ", result.text.last?.isWhitespace ?? true { continue }
                if result.text.last == " " { result.text.removeLast() }
                if character.isNewline, result.text.last?.isNewline ?? true { continue }
            }
            if character != " " { isGap = false }
            result.text.append(character)
            for letter in absent where !result.missing.contains(letter) { result.missing.append(letter) }
        }
        while result.text.last?.isWhitespace ?? false { result.text.removeLast() }
        if TextNormalizer.line(result.text).isEmpty { return Result(text: text, missing: lettersWithoutFont(text)) }
        return result
    }

    /// The same in every language; the letters of all of them together.
    public func callAsFunction(_ text: LocalizedText) -> (text: LocalizedText, results: [Language: Result]) {
        var results: [Language: Result] = [:]
        for (language, words) in text.byLanguage { results[language] = self(words) }
        return (LocalizedText(results.mapValues(\.text)), results)
    }

    /// What is said of emoji that were taken out.
    public static func leftOut(_ emoji: [String]) -> LocalizedText {
        let list = emoji.prefix(8).joined(separator: " ")
        return LocalizedText(
            "Näytöillä ei ole näitä kuvamerkkejä, ne jätettiin pois: \(list)",
            "Skärmarna saknar de här bildtecknen, de togs bort: \(list)",
            "The screens do not have these emoji, they were taken out: \(list)")
    }
}

extension Character {
    /// No space stands before it.
    fileprivate var closesUp: Bool { ".,;:!?)".contains(self) }
}

extension Unicode.Scalar {
    /// An emoji or what stands with one; arrows and figures, which are text first, are none.
    fileprivate var isEmoji: Bool {
        properties.isEmojiPresentation || properties.isEmojiModifier || (properties.isEmoji && value >= 0x2190)
            || value == 0x20E3 || (0xFE00...0xFE0F).contains(value) || (0xE0020...0xE007F).contains(value)
    }
}
