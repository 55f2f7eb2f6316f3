import SignModel
import SignScene
import SignStore
import SignWords

/// What somebody finds who types.
extension TouchReading {
    func search(_ text: String, page: Int) throws(StoreError) -> SearchMatter {
        var matter = SearchMatter(text: text)
        guard text.unicodeScalars.count >= Self.lettersMin else { return matter }
        let chooses = setup.playlist.choosesActivities
        // What the playlist leaves out cannot be told from the index of words alone.
        let limit = chooses ? Self.chosenFrom : min(window(page).upperBound, Self.hitsMax)
        let answer = try ask(text, limit: limit, among: .activities)
        var listed = try snapshot.listed(ids: answer.hits.map { ActivityID($0.ref) })
        if chooses { listed = listed.filter { setup.playlist.takes($0.outline) } }
        matter.count = chooses ? listed.count : max(answer.total, listed.count)
        let window = window(page, of: matter.count).clamped(to: 0..<listed.count)
        matter.first = window.lowerBound
        matter.rows = try rows(Array(listed[window])).map { marked($0, answer) }
        matter.suggestions = Array(answer.completions.prefix(Self.suggestionsShown))
        guard listed.isEmpty else { return matter }
        matter.count = 0
        matter.suggestions = Array((answer.completions + answer.nearest).prefix(Self.suggestionsShown))
        matter.others = try ask(text, limit: Self.othersShown, among: .others).hits.compactMap { hit in
            switch hit.kind {
            case .association: .association(ID(hit.ref), hit.title)
            case .announcement: .announcement(ID(hit.ref), hit.title)
            case .activity: nil
            }
        }
        matter.nearestTheme = try nearestTheme(text, answer.nearest)
        return matter
    }

    /// From the second letter on.
    private static let lettersMin = 2
    private static let suggestionsShown = 3
    private static let othersShown = 3
    /// More hits than anybody turns pages for are not read.
    private static let hitsMax = 600
    /// Hits that are looked at where a playlist chooses among activities.
    private static let chosenFrom = 200

    private func ask(_ text: String, limit: Int, among: SearchAmong) throws(StoreError) -> SearchAnswer {
        try searcher.search(text, isTyping: true, limit: limit, among: among, at: instant, in: snapshot)
    }

    private func marked(_ row: ListRow, _ answer: SearchAnswer) -> ListRow {
        var row = row
        for language in row.title.languages {
            guard let title = row.title[language] else { continue }
            let ranges = searcher.marks(answer, in: title, language)
            guard !ranges.isEmpty else { continue }
            row.marks[language] = ranges.map { range in
                let first = title.distance(from: title.startIndex, to: range.lowerBound)
                return first..<first + title.distance(from: range.lowerBound, to: range.upperBound)
            }
        }
        return row
    }

    /// A theme whose name begins like what was typed, else the one that the nearest words lead to.
    private func nearestTheme(_ text: String, _ nearest: [String]) throws(StoreError) -> Counted<ThemeID>? {
        let counts = Dictionary(home().themes.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        if let named = themeNamed(like: text, among: counts) { return named }
        guard let word = nearest.first else { return nil }
        let hits = try ask(word, limit: Self.themesFrom, among: .activities).hits
        var votes: [ThemeID: Int] = [:]
        for listed in try snapshot.listed(ids: hits.map { ActivityID($0.ref) }) {
            for theme in listed.outline.themes where counts[theme] != nil { votes[theme, default: 0] += 1 }
        }
        let best = NeedTheme.all.map(\.id).max { (votes[$0] ?? 0) < (votes[$1] ?? 0) }
        return best.flatMap { (votes[$0] ?? 0) > 0 ? counts[$0] : nil }
    }

    private static let themesFrom = 10
    /// Letters that a word has in common with one of a theme's name: fewer say too little.
    private static let lettersShared = 4

    private func themeNamed(like text: String, among counts: [ThemeID: Counted<ThemeID>]) -> Counted<ThemeID>? {
        let typed = WordSplitter.words(in: text)
        var best: (shared: Int, theme: ThemeID)?
        for theme in NeedTheme.all where counts[theme.id] != nil {
            for word in theme.name.byLanguage.values.flatMap({ WordSplitter.words(in: $0) }) {
                for other in typed {
                    let shared = zip(word.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
                    if shared >= Self.lettersShared, shared > best?.shared ?? 0 { best = (shared, theme.id) }
                }
            }
        }
        return best.flatMap { counts[$0.theme] }
    }
}
