/// Words that are one slip of the finger away: a letter wrong, missing, too many, or two swapped.
public enum SearchMistake {
    /// In shorter words a slip makes another word.
    public static let letters = 5...24
    /// What may stand where another letter was meant; most keyboards of the region have these.
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzåäö".unicodeScalars)

    /// All that `word` may have been meant to be, each once and not `word` itself; none for words outside ``letters``.
    ///
    /// - Parameter known: how many letters from its beginning on begin some word: the first slip is at or before the
    ///   next one.
    public static func meant(_ word: String, known: Int = .max) -> [String] {
        let typed = Array(word.unicodeScalars)
        guard letters.contains(typed.count) else { return [] }
        var found: Set<String> = []
        func add(_ letters: [Unicode.Scalar]) { found.insert(String(String.UnicodeScalarView(letters))) }
        for index in 0...min(typed.count, known) {
            for letter in alphabet {
                var more = typed
                more.insert(letter, at: index)
                add(more)
            }
            guard index < typed.count else { continue }
            for letter in alphabet {
                var other = typed
                other[index] = letter
                add(other)
            }
            var fewer = typed
            fewer.remove(at: index)
            add(fewer)
            guard index + 1 < typed.count else { continue }
            var swapped = typed
            swapped.swapAt(index, index + 1)
            add(swapped)
        }
        found.remove(word)
        return found.sorted()
    }

    /// How many letters have to be changed, put in or taken out to make one word of the other.
    public static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var above = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var here = [row + 1]
            for (column, other) in b.enumerated() {
                here.append(min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, here[column] + 1))
            }
            above = here
        }
        return above[b.count]
    }
}
