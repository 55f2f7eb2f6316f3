/// One thing an association wants shown: its identity. What is shown and when is in its revisions.
public struct Announcement: Hashable, Sendable, Codable, Identifiable {
    public var id: AnnouncementID
    public var association: AssociationID

    public init(id: AnnouncementID, association: AssociationID) {
        self.id = id
        self.association = association
    }
}

/// Everything of an announcement that is shown; together with its ``AnnouncementSchedule`` it is what a revision's
/// hash is taken over.
public struct AnnouncementContent: Hashable, Sendable, Codable {
    public var title: LocalizedText
    public var text: LocalizedText
    public var when: EventTime?
    /// Where it takes place: a known place, or words of its own.
    public var place: PlaceID?
    public var placeText: LocalizedText
    public var contact: Contact
    public var price: LocalizedText
    public var registration: LocalizedText
    /// A picture beside the text.
    public var picture: MediaID?
    /// What the picture or the posters say, for search, speech and the touch page.
    public var alt: LocalizedText
    /// Posters: finished pictures shown whole. When there are any, the texts are not laid out on slides.
    public var posters: [Poster]
    public var themes: [ThemeID]
    public var tags: [String]

    public init(
        title: LocalizedText, text: LocalizedText = [:], when: EventTime? = nil, place: PlaceID? = nil,
        placeText: LocalizedText = [:], contact: Contact = Contact(), price: LocalizedText = [:],
        registration: LocalizedText = [:], picture: MediaID? = nil, alt: LocalizedText = [:],
        posters: [Poster] = [], themes: [ThemeID] = [], tags: [String] = []
    ) {
        self.title = title
        self.text = text
        self.when = when
        self.place = place
        self.placeText = placeText
        self.contact = contact
        self.price = price
        self.registration = registration
        self.picture = picture
        self.alt = alt
        self.posters = posters
        self.themes = themes
        self.tags = tags
    }

    /// The languages it can be shown in: those of its title, or the one "language" of a set of posters.
    public var languages: [Language] { title.languages }
}

/// A finished picture that is a slide of its own.
public struct Poster: Hashable, Sendable, Codable {
    public var media: MediaID
    /// The size of the canonical picture.
    public var size: PixelSize
    /// Seconds asked for; the plan gives at least what reading needs.
    public var seconds: Int?
    /// The language of its text; nil when it is meant for every language.
    public var language: Language?
    /// Characters read from this picture when it was taken in, counted by ``ReadingTime/characters(of:)``; nil when
    /// nothing could be read.
    public var characters: Int?

    public init(
        media: MediaID, size: PixelSize, seconds: Int? = nil, language: Language? = nil, characters: Int? = nil
    ) {
        self.media = media
        self.size = size
        self.seconds = seconds
        self.language = language
        self.characters = characters
    }
}

/// When something takes place, in civil time at its site.
public struct EventTime: Hashable, Sendable, Codable {
    /// The first (or only) time.
    public var start: CivilDateTime
    /// Wall time at which it ends; at or before the start's time it ends the next day.
    public var end: CivilTime?
    /// Without a clock time: a whole day.
    public var allDay: Bool
    /// An RFC 5545 rule, `FREQ=WEEKLY;BYDAY=TU`.
    public var rrule: String?
    public var except: [CivilDate]
    public var also: [CivilDate]

    public init(
        start: CivilDateTime, end: CivilTime? = nil, allDay: Bool = false, rrule: String? = nil,
        except: [CivilDate] = [], also: [CivilDate] = []
    ) {
        self.start = start
        self.end = end
        self.allDay = allDay
        self.rrule = rrule
        self.except = except
        self.also = also
    }
}
