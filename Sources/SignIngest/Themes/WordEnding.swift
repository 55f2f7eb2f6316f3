import SignModel

/// The endings of plurals and definite forms of Swedish and English, cut off so that one line of the table meets them.
enum WordEnding {
    private static let swedish = ["arna", "erna", "orna", "ar", "er", "or", "en", "et", "na", "n", "r", "t", "a", "e"]
    private static let english = ["ies", "es", "s"]
    /// Shorter stems would mean anything.
    private static let stemLetters = 4

    /// A word of the language without its ending; nil when it has none, or next to nothing is left.
    static func stem(_ word: String, _ language: Language) -> String? {
        let endings = language == .swedish ? swedish : language == .english ? english : []
        for ending in endings where word.hasSuffix(ending) {
            let stem = word.dropLast(ending.count)
            guard stem.count >= stemLetters else { continue }
            return String(stem)
        }
        return nil
    }
}
