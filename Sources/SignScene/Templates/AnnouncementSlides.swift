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
    /// Names, themes and phrases come again and again.
    private let measured = MeasuredTexts()

    public init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    /// The slides, at least one. `clock` is the wall time they show; nil: none.
    public func slides(of item: AnnouncementSlideContent, in language: PlayLanguage, clock: CivilTime? = nil) -> [Slide]
    {
        if !item.content.posters.isEmpty {
            return PosterSlides(surroundings).slides(of: item, in: language, clock: clock)
        }
        if let quote = quote(item, language, clock: clock) { return [quote] }
        if let second = language.second, item.content.title[second] != nil, item.content.title[language.primary] != nil
        {
            // Two texts and a picture do not share a slide: one language after the other, each with the picture.
            if item.content.picture != nil {
                return slides(of: item, in: PlayLanguage(language.primary), clock: clock)
                    + slides(of: item, in: PlayLanguage(second), clock: clock)
            }
            return BilingualSlides(surroundings, on: date).slides(of: item, language.primary, second, clock: clock)
        }
        let kit = kit(for: item, in: language)
        let pages = pages(of: item, kit: kit, clock: clock, drawn: true)
        return pages.enumerated().map { n, page in
            let marker = pages.count > 1 ? [kit.pageMarker(n + 1, of: pages.count, in: page.frame)] : []
            return Slide(
                scene: kit.scene(background: kit.look.paper, page.frame.nodes + marker + page.body.nodes),
                readingSeconds: seconds(of: page, item))
        }
    }

    /// Seconds that reading each of ``slides(of:in:clock:)`` takes. What is on a slide and in which size it is set are
    /// two questions, and this needs the first only: it is the same pagination, with nothing set larger than the least
    /// size and nothing put in its place.
    public func readingSeconds(of item: AnnouncementSlideContent, in language: PlayLanguage) -> [Int] {
        if !item.content.posters.isEmpty {
            return PosterSlides(surroundings).timed(item, in: language).map(\.seconds)
        }
        if let quote = quote(item, language, clock: nil) { return [quote.readingSeconds] }
        if let second = language.second, item.content.title[second] != nil, item.content.title[language.primary] != nil
        {
            if item.content.picture != nil {
                return readingSeconds(of: item, in: PlayLanguage(language.primary))
                    + readingSeconds(of: item, in: PlayLanguage(second))
            }
            return slides(of: item, in: language).map(\.readingSeconds)
        }
        return pages(of: item, kit: kit(for: item, in: language), clock: nil, drawn: false).map {
            seconds(of: $0, item)
        }
    }

    /// A headline that is a quotation has a slide of its own, in one language.
    private func quote(_ item: AnnouncementSlideContent, _ language: PlayLanguage, clock: CivilTime?) -> Slide? {
        guard language.second == nil else { return nil }
        return QuoteSlides(surroundings, on: date).slide(of: item, in: language.primary, clock: clock)
    }

    /// In the language that is shown where the one asked for is not there.
    private func kit(for item: AnnouncementSlideContent, in language: PlayLanguage) -> SlideKit {
        SlideKit(
            surroundings, language: item.content.title.best(language.primary)?.language ?? language.primary,
            measured: measured)
    }

    private func seconds(of page: Page, _ item: AnnouncementSlideContent) -> Int {
        max(
            item.secondsAsked ?? 0,
            ReadingTime.seconds(
                characters: page.body.characters, pictures: page.body.hasPicture ? 1 : 0, hasQR: page.body.hasQR))
    }

    private struct Page {
        var body: SlideBody
        var frame: Frame
    }

    /// - Parameter drawn: false: only what is on each slide; see ``SlideBodyComposer/drawn``.
    private func pages(
        of item: AnnouncementSlideContent, kit: SlideKit, clock: CivilTime?, drawn: Bool
    ) -> [Page] {
        let content = item.content
        let frame = kit.frame(
            Chrome(themes: content.themes, association: item.association, contact: content.contact, clock: clock))
        return paginate(Parts(item, kit: kit, date: date), kit: kit, frame, drawn: drawn) {
            kit.frame(Chrome(themes: content.themes, clock: clock, footless: true))
        }
    }

    /// Everything on one slide; else the text over one or several, then when and where, and the code with them or, where
    /// it is too large for that, on a slide of its own that has no foot.
    ///
    /// - Parameter makeBare: what stands around a slide without a foot; seldom needed.
    private func paginate(
        _ parts: Parts, kit: SlideKit, _ frame: Frame, drawn: Bool, bare makeBare: () -> Frame
    ) -> [Page] {
        let composer = SlideBodyComposer(kit: kit, zone: frame.content, drawn: drawn)
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
        let bare = makeBare()
        let roomy = SlideBodyComposer(kit: kit, zone: bare.content, drawn: drawn)
        var words = practical
        words.qr = nil
        var pages = bodies.map { Page(body: $0, frame: frame) }
        if !words.isOnlyTitle || bodies.isEmpty {
            // The foot stands on the slides before: without it there is more room.
            if !composer.fits(words), !bodies.isEmpty, let body = roomy.compose(words) {
                pages.append(Page(body: body, frame: bare))
            } else {
                pages.append(Page(body: composer.composeAnyway(words), frame: frame))
            }
        }
        guard let url = parts.qr else { return pages }
        // The code with the headline, or with the address in words beside it; where no code of a size that could be
        // scanned has room, the address stands at the foot of the other slides anyway.
        var code = Parts(titled: parts.title)
        code.qr = url
        if let body = composer.compose(code) { return pages + [Page(body: body, frame: frame)] }
        code.sentences = [Typographer.address(url)]
        return pages + [roomy.compose(code)].compactMap(\.self).map { Page(body: $0, frame: bare) }
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
