/// What the words of a text may go back to, verbs too: for matching texts with themes. The search is stricter
/// (``SearchWords``). Not for use by two threads at once.
public final class FinnishWords {
    private let voikko: Voikko?
    private var known: [String: [String]] = [:]
    private var knownTexts: [String: [String]] = [:]

    public init() {
        voikko = Voikko()
    }

    /// Base forms and word bases of the words in `text`, lower-case, each once, in order. Words that Voikko does not
    /// know are left to the index of the words as written.
    public func bases(in text: String) -> [String] {
        if let done = knownTexts[text] { return done }
        var seen: Set<String> = []
        var found: [String] = []
        for word in FinnishWords.words(in: text) {
            for base in bases(of: word) where seen.insert(base).inserted { found.append(base) }
        }
        if knownTexts.count >= 20_000 { knownTexts.removeAll() }
        knownTexts[text] = found
        return found
    }

    /// The words of a text, lower-case (``WordSplitter``).
    public static func words(in text: String) -> [String] { WordSplitter.words(in: text) }

    private func bases(of word: String) -> [String] {
        if let done = known[word] { return done }
        var found: [String] = []
        for analysis in voikko?.analyses(of: word) ?? [] {
            let parts = FinnishWords.parts(of: analysis.wordBases ?? "")
            for base in [analysis.baseForm?.lowercased()].compactMap(\.self) + parts where !found.contains(base) {
                found.append(base)
            }
        }
        if known.count >= 50_000 { known.removeAll() }
        known[word] = found
        return found
    }

    /// `+omais(omainen)+hoita(hoitaa)+ja(+ja)` → omainen, hoitaa; `hyvinvointi(hyvin=vointi)` → hyvin, vointi.
    static func parts(of wordBases: String) -> [String] {
        var found: [String] = []
        for piece in wordBases.split(separator: "(").dropFirst() {
            guard let end = piece.firstIndex(of: ")"), piece.first != "+" else { continue }
            for part in piece[..<end].lowercased().split(whereSeparator: { $0 == "=" || $0 == "|" || $0 == "-" })
            where part.count >= 3 {
                found.append(String(part))
            }
        }
        return found
    }
}
