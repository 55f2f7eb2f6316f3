/// Words as people type them who have no Finnish keyboard: `ä` and `å` as `a`, `ö` as `o`.
public enum SearchFolding {
    /// The words of `text` that change by it, each once, in their plain letters and in order, with spaces between.
    public static func folded(_ text: String) -> String {
        var seen: Set<String> = []
        var found: [String] = []
        for word in FinnishWords.words(in: text) where word.unicodeScalars.contains(where: { $0.value > 0x7F }) {
            var plain = String.UnicodeScalarView()
            for scalar in word.unicodeScalars {
                plain.append(scalar == "ö" ? "o" : scalar == "ä" || scalar == "å" ? "a" : scalar)
            }
            let folded = String(plain)
            if folded != word, seen.insert(folded).inserted { found.append(folded) }
        }
        return found.joined(separator: " ")
    }
}
