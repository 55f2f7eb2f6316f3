/// Finds the valid word a person probably meant.
public enum NearestWord {
    /// The word of `words` with the fewest typing slips from `word`: at most a third of its letters, at least one; nil
    /// when none is that near. Case does not count.
    public static func find(_ word: String, in words: [String]) -> String? {
        let typed = Array(word.lowercased().unicodeScalars.prefix(80))
        guard !typed.isEmpty else { return nil }
        let allowed = max(1, typed.count / 3)
        var best: (word: String, slips: Int)?
        for candidate in words where candidate != word {
            let slips = distance(typed, Array(candidate.lowercased().unicodeScalars.prefix(80)))
            if slips <= allowed, slips < best?.slips ?? .max { best = (candidate, slips) }
        }
        return best?.word
    }

    /// Letters put in, left out, replaced or exchanged with their neighbour (optimal string alignment).
    ///
    /// | a | b | distance |
    /// |---|---|---|
    /// | langauges | languages | 1 |
    /// | screen | screens | 1 |
    /// | tema | theme | 2 |
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let same = a[i - 1] == b[j - 1]
                var least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    least = min(least, beforeLast[j - 2] + 1)
                }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
