import SignModel

/// The endings of plurals and definite forms of Swedish and English, cut off so that one line of the table meets them.
enum WordEnding {
    private static let swedish = ["arna", "erna", "orna", "ar", "er", "or", "en", "et", "na", "n", "r", "t", "a", "e"]
    private static let english = ["ies", "es", "s"]
    /// Shorter stems would mean anything.
    private static let stemLetters = 4

    /// A word of the language without each ending that it may have; none when it has none, or next to nothing is left.
    static func stems(of word: String, _ language: Language) -> [String] {
        let endings = language == .swedish ? swedish : language == .english ? english : []
        return endings.filter(word.hasSuffix).map { String(word.dropLast($0.count)) }.filter { $0.count >= stemLetters }
    }

    /// Several words, each without its shortest ending.
    static func stem(ofPhrase words: some Sequence<String>, _ language: Language) -> String {
        words.map { stems(of: $0, language).last ?? $0 }.joined(separator: " ")
    }
}
