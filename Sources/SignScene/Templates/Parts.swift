import SignModel

/// The things a structured announcement says, in one language, ready to be set.
struct Parts {
    var title: String
    var sentences: [String]
    var when: String?
    /// The widest forms of ``when``, for which room is left.
    var whenRoom: [String] = []
    var whenNote: String?
    var place: String?
    /// Price, registration.
    var facts: [String]
    /// Address for the QR code; nil when there is none or it is too long to be scanned.
    var qr: String?
    var picture: (id: MediaID, size: PixelSize, alt: String)?
    /// An earlier slide carries the headline: this one may do without if there is no room.
    var isContinuation = false

    init(_ item: AnnouncementSlideContent, kit: SlideKit, date: CivilDate) {
        let content = item.content
        let language = kit.language
        title = content.title.best(language)?.text ?? ""
        sentences = Sentences.split(content.text.best(language)?.text ?? "")
        if let occurrence = item.occurrence {
            let words = EventWords(language)
            when = words.when(occurrence, today: date)
            let font = Font(.semibold, px: MeasuredText.referencePx)
            whenRoom = words.widest(occurrence) { kit.width($0, font) }
        }
        // What is over does not say how often it comes, either.
        whenNote = item.occurrence.flatMap { occurrence in
            content.when?.rrule.flatMap {
                EventWords(language).repetition($0, on: occurrence.start.date.weekday)
            }
        }
        place = EventWords(language).place(item.place, content.placeText)
        facts = [content.price.best(language)?.text, content.registration.best(language)?.text].compactMap { $0 }
        qr = content.contact.web.flatMap { $0.utf8.count <= Limits.qrURLCharacters ? $0 : nil }
        if let id = content.picture, let size = item.pictureSize {
            picture = (id, size, content.alt.best(language)?.text ?? "")
        }
    }

    var isOnlyTitle: Bool { when == nil && place == nil && facts.isEmpty && qr == nil }
}

extension Parts {
    /// A slide that repeats only the headline.
    init(titled title: String) {
        self.title = title
        sentences = []
        facts = []
    }
}
