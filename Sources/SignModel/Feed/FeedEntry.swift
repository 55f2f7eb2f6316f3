/// One item of a feed as its source says it, before anything is decided: what a decoder gives out of its jail.
///
/// Texts are clean (NFC, no markup, lines for paragraphs), times are civil at the place. Nothing in it is trusted: lengths
/// and counts are looked at again where it is taken in.
public struct FeedEntry: Hashable, Sendable, Codable, Identifiable {
    /// What has become of it.
    public enum Status: String, Sendable, Hashable, Codable {
        case scheduled
        /// It was to be, and is not.
        case cancelled
        /// The source has taken it out.
        case deleted
    }

    /// What an item is that has others as its parts.
    public enum Series: String, Sendable, Hashable, Codable {
        /// One thing with many dates: its parts are shown as one item, see ``LinkedEventsSeries``.
        case recurring
        /// Many things under one name: its parts stay items of their own.
        case umbrella
    }

    /// A word or category by which its theme may be told.
    public struct Keyword: Hashable, Sendable, Codable {
        /// `yso:p4354`, `ht_digi`; nil: words only.
        public var id: String?
        public var words: LocalizedText

        public init(id: String? = nil, words: LocalizedText = [:]) {
            self.id = id
            self.words = words
        }
    }

    /// Where it is, as the source says it.
    public struct Place: Hashable, Sendable, Codable {
        /// The source's own id of the place.
        public var id: String?
        public var name: LocalizedText
        public var address: String?
        public var municipality: String?
        /// Degrees north and east, WGS 84.
        public var latitude: Double?
        public var longitude: Double?
        public var accessibility: [AccessibilityFeature]

        public init(
            id: String? = nil, name: LocalizedText = [:], address: String? = nil, municipality: String? = nil,
            latitude: Double? = nil, longitude: Double? = nil, accessibility: [AccessibilityFeature] = []
        ) {
            self.id = id
            self.name = name
            self.address = address
            self.municipality = municipality
            self.latitude = latitude
            self.longitude = longitude
            self.accessibility = accessibility
        }
    }

    /// Its id in the feed: a UID, `helsinki:afy6ikna3u`, a row's own id. Stable from run to run.
    public var id: String
    /// Where it stands in the file, for people: `line 12`, `data[3]`, `row 4`.
    public var position: String
    public var status: Status
    /// Another item of the feed that stands for this one now.
    public var replacedBy: String?
    /// The series or larger event that it is a part of.
    public var parent: String?
    /// What it is to its parts; nil when it has none.
    public var series: Series?
    public var title: LocalizedText
    public var text: LocalizedText
    public var audience: LocalizedText
    public var price: LocalizedText
    public var registration: LocalizedText
    public var kind: Activity.Kind?
    /// Themes by their ids of `NeedTheme`, when the source says them so.
    public var themes: [ThemeID]
    public var keywords: [Keyword]
    public var place: Place?
    public var online: Bool
    public var byPhone: Bool
    /// None: whenever, or not known yet.
    public var times: [ActivityTime]
    public var free: Bool?
    public var languages: [Language]
    public var contact: Contact
    /// Who runs it, by name.
    public var organizer: String?
    /// Whose it is by the id of an association, when the source says so.
    public var association: AssociationID?
    /// The page it was taken from.
    public var source: String?

    public init(id: String, position: String, title: LocalizedText = [:]) {
        self.id = id
        self.position = position
        self.title = title
        status = .scheduled
        text = [:]
        audience = [:]
        price = [:]
        registration = [:]
        themes = []
        keywords = []
        online = false
        byPhone = false
        times = []
        languages = []
        contact = Contact()
    }
}
