public import SignModel

/// Under which terms a text is found, and which terms a query asks for (``SearchTerm``). Not for use by two threads at
/// once.
///
/// Finnish words are read by Voikko: as written, in their base forms, and with the parts of compounds; what it does not
/// know, and without it every word, by the stem. Swedish and English by their Snowball stems. A query may be in any of
/// the languages, word by word.
public final class SearchWords {
    private let finnish = FinnishReader()
    private let stemmers: [SearchStem: Snowball]
    private var known: [Language: [String: [String]]] = [:]
    private var numbers = TermNumbers()
    private var queries: [String: SearchQuery.Word] = [:]

    public init() {
        stemmers = Dictionary(
            uniqueKeysWithValues: SearchStem.allCases.compactMap { language in
                Snowball(language.algorithm).map { (language, $0) }
            })
    }

    /// Forgets all that was asked for and looked up.
    public func forget() {
        known = [:]
        queries = [:]
        numbers = TermNumbers()
        finnish.forget()
    }

    /// Whether Finnish is read by the dictionary, or (false) by stems alone.
    public var readsFinnish: Bool { finnish.isAvailable }

    /// What an index made with these words says of itself: another one's terms need not meet these.
    public var method: String { readsFinnish ? SearchWords.bestMethod : "1 stems" }

    /// The method of the dictionary. The number changes whenever the terms do.
    public static let bestMethod = "1 voikko"

    /// The terms of a text in a language, each once, without those of prefixes.
    public func terms(of text: String, _ language: Language) -> [String] {
        WordSplitter.words(in: text).flatMap { terms(ofWord: $0, language) }.unique
    }

    /// The terms of a text in all its languages.
    public func terms(of text: LocalizedText) -> [String] {
        text.languages.flatMap { terms(of: text[$0] ?? "", $0) }.unique
    }

    /// The terms of several fields of one thing, best first, with those of prefixes: each is in the best field that has
    /// it, once, in the order in which they are met.
    public func terms(ofFields fields: [[LocalizedText]]) -> [[String]] {
        numbers.begin()
        return fields.map { texts in
            var found: [String] = []
            for text in texts {
                for language in text.languages {
                    for word in WordSplitter.words(in: text[language] ?? "") {
                        let terms = numbers.terms(of: word, language) { makeTerms(of: word, language) }
                        for number in terms where numbers.isNew(number) { found.append(numbers.text(of: number)) }
                    }
                }
            }
            return found
        }
    }

    /// The terms of one lower-case word.
    public func terms(ofWord word: String, _ language: Language) -> [String] {
        if let done = known[language]?[word] { return done }
        let done = makeTerms(of: word, language)
        if (known[language]?.count ?? 0) >= 30_000 { known[language] = nil }
        known[language, default: [:]][word] = done
        return done
    }

    private func makeTerms(of word: String, _ language: Language) -> [String] {
        var words = SearchWords.spellings(of: word)
        var marks: [String] = []
        for spelling in words {
            switch language {
            case .finnish:
                let reading = finnish.read(spelling)
                words += reading.bases + reading.verbs + reading.parts
                marks += reading.roots.map(SearchTerm.root)
                if reading.isUnknown, let stem = stem(spelling, .finnish) { marks.append(stem) }
            case .swedish:
                if let stem = stem(spelling, .swedish) { marks.append(stem) }
            case .english:
                if let stem = stem(spelling, .english) { marks.append(stem) }
            default: continue
            }
        }
        words = words.unique
        for word in words {
            let plain = WordSplitter.plain(word)
            if plain != word { marks.append(SearchTerm.plain(plain)) }
        }
        return (words + marks).unique
    }

    /// The first letters of the words among `terms`, as terms.
    public static func prefixes(of terms: [String]) -> [String] {
        var seen: Set<String> = []
        for term in terms where SearchTerm.isWord(term) {
            for count in SearchTerm.prefixLetters where term.unicodeScalars.count >= count {
                seen.insert(SearchTerm.prefix(String(String.UnicodeScalarView(term.unicodeScalars.prefix(count)))))
            }
        }
        return seen.sorted()
    }

