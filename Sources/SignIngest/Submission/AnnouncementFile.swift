public import SignModel
public import SignWords

/// An `announcement.yaml`: what an association wants shown, with its pictures still as file names.
///
/// The form is documented, field by field, by the template that `infotaulu submit --template` prints.
public struct AnnouncementFile: Hashable, Sendable {
    /// nil: named by whoever takes it in.
    public var announcement: AnnouncementID?
    /// nil: said on the command line.
    public var association: AssociationID?
    /// Everything but the pictures.
    public var content: AnnouncementContent
    public var schedule: AnnouncementSchedule
    /// The file of the picture beside the text.
    public var picture: String?
    /// The files of finished slides, in order.
    public var slides: [Slide]
    /// A newer version that takes what is on now off the screens at once.
    public var replacesAtOnce: Bool

    /// One finished slide.
    public struct Slide: Hashable, Sendable {
        public var file: String
        /// nil: for every language.
        public var language: Language?
        public var seconds: Int?

        public init(file: String, language: Language? = nil, seconds: Int? = nil) {
            self.file = file
            self.language = language
            self.seconds = seconds
        }
    }

    static let keys = [
        "announcement", "association", "title", "text", "when", "where", "contact", "price", "registration",
        "picture", "alt", "slides", "themes", "tags", "schedule", "replaces",
    ]

    /// Reads the bytes of a file called `name`.
    ///
    /// - Parameters:
    ///   - places: the known places; `where: koivusali` is one of them, `where: {fi: …}` words of its own.
    ///   - hyphenator: puts soft hyphens into the long words of Finnish texts.
    public init(
        _ bytes: [UInt8], name: String, places: Set<PlaceID>, hyphenator: FinnishHyphenator = FinnishHyphenator()
    ) throws(IngestError) {
        let document = try YAMLField(bytes, file: name)
        let fields = try document.block(AnnouncementFile.keys)
        announcement = try fields["announcement"]?.id(Announcement.self)
        association = try fields["association"]?.id(Association.self)
        guard let title = try fields["title"]?.localized(limit: Limits.titleCharacters), !title.isEmpty else {
            throw document.refuse(.missingField("title"))
        }
        content = AnnouncementContent(title: title)
        content.text = try fields["text"]?.localized(limit: Limits.textCharacters, lines: true) ?? [:]
        content.when = try fields["when"].map { (field) throws(IngestError) in try EventTime(field) }
        if let place = fields["where"] {
            if place.isBlock {
                content.placeText = try place.localized(limit: Limits.shortTextCharacters)
            } else {
                let id = try place.id(Place.self)
                guard places.contains(id) else {
                    let known = places.sorted().prefix(20).map(\.raw).joined(separator: ", ")
                    throw place.refuse(
                        .wrongValue(id.raw, expected: known + (known.isEmpty ? "" : ", ") + "{fi: …, sv: …}"))
                }
                content.place = id
            }
        }
        if let contact = try fields["contact"]?.block(["phone", "email", "web"]) {
            content.contact = Contact(
                phone: try contact["phone"]?.text(limit: Limits.shortTextCharacters),
                email: try contact["email"]?.text(limit: Limits.shortTextCharacters),
                web: try contact["web"]?.text(limit: Limits.urlCharacters))
        }
        content.price = try fields["price"]?.localized(limit: Limits.shortTextCharacters) ?? [:]
        content.registration = try fields["registration"]?.localized(limit: Limits.shortTextCharacters) ?? [:]
        content.alt = try fields["alt"]?.localized(limit: Limits.textCharacters, lines: true) ?? [:]
        content.themes = try AnnouncementFile.themes(fields["themes"])
        content.tags = try AnnouncementFile.tags(fields["tags"])
        picture = try fields["picture"]?.text(limit: Limits.shortTextCharacters)
        slides = try AnnouncementFile.slides(fields["slides"])
        schedule =
            try fields["schedule"].map { (field) throws(IngestError) in try AnnouncementSchedule(field) }
            ?? AnnouncementSchedule()
        replacesAtOnce =
            try fields["replaces"]?.value("at-once, after-review") { text in
                ["at-once": true, "after-review": false][text]
            } ?? false
        hyphenate(hyphenator)
    }

    private mutating func hyphenate(_ hyphenator: FinnishHyphenator) {
        func hyphenated(_ text: LocalizedText) -> LocalizedText {
            text.mapValues { text, language in language == .finnish ? hyphenator.hyphenate(text) : text }
        }
        content.title = hyphenated(content.title)
        content.text = hyphenated(content.text)
        content.placeText = hyphenated(content.placeText)
        content.price = hyphenated(content.price)
        content.registration = hyphenated(content.registration)
    }

    private static func themes(_ field: YAMLField?) throws(IngestError) -> [ThemeID] {
        guard let field else { return [] }
        let known = NeedTheme.all.map(\.id)
        var themes: [ThemeID] = []
        for item in try field.items(limit: Limits.themesPerItem) {
            let theme = try item.value(known.map(\.raw).joined(separator: ", ")) { text in
                known.contains(ThemeID(text)) ? ThemeID(text) : nil
            }
            if !themes.contains(theme) { themes.append(theme) }
        }
        return themes
    }

    private static func tags(_ field: YAMLField?) throws(IngestError) -> [String] {
        guard let field else { return [] }
        var tags: [String] = []
        for item in try field.items(limit: Limits.tagsPerItem) { tags.append(try item.id(NeedTheme.self).raw) }
        return tags
    }

    private static func slides(_ field: YAMLField?) throws(IngestError) -> [Slide] {
        guard let field else { return [] }
        var slides: [Slide] = []
        for item in try field.items(limit: Limits.slidesPerAnnouncement) {
            guard item.isBlock else {
                slides.append(Slide(file: try item.text(limit: Limits.shortTextCharacters)))
                continue
            }
            let fields = try item.block(["file", "language", "seconds"])
            guard let file = fields["file"] else { throw item.refuse(.missingField("file")) }
            slides.append(
                Slide(
                    file: try file.text(limit: Limits.shortTextCharacters),
                    language: try fields["language"]?.value("fi, sv, en …") { text in
                        Language(text).isWellFormed ? Language(text) : nil
                    },
                    seconds: try fields["seconds"]?.number(Limits.slideSecondsMin...Limits.slideSecondsAsked)))
        }
        return slides
    }
}
