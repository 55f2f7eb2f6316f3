public import SignModel

/// A keyword of a run that maps to no need.
public struct UnmappedKeyword: Hashable, Sendable {
    public var id: String?
    /// In the first language it has; its id when it has no words.
    public var word: String
    /// How many items had it.
    public var count: Int
    /// The need whose words it resembles most; nil when it resembles none.
    public var nearest: ThemeID?

    public init(id: String? = nil, word: String, count: Int, nearest: ThemeID? = nil) {
        self.id = id
        self.word = word
        self.count = count
        self.nearest = nearest
    }
}

extension NeedTable {
    /// The need of the table's word that shares the most pairs of letters with one of the words of `label` or of their
    /// bases: more than half of them; nil when none does.
    func nearest(to label: String, bases: (String) -> [String]) -> ThemeID? {
        var candidates = NeedTable.folded(label)
        for word in candidates { candidates += bases(word).flatMap { NeedTable.folded($0) } }
        let pairs = Set(candidates).sorted().map(LetterPairs.init)
        var best: (score: Int, order: Int, word: String, theme: ThemeID)?
        for table in words.values {
            for (word, meaning) in table where !word.contains(" ") {
                guard let theme = meaning.themes.first else { continue }
                let other = LetterPairs(word)
                guard let score = pairs.map({ $0.likeness(other) }).max(), score > 500 else { continue }
                let found = (score, order[theme] ?? .max, word, theme)
                guard let known = best else {
                    best = found
                    continue
                }
                let isBetter = (known.score, found.1, found.2) < (found.0, known.order, known.word)
                if isBetter { best = found }
            }
        }
        return best?.theme
    }
}

/// The pairs of letters of a word, with its edges.
private struct LetterPairs {
    let pairs: [UInt64]

    init(_ word: String) {
        let letters = [0x20] + word.unicodeScalars.map { UInt64($0.value) } + [0x20]
        pairs = zip(letters, letters.dropFirst()).map { $0 << 32 | $1 }.sorted()
    }

    /// Twice the shared pairs in thousandths of all (Dice).
    func likeness(_ other: LetterPairs) -> Int {
        var (i, j, shared) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] {
                shared += 1
                i += 1
                j += 1
            } else if pairs[i] < other.pairs[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2000 * shared / (pairs.count + other.pairs.count)
    }
}
