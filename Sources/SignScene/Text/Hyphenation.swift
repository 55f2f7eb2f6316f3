/// Where a word too long for its line may break.
///
/// Compounds carry soft hyphens (U+00AD) at their seams from ingest, where the dictionary is; what is here is the
/// fallback for a part that still does not fit: Finnish syllables, which follow a rule and need no dictionary.
enum Hyphenation {
    static let softHyphen: Character = "\u{AD}"

    /// Letters kept together at either end of a word.
    static let edgeLetters = 3

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y", "å", "ä", "ö"]

    /// Offsets (in characters) before which a Finnish word may break: before a consonant that is followed by a vowel,
    /// `vertaistukiryhmä` → ver-tais-tu-ki-ryh-mä. Never within ``edgeLetters`` of an end.
    static func finnishSyllables(_ word: [Character]) -> [Int] {
        guard word.count >= edgeLetters * 2 else { return [] }
        let lower = word.map { Character($0.lowercased()) }
        return (edgeLetters...(word.count - edgeLetters)).filter { at in
            at + 1 < word.count && lower[at].isLetter && !vowels.contains(lower[at]) && vowels.contains(lower[at + 1])
                && lower[at - 1].isLetter
        }
    }
}
