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
    /// What was understood otherwise than it may have been meant.
    var notes: [FormNote] = []

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
    ///   - places: the known places; `where: koivusali` is one of them, other words are the place's own.
    ///   - now: what a date without a year, and `+14 pv`, count from.
    ///   - language: that of a text which does not say its own.
    ///   - hyphenator: puts soft hyphens into the long words of Finnish texts.
    public init(
        _ bytes: [UInt8], name: String, places: Set<PlaceID>, now: CivilDateTime, language: Language = .finnish,
        hyphenator: FinnishHyphenator = FinnishHyphenator()
    ) throws(IngestError) {
        guard let form = try YAMLField.form(bytes, file: name, keys: AnnouncementFile.words) else {
            throw IngestError(file: name, reason: .notText)
        }
        var reader = FormReader(language: language)
        reader.notes = form.cuts.map { .cut($0) }
        let document = try YAMLField(form, file: name)
        let fields = try document.block(AnnouncementFile.keys)
        announcement = try fields["announcement"]?.id(Announcement.self)
        association = try fields["association"]?.id(Association.self)
        let title = try reader.text(fields["title"], limit: Limits.titleCharacters)
        guard !title.isEmpty else { throw document.refuse(.missingField("title")) }
        content = AnnouncementContent(title: title)
        content.text = try reader.text(fields["text"], limit: Limits.textCharacters, lines: true)
        content.when = try fields["when"].map { (field) throws(IngestError) in
            try EventTime(field, today: now.date)
        }
        if let place = fields["where"] {
            if let id = try AnnouncementFile.place(place, among: places) {
                content.place = id
            } else {
                content.placeText = try reader.text(place, limit: Limits.shortTextCharacters)
            }
        }
        if let contact = try fields["contact"]?.block(["phone", "email", "web"]) {
            content.contact = Contact(
                phone: try contact["phone"]?.text(limit: Limits.shortTextCharacters),
                email: try contact["email"]?.text(limit: Limits.shortTextCharacters),
                web: try contact["web"]?.text(limit: Limits.urlCharacters))
        }
        content.price = try reader.text(fields["price"], limit: Limits.shortTextCharacters)
        content.registration = try reader.text(fields["registration"], limit: Limits.shortTextCharacters)
        content.alt = try reader.text(fields["alt"], limit: Limits.textCharacters, lines: true)
        content.themes = try AnnouncementFile.themes(fields["themes"])
        content.tags = try AnnouncementFile.tags(fields["tags"])
        picture = try fields["picture"]?.text(limit: Limits.shortTextCharacters)
        slides = try AnnouncementFile.slides(fields["slides"])
        schedule =
            try fields["schedule"].map { (field) throws(IngestError) in try AnnouncementSchedule(field, now: now) }
            ?? AnnouncementSchedule()
        replacesAtOnce =
            try fields["replaces"]?.value("at-once, after-review") { text in
                ["at-once": true, "after-review": false][text]
            } ?? false
        notes = reader.notes
        hyphenate(hyphenator)
    }

    /// Words that stand before a colon in the form.
    static let words = Set(
        keys + ["start", "end", "rrule", "except", "also", "phone", "email", "web", "file", "language", "seconds"]
            + ["from", "until", "days", "hours", "screens", "sites", "weight", "pin", "takeover"]
            + Language.interface.map(\.tag))

    /// The known place that a field names; nil for words of its own. What looks like a known place's id, and is none, is
    /// refused.
    private static func place(_ field: YAMLField, among places: Set<PlaceID>) throws(IngestError) -> PlaceID? {
        guard !field.isBlock else { return nil }
        let text = try field.text(limit: Limits.shortTextCharacters)
        let id = PlaceID(text)
        if places.contains(id) { return id }
        guard id.isWellFormed, text == text.lowercased() else { return nil }
        let known = places.sorted().prefix(20).map(\.raw).joined(separator: ", ")
        throw field.refuse(.wrongValue(text, expected: known + (known.isEmpty ? "" : ", ") + "{fi: …, sv: …}"))
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
