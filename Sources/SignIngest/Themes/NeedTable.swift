public import SignModel
internal import SignWords

/// The editable table that maps feeds to the twelve needs, `assets/needs.yaml`, ready to be asked.
public struct NeedTable: Sendable {
    /// What a source's id or word says.
    enum Meaning: Hashable, Sendable {
        case themes([ThemeID])
        /// Nothing about a need, and that is known.
        case nothing

        var themes: [ThemeID] {
            if case .themes(let themes) = self { return themes }
            return []
        }
    }

    /// An item of a feed has at most so many.
    public static let themesPerItem = 2
    /// Words of a phrase of the table that are looked for side by side.
    static let phraseWords = 4

    /// By ``NeedTable/key(id:)``.
    var ids: [String: Meaning] = [:]
    /// Words and phrases as ``NeedTable/folded(_:)`` has them, by language.
    var words: [Language: [String: Meaning]] = [:]
    /// Labels that count as a whole.
    var categories: [String: Meaning] = [:]
    /// How high up each need stands in the table.
    var order: [ThemeID: Int] = [:]

    init() {}

    /// The needs of `entry`, at most two. Pure: the same entry gives the same needs.
    ///
    /// - Parameter bases: the dictionary forms of a Finnish word and of the parts of a compound, in that order.
    public func match(_ entry: FeedEntry, bases: (String) -> [String]) -> NeedMatch {
        match(entry, keyword: { self.meaning(of: $0, bases: bases) }, bases: bases)
    }

    /// The same with keywords looked up by the caller, who may have met them before.
    func match(
        _ entry: FeedEntry, keyword: (FeedEntry.Keyword) -> (meaning: Meaning?, ground: NeedMatch.Ground),
        bases: (String) -> [String]
    ) -> NeedMatch {
        var named: [NeedMatch.Reason] = []
        for theme in entry.themes where order[theme] != nil && !named.contains(where: { $0.theme == theme }) {
            named.append(NeedMatch.Reason(theme: theme, ground: .named, found: theme.raw))
        }
        var votes = Votes(order: order)
        var unmapped: [FeedEntry.Keyword] = []
        for word in entry.keywords {
            let found = keyword(word)
            guard let meaning = found.meaning else {
                unmapped.append(word)
                continue
            }
            votes.add(meaning.themes, found.ground, word.shown)
        }
        if !named.isEmpty { return NeedMatch(named, unmapped) }
        if votes.isEmpty {
            for language in entry.title.languages {
                for word in wordMeanings(in: entry.title[language] ?? "", language, bases: bases) {
                    votes.add(word.meaning.themes, .title, word.found)
                }
            }
        }
        return NeedMatch(votes.reasons, unmapped)
    }

    /// What a keyword says: by its id, else by its words; nil when nothing is known of it.
    func meaning(
        of keyword: FeedEntry.Keyword, bases: (String) -> [String]
    ) -> (meaning: Meaning?, ground: NeedMatch.Ground) {
        if let id = keyword.id, let meaning = meaning(id: id) { return (meaning, .id) }
        for language in keyword.words.languages {
            if let meaning = meaning(label: keyword.words[language] ?? "", language, bases: bases) {
                return (meaning, .word)
            }
        }
        return (nil, .word)
    }

    /// A class without a line counts as the one above it: `P27.9` as `P27`.
    private func meaning(id: String) -> Meaning? {
        let key = NeedTable.key(id: id)
        if let meaning = ids[key] { return meaning }
        guard key.hasPrefix("ptv:"), let dot = key.lastIndex(of: ".") else { return nil }
        return ids[String(key[..<dot])]
    }

    /// What a label says: as a whole, else by the needs its words speak of, which are all that the words give.
    private func meaning(label: String, _ language: Language, bases: (String) -> [String]) -> Meaning? {
        let whole = NeedTable.folded(label).joined(separator: " ")
        if let meaning = categories[whole] ?? words[language]?[whole] { return meaning }
        // Sources put words of one language under the mark of another.
        for other in Language.interface where other != language {
            if let meaning = words[other]?[whole] { return meaning }
        }
        var themes: [ThemeID] = []
        var isKnown = false
        for word in wordMeanings(in: label, language, bases: bases) {
            isKnown = true
            for theme in word.meaning.themes where !themes.contains(theme) { themes.append(theme) }
        }
        if !themes.isEmpty { return .themes(Array(themes.prefix(NeedTable.themesPerItem))) }
        return isKnown ? .nothing : nil
    }

