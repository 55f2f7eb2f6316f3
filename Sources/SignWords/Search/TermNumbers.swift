import SignModel

/// Terms by number, so that the many texts of a feed cost what their new words do: which have been met in a thing is
/// told without looking at letters.
struct TermNumbers {
    private var texts: [String] = []
    private var numbers: [String: Int] = [:]
    /// By number, the thing in which it was met last.
    private var met: [Int] = []
    private var thing = 0
    /// What each word comes to, prefixes included.
    private var words: [Language: [String: [Int]]] = [:]

    /// Terms that are remembered; with more, all are forgotten before the next thing.
    private static let limit = 200_000

    /// Begins another thing: nothing has been met in it.
    mutating func begin() {
        if texts.count > TermNumbers.limit { self = TermNumbers() }
        thing += 1
    }

    /// The numbers of a word's terms, and of the prefixes of those that are words.
    mutating func terms(of word: String, _ language: Language, _ make: () -> [String]) -> [Int] {
        if let known = words[language]?[word] { return known }
        let terms = make()
        let all = (terms + SearchWords.prefixes(of: terms)).map { number(of: $0) }
        words[language, default: [:]][word] = all
        return all
    }

    /// Whether a term is met for the first time in this thing; from then on it is not.
    mutating func isNew(_ number: Int) -> Bool {
        guard met[number] != thing else { return false }
        met[number] = thing
        return true
    }

    func text(of number: Int) -> String { texts[number] }

    private mutating func number(of term: String) -> Int {
        if let known = numbers[term] { return known }
        let number = texts.count
        texts.append(term)
        met.append(0)
        numbers[term] = number
        return number
    }
}