    /// What is asked for. Small words that say nothing by themselves need not be in a text that has the others.
    ///
    /// - Parameter isTyping: the last word is still being written, unless something stands after it.
    public func query(_ text: String, isTyping: Bool = false) -> SearchQuery {
        let isInWord = text.last.map { $0.isLetter || $0.isNumber } ?? false
        let text = TextNormalizer.line(text)
        let places = WordSplitter.places(in: text).prefix(SearchQuery.wordsMax)
        let goesOn = isTyping && isInWord && places.last?.range.upperBound == text.endIndex
        var words: [SearchQuery.Word] = []
        for (index, place) in places.enumerated() {
            var word = word(place.text)
            word.isPrefix = goesOn && index == places.count - 1 && place.text.unicodeScalars.count >= 2
            if word.isPrefix { word.prefixTerm = SearchTerm.shortPrefix(place.text) }
            words.append(word)
        }
        let telling = words.filter { $0.isPrefix || !SearchWords.small.contains($0.text) }
        return SearchQuery(text: text, words: telling.isEmpty ? words : telling)
    }

    /// What a lower-case word of a query asks for.
    public func word(_ text: String) -> SearchQuery.Word {
        if let done = queries[text] { return done }
        var word = SearchQuery.Word(text: text)
        for (index, spelling) in SearchWords.spellings(of: text).prefix(2).enumerated() {
            let reading = finnish.read(spelling)
            word.terms += [spelling] + reading.bases + reading.roots.map(SearchTerm.root)
            word.terms += [stem(spelling, .swedish), stem(spelling, .english)].compactMap(\.self)
            if let stem = stem(spelling, .finnish), reading.isUnknown || stem.count >= SearchWords.tellingStem {
                word.terms.append(stem)
            }
            word.weaker += reading.verbs
            word.isUnknown = index == 0 && reading.isUnknown || word.isUnknown && reading.isUnknown
            let bare = (index == 0 ? [spelling] + reading.bases : [spelling]).map(WordSplitter.plain)
            word.plain += bare.flatMap { [SearchTerm.plain($0), $0] }
        }
        word.terms = word.terms.unique
        word.weaker = word.weaker.unique.filter { !word.terms.contains($0) }
        word.plain = word.plain.unique.filter { !word.terms.contains($0) }
        if queries.count >= 5_000 { queries.removeAll() }
        queries[text] = word
        return word
    }

    /// Whether a lower-case word is one that a dictionary lists, so that it can be offered instead of typing on.
    public func isWhole(_ word: String) -> Bool {
        let reading = finnish.read(word)
        return reading.isUnknown || reading.bases.contains(word)
    }

    /// A stem shorter than this, of a word that the dictionary knows, is that of other words, too. Letters, with the
    /// three that mark it.
    private static let tellingStem = 8

    /// Finnish, Swedish and English.
    private static let small: Set = [
        "ja", "tai", "on", "ei", "se", "että", "myös", "missä", "milloin", "mikä", "mitä", "kuka",
        "och", "eller", "är", "en", "ett", "det", "att", "för", "till", "av", "med", "var", "när", "vad", "vem", "jag",
        "the", "a", "an", "and", "or", "of", "to", "in", "for", "is", "where", "when", "what", "who", "i",
    ]

    private func stem(_ word: String, _ language: SearchStem) -> String? {
        guard word.contains(where: \.isLetter) else { return nil }
        return stemmers[language].map { stemmer in
            let stem = stemmer.stem(word)
            return SearchTerm.stem(language == .finnish ? FinnishStem.trimmed(stem) : stem, language)
        }
    }

    /// `äiti-lapsi` is also written `äitilapsi`, and its parts are words.
    private static func spellings(of word: String) -> [String] {
        guard word.contains("-") else { return [word] }
        let parts = word.split(separator: "-").map(String.init).filter { $0.count > 1 }
        return ([word, word.filter { $0 != "-" }] + parts).unique
    }
}
