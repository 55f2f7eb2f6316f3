import SignModel
import SignWords

/// What an announcement says, in one language, ready to be set.
struct Message {
    /// What is left out where there is no room for everything, one after another.
    enum Drop: Int, CaseIterable, Comparable {
        case nothing, town, price, street, code
        /// Nothing more goes; rows may take several lines and headlines more of them.
        case rows

        static func < (a: Drop, b: Drop) -> Bool { a.rawValue < b.rawValue }
    }

    var title: TextInLanguage
    var sentences: [String]
    var textLanguage: Language
    /// The next time, as it is said on the day it is shown.
    var when: String?
    /// The widest forms of ``when`` on other days: sizes and pages must not change from day to day.
    var whenRoom: [String] = []
    var repetition: String?
    var place: String?
    var street: String?
    var town: String?
    var price: String?
    var registration: String?
    /// The phone number, else the e-mail address.
    var contact: String?
    /// It is a number, which leads when there is no time.
    var isPhone = false
    /// The web address, as people write it, and as the code has it; nil when it is too long for one.
    var address: String?
    var codeURL: String?
    var picture: (id: MediaID, size: PixelSize, alt: String)?
    /// The picture is a poster: facts stand beside or under it, one a line.
    var isPoster = false

    init(_ item: AnnouncementSlideContent, kit: SlideKit, date: CivilDate) {
        let content = item.content
        let language = kit.language
        let named = content.title.best(language)
        title = TextInLanguage(text: named?.text ?? "", language: named?.language ?? language)
        let text = content.text.best(language)
        sentences = Sentences.split(text?.text ?? "")
        textLanguage = text?.language ?? language
        let words = EventWords(kit.chromeLanguage)
        if let occurrence = item.occurrence {
            when = words.when(occurrence, today: date)
            let font = Font(.semibold, px: MeasuredText.referencePx)
            whenRoom = words.widest(occurrence) { kit.width($0, font) }
            // What is over does not say how often it comes, either.
            repetition = content.when?.rrule.flatMap { words.repetition($0, from: occurrence.start.date) }
        }
        setPlace(item.place, content.placeText.best(language)?.text, towns: kit.surroundings.towns, language)
        price = content.price.best(language)?.text
        registration = content.registration.best(language)?.text
        if let phone = content.contact.phone {
            contact = Typographer.phone(phone)
            isPhone = phone.contains(where: \.isNumber)
        } else if content.contact.web == nil {
            contact = content.contact.email
        }
        if let web = content.contact.web {
            address = Typographer.address(web)
            codeURL = web.utf8.count <= Limits.qrURLCharacters ? web : nil
        }
        if let id = content.picture, let size = item.pictureSize {
            picture = (id, size, content.alt.best(language)?.text ?? "")
        }
        moveLongFacts(kit)
    }

    private mutating func setPlace(_ known: Place?, _ own: String?, towns: [String], _ language: Language) {
        if let own {
            place = own
            return
        }
        place = known?.name.best(language)?.text
        guard let address = known?.address else { return }
        let parts = address.split(separator: ",").map { $0.drop { $0 == " " } }
        guard let last = parts.last, parts.count > 1, !last.contains(where: \.isNumber) else {
            street = address
            return
        }
        street = parts.dropLast().joined(separator: ", ")
        // People know which town they are in.
        if !towns.contains(where: { $0.lowercased() == last.lowercased() }) { town = String(last) }
    }

    /// A price or registration of more than a line is text.
    private mutating func moveLongFacts(_ kit: SlideKit) {
        let style = kit.text(.at22)
        let room = kit.metrics.contentWidth
        func sentence(_ text: String) -> String { text.last.map { ".!?…".contains($0) } ?? true ? text : text + "." }
        if let text = registration, kit.width(text, style) > room {
            sentences += Sentences.split(sentence(text))
            registration = nil
        }
        if let text = price, kit.width(text, style) > room {
            sentences += Sentences.split(sentence(text))
            price = nil
        }
    }

    /// `ma 7.12.` over `klo 14.30–16`.
    static func twoLines(_ when: String) -> String {
        guard let space = when.firstIndex(of: " ") else { return when }
        return when[..<space] + "\n" + when[when.index(after: space)...]
    }

    /// There is no time, but a number to call: it takes the time's place.
    var phoneLeads: Bool { when == nil && isPhone && contact != nil }

    /// Characters of all there is to read on a page with `text` on it, as ``ReadingTime`` counts them: the same in
    /// every size and on every day.
    func characters(of text: [String], drop: Drop, association: String?) -> Int {
        let times = when.map { [$0] + whenRoom } ?? []
        let facts = [
            when == nil ? nil : repetition, place, drop < .street ? street : nil, drop < .town ? town : nil,
            drop < .price ? price : nil, registration, contact, address, association, title.text,
        ]
        return (times.map(ReadingTime.characters).max() ?? 0)
            + (facts.compactMap(\.self) + text).reduce(0) { $0 + ReadingTime.characters(of: Typographer.tidy($1)) }
    }
}
