public import SignModel
import SignWords

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
/// From five metres one reads two lines: what, and when; from three everything else, in one size. All of it goes on one
/// slide in the largest tier that fits. What is too long for that goes on in pages that end with a sentence: each says
/// what, when, where and whom to call, on the same spot (`design/slides.md`, 3).
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
            return PosterSlides(surroundings, on: date).slides(of: item, in: language, clock: clock)
        }
        if let quote = quote(item, language, clock: clock) { return [quote] }
        if let second = second(of: item, in: language) {
            // Two texts and a picture do not share a slide: one language after the other, each with the picture.
            if item.content.picture != nil {
                return slides(of: item, in: PlayLanguage(language.primary), clock: clock)
                    + slides(of: item, in: PlayLanguage(second), clock: clock)
            }
            return BilingualSlides(surroundings, on: date).slides(of: item, language.primary, second, clock: clock)
        }
        let (kit, composer) = composer(of: item, in: language, clock: clock)
        let pagination = composer.paginate()
        guard let plan = composer.plan(pagination) else { return [] }
        let seconds = seconds(of: pagination, composer, item)
        let count = pagination.pages.count
        return pagination.pages.indices.map { index in
            let frame = composer.frame(
                captions: plan.field.captioned, left: plan.field.frame.left,
                page: count > 1 ? (index + 1, count) : nil)
            // Pictures first: frames stand over them.
            let nodes = plan.nodes(page: index, of: composer.message, kit: kit)
            return Slide(
                scene: kit.scene(background: kit.look.paper, frame.nodes + nodes), readingSeconds: seconds[index])
        }
    }

    /// Seconds that reading each of ``slides(of:in:clock:)`` takes. What is on a slide and in which size it is set are
    /// two questions, and this needs the first only: it is the same pagination, with nothing put in its place.
    public func readingSeconds(of item: AnnouncementSlideContent, in language: PlayLanguage) -> [Int] {
        if !item.content.posters.isEmpty {
            return PosterSlides(surroundings, on: date).timed(item, in: language).map(\.seconds)
        }
        if let quote = quote(item, language, clock: nil) { return [quote.readingSeconds] }
        if let second = second(of: item, in: language) {
            if item.content.picture != nil {
                return readingSeconds(of: item, in: PlayLanguage(language.primary))
                    + readingSeconds(of: item, in: PlayLanguage(second))
            }
            return slides(of: item, in: language).map(\.readingSeconds)
        }
        let composer = composer(of: item, in: language, clock: nil).composer
        return seconds(of: composer.paginate(), composer, item)
    }

    /// A headline that is a quotation has a slide of its own, in one language.
    private func quote(_ item: AnnouncementSlideContent, _ language: PlayLanguage, clock: CivilTime?) -> Slide? {
        guard language.second == nil else { return nil }
        return QuoteSlides(surroundings, on: date).slide(of: item, in: language.primary, clock: clock)
    }

    /// The second language of a bilingual screen, when the announcement has both.
    private func second(of item: AnnouncementSlideContent, in language: PlayLanguage) -> Language? {
        let title = item.content.title
        guard let second = language.second, title[second] != nil, title[language.primary] != nil else { return nil }
        return second
    }

    /// In the language that is shown where the one asked for is not there.
    private func composer(
        of item: AnnouncementSlideContent, in language: PlayLanguage, clock: CivilTime?
    ) -> (kit: SlideKit, composer: MessageComposer) {
        let title = item.content.title
        let shown = title.best(language.primary)
        var kit = SlideKit(surroundings, language: shown?.language ?? language.primary, measured: measured)
        kit.isMirrored = shown?.text.isRightToLeft ?? false
        let message = Message(item, kit: kit, date: date)
        let matter = SlideFrame.Matter(
            themes: item.content.themes, languages: kit.marked(title), clock: clock, association: item.association)
        return (kit, MessageComposer(kit: kit, message: message, matter: matter))
    }

    /// All there is to read counts, on every page.
    private func seconds(
        of pagination: MessageComposer.Pagination, _ composer: MessageComposer, _ item: AnnouncementSlideContent
    ) -> [Int] {
        let message = composer.message
        let hasCode = composer.hasCode(pagination.drop)
        return pagination.pages.map { page in
            let characters = message.characters(
                of: page, drop: pagination.drop, association: item.association.name.best(composer.kit.language)?.text)
            let reading = ReadingTime.seconds(
                characters: characters, pictures: message.picture == nil ? 0 : 1, hasQR: hasCode)
            return max(item.secondsAsked ?? 0, reading)
        }
    }
}
