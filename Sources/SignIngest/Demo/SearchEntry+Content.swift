public import SignModel
public import SignStore

/// What can be found of the things in the store, with its words in all languages; Finnish ones with their base forms.
extension SearchEntry {
    public init(_ association: Association, words: FinnishWords) {
        self.init(
            .association, association.id.raw, association.id, titles: association.name,
            body: [association.about], themes: association.themes, other: [association.area], words: words)
    }

    public init(_ activity: Activity, association: Association?, place: Place?, words: FinnishWords) {
        self.init(
            .activity, activity.id.raw, activity.association, titles: activity.title,
            body: [activity.text, activity.audience, association?.name ?? [:], place?.name ?? [:]],
            themes: activity.themes, other: [place?.area], words: words)
    }

    public init(
        _ announcement: AnnouncementID, _ content: AnnouncementContent, association: Association, place: Place?,
        words: FinnishWords
    ) {
        self.init(
            .announcement, announcement.raw, association.id, titles: content.title,
            body: [content.text, content.alt, association.name, place?.name ?? content.placeText],
            themes: content.themes, other: [place?.area], words: words)
    }

    private init(
        _ kind: Kind, _ ref: String, _ association: AssociationID, titles: LocalizedText, body: [LocalizedText],
        themes: [ThemeID], other: [String?], words: FinnishWords
    ) {
        let names = NeedTheme.all.filter { themes.contains($0.id) }.map(\.name)
        let texts = body + names
        let finnish = ([titles] + texts).compactMap { $0[.finnish] } + other.compactMap(\.self)
        let title = SearchEntry.plain(titles)
        let rest = (texts.map(SearchEntry.plain) + other.compactMap(\.self)).joined(separator: " ")
        self.init(
            kind: kind, ref: ref, association: association,
            title: (titles.best(.finnish)?.text ?? ref).filter { $0 != FinnishHyphenator.softHyphen },
            titles: title, body: rest,
            bases: words.bases(in: finnish.joined(separator: " ")).joined(separator: " "),
            folded: SearchEntry.folded(title + " " + rest))
    }

    private static func plain(_ text: LocalizedText) -> String {
        text.languages.compactMap { text[$0] }.joined(separator: " ").filter { $0 != FinnishHyphenator.softHyphen }
    }

    /// The words that have `ä`, `ö` or `å`, each once and with the plain letter instead.
    static func folded(_ text: String) -> String {
        var seen: Set<String> = []
        return FinnishWords.words(in: text).filter { word in
            word.contains { "äöå".contains($0) } && seen.insert(word).inserted
        }.map { word in
            String(word.map { $0 == "ö" ? "o" : "äå".contains($0) ? "a" : $0 })
        }.joined(separator: " ")
    }
}
