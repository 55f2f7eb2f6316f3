public import SignModel

/// What an announcement's slides are made from: its content with the things it refers to looked up.
public struct AnnouncementSlideContent: Sendable {
    public var content: AnnouncementContent
    public var association: Association
    public var place: Place?
    /// The next time it takes place, seen from the day it is shown; nil when it has no time.
    public var occurrence: Occurrence?
    /// Size of its picture; nil when it has none.
    public var pictureSize: PixelSize?
    /// Seconds asked for each slide.
    public var secondsAsked: Int?

    public init(
        content: AnnouncementContent, association: Association, place: Place? = nil, occurrence: Occurrence? = nil,
        pictureSize: PixelSize? = nil, secondsAsked: Int? = nil
    ) {
        self.content = content
        self.association = association
        self.place = place
        self.occurrence = occurrence
        self.pictureSize = pictureSize
        self.secondsAsked = secondsAsked
    }
}

/// Lays out the slides of one announcement.
///
/// One idea a slide. Everything goes on one slide if it fits in a size that can be read from where people sit; the
/// largest such size is taken. What does not fit goes to a second slide, at the end of a sentence where possible:
/// nothing is shrunk below the least size and nothing is left out.
public struct AnnouncementSlides {
    let surroundings: Surroundings
    /// The day the slides are shown on, for *today* and the next occurrence.
    let date: CivilDate

    public init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    /// The slides, at least one. `clock` is the wall time they show, nil when only their number and length is asked.
    public func slides(of item: AnnouncementSlideContent, in language: PlayLanguage, clock: CivilTime? = nil) -> [Slide]
    {
        if !item.content.posters.isEmpty {
            return PosterSlides(surroundings).slides(of: item, in: language, clock: clock)
        }
        if let second = language.second, item.content.title[second] != nil, item.content.title[language.primary] != nil
        {
            // Two texts and a picture do not share a slide: one language after the other, each with the picture.
            if item.content.picture != nil {
                return slides(of: item, in: PlayLanguage(language.primary), clock: clock)
                    + slides(of: item, in: PlayLanguage(second), clock: clock)
            }
            return BilingualSlides(surroundings, on: date).slides(of: item, language.primary, second, clock: clock)
        }
        let shown = item.content.title.best(language.primary)?.language ?? language.primary
        let kit = SlideKit(surroundings, language: shown)
        let frame = kit.frame(
            Chrome(
                themes: item.content.themes, association: item.association, contact: item.content.contact, clock: clock)
        )
        let bare = kit.frame(Chrome(themes: item.content.themes, clock: clock, footless: true))
        let parts = Parts(item, kit: kit, date: date)
        let pages = paginate(parts, kit: kit, frame, bare: bare)
        return pages.enumerated().map { n, page in
            let marker = pages.count > 1 ? [kit.pageMarker(n + 1, of: pages.count, in: page.frame)] : []
            return Slide(
                scene: kit.scene(background: kit.look.paper, page.frame.nodes + marker + page.body.nodes),
                readingSeconds: max(
                    item.secondsAsked ?? 0,
                    ReadingTime.seconds(
                        characters: page.body.characters, pictures: page.body.hasPicture ? 1 : 0,
                        hasQR: page.body.hasQR)))
        }
    }

    private struct Page {
        var body: SlideBody
        var frame: Frame
    }

    /// Everything on one slide; else the text over one or several, then when and where, and the code with them or, where
    /// it is too large for that, on a slide of its own that has no foot.
    private func paginate(_ parts: Parts, kit: SlideKit, _ frame: Frame, bare: Frame) -> [Page] {
        let composer = SlideBodyComposer(kit: kit, zone: frame.content)
        if let whole = composer.compose(parts) { return [Page(body: whole, frame: frame)] }
        var practical = parts
        practical.sentences = []
        practical.picture = nil
        practical.isContinuation = true
        var reading = parts
        reading.qr = nil
        reading.when = nil
        reading.place = nil
        reading.facts = []
        var bodies: [SlideBody] = []
        if reading.sentences.isEmpty, reading.picture == nil {
            practical.isContinuation = false
        } else {
            bodies = composer.pages(of: reading)
        }
        if practical.isOnlyTitle { return bodies.map { Page(body: $0, frame: frame) } }
        if let one = composer.compose(practical) {
            return (bodies + [one]).map { Page(body: $0, frame: frame) }
        }
        var words = practical
        words.qr = nil
        var pages = bodies.map { Page(body: $0, frame: frame) }
        if !words.isOnlyTitle || bodies.isEmpty {
            // The foot stands on the slides before: without it there is more room.
            if !composer.fits(words), !bodies.isEmpty,
                let roomy = SlideBodyComposer(kit: kit, zone: bare.content).compose(words)
            {
                pages.append(Page(body: roomy, frame: bare))
            } else {
                pages.append(Page(body: composer.composeAnyway(words), frame: frame))
            }
        }
        if let url = parts.qr, let code = codePage(url, parts, kit: kit, frame, bare: bare) { pages.append(code) }
        return pages
    }

    /// The code with the address and phone number in words beside it; nil when no code of a size that could be scanned
    /// has room: the address stands at the foot of the other slides anyway.
    private func codePage(_ url: String, _ parts: Parts, kit: SlideKit, _ frame: Frame, bare: Frame) -> Page? {
        var code = Parts(titled: parts.title)
        code.qr = url
        if let body = SlideBodyComposer(kit: kit, zone: frame.content).compose(code) {
            return Page(body: body, frame: frame)
        }
        code.sentences = [Typographer.address(url)]
        return SlideBodyComposer(kit: kit, zone: bare.content).compose(code).map { Page(body: $0, frame: bare) }
    }
}

/// Splits a text where a reader pauses.
enum Sentences {
    /// Sentences with their final marks; a newline always ends one. `1. kerros` and `klo 14.30` do not.
    static func split(_ text: String) -> [String] {
        var result: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: true) {
            var current = ""
            var iterator = Array(paragraph)[...]
            while let character = iterator.popFirst() {
                current.append(character)
                guard ".!?…".contains(character), iterator.first == " " else { continue }
                let next = iterator.dropFirst().first
                let beforeMark = current.dropLast().last
                let isOrdinal = character == "." && (beforeMark?.isNumber ?? false) && !(next?.isUppercase ?? false)
                if !isOrdinal, next?.isUppercase ?? true || next?.isNumber ?? false || next == "\u{201D}" {
                    result.append(current)
                    current = ""
                    iterator = iterator.drop { $0 == " " }
                }
            }
            let trimmed = current.drop { $0 == " " }
            if !trimmed.isEmpty { result.append(String(trimmed)) }
        }
        return result
    }
}