    /// The words and phrases of a text that the table knows, each once.
    private func wordMeanings(
        in text: String, _ language: Language, bases: (String) -> [String]
    ) -> [(meaning: Meaning, found: String)] {
        let written = WordSplitter.words(in: text)
        let plain = written.map { NeedTable.folded($0).joined(separator: " ") }
        guard let known = words[language.interface] else { return [] }
        var found: [(meaning: Meaning, found: String)] = []
        var index = 0
        while index < plain.count {
            var taken = 0
            for length in stride(from: min(NeedTable.phraseWords, plain.count - index), through: 2, by: -1) {
                let phrase = plain[index..<(index + length)]
                let stem = language == .finnish ? nil : WordEnding.stem(ofPhrase: phrase, language)
                guard let meaning = known[phrase.joined(separator: " ")] ?? stem.flatMap({ known[$0] }) else {
                    continue
                }
                found.append((meaning, written[index..<(index + length)].joined(separator: " ")))
                taken = length
                break
            }
            if taken == 0, let meaning = meaning(word: written[index], plain[index], language, known, bases) {
                found.append((meaning, written[index]))
            }
            index += max(1, taken)
        }
        return found
    }

    /// A word as it is written; else in its dictionary form; else by what it begins with or is put together from, the
    /// first that is known, since what a Finnish compound is about stands in front: `vertaistukiryhmä`, `perhekahvila`.
    private func meaning(
        word: String, _ plain: String, _ language: Language, _ known: [String: Meaning], _ bases: (String) -> [String]
    ) -> Meaning? {
        if let meaning = known[plain] { return meaning }
        guard language == .finnish else {
            return WordEnding.stems(of: plain, language).lazy.compactMap { known[$0] }.first
        }
        let forms = bases(word).map { NeedTable.folded($0).joined(separator: " ") }
        if let meaning = forms.first.flatMap({ known[$0] }) { return meaning }
        var silent: Meaning?
        for form in beginnings(of: plain) + forms {
            guard let meaning = known[form] else { continue }
            if !meaning.themes.isEmpty { return meaning }
            silent = meaning
        }
        return silent
    }

    /// What a long word begins with, the longest first: six letters at least, and four behind.
    private func beginnings(of word: String) -> [String] {
        guard word.count >= 10 else { return [] }
        return stride(from: word.count - 4, through: 6, by: -1).map { String(word.prefix($0)) }
    }

    // MARK: - Keys

    /// `yso:p4354` for `http://www.yso.fi/onto/yso/p4354` and `p4354`; `ptv:p27.1` for `P27.1`; others in small letters.
    static func key(id: String) -> String {
        let low = id.lowercased()
        let last = low.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init) ?? low
        let bare = last.hasPrefix("yso:") || last.hasPrefix("ptv:") ? String(last.dropFirst(4)) : last
        guard bare.first == "p", bare.dropFirst().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
            return last
        }
        // Service classes are numbered up to some tens, concepts from some hundreds.
        let number = bare.dropFirst().prefix { $0 != "." }
        return (number.count <= 2 ? "ptv:" : "yso:") + bare
    }

    /// The words of `text` in small letters without dots, `ä` as `a`.
    static func folded(_ text: String) -> [String] {
        WordSplitter.words(in: text).map { word in
            var plain = String.UnicodeScalarView()
            for scalar in word.unicodeScalars {
                switch scalar {
                case "ä", "å": plain.append("a")
                case "ö": plain.append("o")
                case "é": plain.append("e")
                default: plain.append(scalar)
                }
            }
            return String(plain)
        }
    }
}

extension NeedMatch {
    init(_ reasons: [Reason], _ unmapped: [FeedEntry.Keyword]) {
        let kept = Array(reasons.prefix(NeedTable.themesPerItem))
        self.init(themes: kept.map(\.theme), reasons: kept, unmapped: unmapped)
    }
}

extension FeedEntry.Keyword {
    /// As people would call it.
    var shown: String { words.best(.finnish)?.text ?? id ?? "" }
}
