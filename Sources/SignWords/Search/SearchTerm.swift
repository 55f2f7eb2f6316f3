/// The words of the search index: each is a word in lower case, or a mark of what it is with a colon.
///
///     kahvila            as written, a base form, or a part of a compound
///     ROOT:muisti+sairas what the parts of a compound go back to
///     FI:esimerkki       the stem of a Finnish word that the dictionary does not know
///     SV:förening        the stem of a Swedish word; EN: of an English one
///     PLAIN:aiti         äiti in the letters of other keyboards
///     P:ka               begins a word; of two and three letters, longer ones are looked up in the list of words
public enum SearchTerm {
    /// How many letters of a word have terms of their own.
    public static let prefixLetters = 2...3

    static func root(_ roots: String) -> String { "ROOT:" + roots }
    static func stem(_ stem: String, _ language: SearchStem) -> String { language.rawValue + ":" + stem }

    /// The term of a word without diacritics.
    public static func plain(_ word: String) -> String { "PLAIN:" + word }

    /// The term of the first two or three letters of words.
    public static func prefix(_ letters: String) -> String { "P:" + letters }

    /// The same of a word of so few letters; nil for longer ones.
    static func shortPrefix(_ word: String) -> String? {
        prefixLetters.contains(word.unicodeScalars.count) ? prefix(word) : nil
    }

    /// Whether it is a word, not a mark of one.
    public static func isWord(_ term: String) -> Bool { !term.utf8.contains(UInt8(ascii: ":")) }
}

/// The languages that have stems.
enum SearchStem: String, CaseIterable {
    case finnish = "FI", swedish = "SV", english = "EN"

    var algorithm: String {
        switch self {
        case .finnish: "finnish"
        case .swedish: "swedish"
        case .english: "english"
        }
    }
}
