/// Things of the search by how well they answer: a set of rows of `search_item` for each level, the best first. Those
/// that are in a better level may be in a worse one, too.
struct SearchSet {
    /// Groups of 64 rows.
    let words: Int
    /// Empty where a level has none.
    private(set) var levels: [[UInt64]] = []

    init(words: Int) {
        self.words = words
    }

    var isEmpty: Bool { levels.allSatisfy { level in level.allSatisfy { $0 == 0 } } }

    /// Adds the rows `bits` of group `word`; rows past the last are damage and left out.
    mutating func insert(_ bits: UInt64, _ word: Int, level: Int) {
        guard word < words else { return }
        while levels.count <= level { levels.append([]) }
        if levels[level].isEmpty { levels[level] = [UInt64](repeating: 0, count: words) }
        levels[level][word] |= bits
    }

    /// Only those in `live`.
    mutating func keep(_ live: [UInt64]) {
        for level in levels.indices where !levels[level].isEmpty {
            for word in 0..<words { levels[level][word] &= live[word] }
        }
    }

    /// What is in both, at the sum of the levels.
    func and(_ other: SearchSet) -> SearchSet {
        var both = SearchSet(words: words)
        for (a, mine) in levels.enumerated() where !mine.isEmpty {
            for (b, theirs) in other.levels.enumerated() where !theirs.isEmpty {
                for word in 0..<words {
                    let bits = mine[word] & theirs[word]
                    if bits != 0 { both.insert(bits, word, level: a + b) }
                }
            }
        }
        return both
    }

    /// Each row at its best level alone.
    func distinct() -> SearchSet {
        var seen = [UInt64](repeating: 0, count: words)
        var result = self
        for level in result.levels.indices where !result.levels[level].isEmpty {
            for word in 0..<words {
                result.levels[level][word] &= ~seen[word]
                seen[word] |= result.levels[level][word]
            }
        }
        return result
    }

    /// How many rows in all, if they are ``distinct()``.
    var count: Int { levels.reduce(0) { $0 + $1.reduce(0) { $0 + $1.nonzeroBitCount } } }

    /// The rows of a level, ascending.
    func rows(level: Int) -> [Int] {
        var rows: [Int] = []
        for (word, bits) in levels[level].enumerated() {
            var rest = bits
            while rest != 0 {
                rows.append(word << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return rows
    }
}
