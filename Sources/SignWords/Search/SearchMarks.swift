public import SignModel

/// What of a text answers to a query, to be marked as it is written.
public struct SearchMarks: Hashable, Sendable {
    /// The terms that were found.
    public var terms: Set<String>
    /// Beginnings of words that were found.
    public var prefixes: [String]

    public init(terms: Set<String> = [], prefixes: [String] = []) {
        self.terms = terms
        self.prefixes = prefixes
    }

    /// The words of `text` that answer, whole, in order.
    public func ranges(in text: String, _ language: Language, _ words: SearchWords) -> [Range<String.Index>] {
        guard !terms.isEmpty || !prefixes.isEmpty else { return [] }
        return WordSplitter.places(in: text).filter { place in
            words.terms(ofWord: place.text, language).contains { term in
                terms.contains(term) || (SearchTerm.isWord(term) && prefixes.contains { term.hasPrefix($0) })
            }
        }.map(\.range)
    }
}
