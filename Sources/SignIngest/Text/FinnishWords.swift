/// The words under which a text is found: base forms and the parts of compounds (`guides/data-formats.md`, "Finnish
/// search, measured"). Not for use by two threads at once.
public final class FinnishWords {
    private let voikko: Voikko?
    private var known: [String: [String]] = [:]

    public init() {
        voikko = Voikko()
    }

    /// Base forms and word bases of the words in `text`, lower-case, each once, in order. Words that Voikko does not
    /// know are left to the index of the words as written.
    public func bases(in text: String) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        for word in FinnishWords.words(in: text) {
            for base in bases(of: word) where seen.insert(base).inserted { found.append(base) }
        }
        return found
    }

    /// Runs of letters, digits and inner hyphens, lower-case, soft hyphens removed.
    public static func words(in text: String) -> [String] {
        text.lowercased().filter { $0 != FinnishHyphenator.softHyphen }
            .split { !($0.isLetter || $0.isNumber || $0 == "-") }
            .map { $0.drop { $0 == "-" } }.filter { !$0.isEmpty }.map(String.init)
    }

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
