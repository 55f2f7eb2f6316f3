import SignModel

/// What is typed with one finger, in lower case: words with one space between them.
enum SearchText {
    /// - Returns: `text` as it was when the letter cannot stand there or there is no room for it.
    static func typing(_ letter: Character, after text: String) -> String {
        guard text.count < Limits.searchLetters else { return text }
        if letter == " " { return text.isEmpty || text.last == " " ? text : text + " " }
        guard letter.isLetter || letter.isNumber || letter == "-",
            letter.unicodeScalars.count <= 1 + Limits.marksPerLetter
        else { return text }
        return text + letter.lowercased()
    }

    static func erasing(_ text: String) -> String { String(text.dropLast()) }

    /// `word` in place of the one being typed.
    static func taking(_ word: String, in text: String) -> String {
        let before = text.lastIndex(of: " ").map { text[...$0] } ?? ""
        return String((before + word.lowercased()).prefix(Limits.searchLetters))
    }
}
