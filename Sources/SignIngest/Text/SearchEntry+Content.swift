public import SignModel
public import SignStore
public import SignWords

/// What can be found of the things in the store, with its words in all languages.
extension SearchEntry {
    public init(_ association: Association, words: SearchWords) {
        self.init(
            .association, association.id.raw, association.id, title: association.name, association: nil,
            themes: association.themes, place: [:], placeWords: [association.area], texts: [association.about],
            words: words)
    }

    public init(_ activity: Activity, association: Association?, place: Place?, words: SearchWords) {
        self.init(
            .activity, activity.id.raw, activity.association, title: activity.title, association: association?.name,
            themes: activity.themes, place: place?.name ?? activity.placeText,
            placeWords: [
                place?.area, place?.municipality, place?.address, activity.municipality, activity.address,
            ],
            texts: [activity.text, activity.audience], words: words)
    }

    public init(
        _ announcement: AnnouncementID, _ content: AnnouncementContent, association: Association, place: Place?,
        words: SearchWords
    ) {
        self.init(
            .announcement, announcement.raw, association.id, title: content.title, association: association.name,
            themes: content.themes, place: place?.name ?? content.placeText,
            placeWords: [place?.area, place?.address], texts: [content.text, content.alt], words: words)
    }

    private init(
        _ kind: Kind, _ ref: String, _ association: AssociationID, title: LocalizedText,
        association name: LocalizedText?, themes: [ThemeID], place: LocalizedText, placeWords: [String?],
        texts: [LocalizedText], words: SearchWords
    ) {
        var shown = place.mapValues { text, _ in text.withoutSoftHyphens }
        if shown.isEmpty, let area = placeWords.compactMap(\.self).first { shown = [.finnish: area] }
        self.init(
            kind: kind, ref: ref, association: association,
            title: title.mapValues { text, _ in text.withoutSoftHyphens },
            place: shown, method: words.method)
        let fields = words.terms(ofFields: [
            [title], [name ?? [:]], NeedTheme.all.filter { themes.contains($0.id) }.map(\.name),
            [place] + placeWords.compactMap(\.self).map { LocalizedText([.finnish: $0]) }, texts,
        ])
        for (field, terms) in zip(SearchField.allCases, fields) { add(terms, in: field) }
    }
}
