/// Puts soft hyphens (U+00AD) where the parts of long Finnish compounds meet: `keskustelu␣tuokio`.
///
/// Only boundaries that every reading of the word has, so that `hääyöaie` is never cut wrongly; never beside a hyphen
/// that is written, never less than three letters from an end. Words that Voikko does not know stay whole. Without
/// Voikko's dictionary all words do. Not for use by two threads at once.
public final class FinnishHyphenator {
    /// Shorter words fit any line.
    public static let wordLetters = 12
    /// Least letters before and after a soft hyphen.
    static let edgeLetters = 3
    static let softHyphen: Character = "\u{AD}"

    private let voikko: Voikko?
    /// Word → the same with soft hyphens; texts repeat their words.
    private var known: [String: String] = [:]
    private var knownTexts: [String: String] = [:]

    public init() {
        voikko = Voikko()
    }

    /// Whether the dictionary was found.
    public var isAvailable: Bool { voikko != nil }

    /// `text` with soft hyphens in its long words; soft hyphens that it had are replaced.
    public func hyphenate(_ text: String) -> String {
        if let done = knownTexts[text] { return done }
        let done = hyphenated(text)
        if knownTexts.count >= 5_000 { knownTexts.removeAll() }
        knownTexts[text] = done
        return done
    }

    private func hyphenated(_ text: String) -> String {
        var result = ""
        var word = ""
        for character in text where character != FinnishHyphenator.softHyphen {
            if character.isLetter || (character == "-" && !word.isEmpty) {
                word.append(character)
            } else {
                result += hyphenate(word: word)
                word = ""
                result.append(character)
            }
        }
        return result + hyphenate(word: word)
    }

    private func hyphenate(word: String) -> String {
        guard word.count >= FinnishHyphenator.wordLetters, let voikko else { return word }
        if let done = known[word] { return done }
        let structures = voikko.analyses(of: word).compactMap(\.structure)
        let done = FinnishHyphenator.cut(word, at: FinnishHyphenator.boundaries(in: structures, of: word))
        if known.count >= 50_000 { known.removeAll() }
        known[word] = done
        return done
    }

    /// Numbers of characters before each boundary that all `structures` have.
    static func boundaries(in structures: [String], of word: String) -> [Int] {
        var common: Set<Int>?
        for structure in structures {
            var found: Set<Int> = []
            var position = 0
            for mark in structure {
                if mark == "=" { found.insert(position) } else { position += 1 }
            }
            guard position == word.count else { continue }
            common = common?.intersection(found) ?? found
        }
        let letters = Array(word)
        return (common ?? []).sorted().filter { position in
            guard position >= edgeLetters, position <= letters.count - edgeLetters else { return false }
            return letters[position - 1] != "-" && letters[position] != "-"
        }
    }

    private static func cut(_ word: String, at positions: [Int]) -> String {
        guard !positions.isEmpty else { return word }
        var result = ""
        for (index, letter) in word.enumerated() {
            if positions.contains(index) { result.append(softHyphen) }
            result.append(letter)
        }
        return result
    }
}
