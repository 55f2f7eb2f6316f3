/// Something people can take part in: a group, an event, support, volunteering.
public struct Activity: Hashable, Sendable, Identifiable {
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        case group, event, support, volunteering, course
    }

    public var id: ActivityID
    public var association: AssociationID
    public var title: LocalizedText
    public var text: LocalizedText
    public var kind: Kind
    /// 1…4 of the needs people browse by.
    public var themes: [ThemeID]
    /// Where it is: a known place, or words, address and point of its own.
    public var place: PlaceID?
    public var placeText: LocalizedText
    public var address: String?
    public var municipality: String?
    public var point: GeoPoint?
    public var online: Bool
    public var byPhone: Bool
    /// When it takes place; none: whenever, or not known yet.
    public var times: [ActivityTime]
    /// The whole activity is cancelled: it is shown nowhere.
    public var cancelled: Bool
    public var free: Bool
    public var price: LocalizedText
    public var registration: LocalizedText
    public var audience: LocalizedText
    /// The languages spoken there.
    public var languages: [Language]
    public var contact: Contact
    /// The page it was taken from.
    public var source: String?

    public init(
        id: ActivityID, association: AssociationID, title: LocalizedText, text: LocalizedText = [:],
        kind: Kind, themes: [ThemeID], place: PlaceID? = nil, online: Bool = false, byPhone: Bool = false,
        times: [ActivityTime], cancelled: Bool = false, free: Bool = false,
        price: LocalizedText = [:], registration: LocalizedText = [:], audience: LocalizedText = [:],
        languages: [Language] = [], contact: Contact = Contact()
    ) {
        self.id = id
        self.association = association
        self.title = title
        self.text = text
        self.kind = kind
        self.themes = themes
        self.place = place
        placeText = [:]
        self.online = online
        self.byPhone = byPhone
        self.times = times
        self.cancelled = cancelled
        self.free = free
        self.price = price
        self.registration = registration
        self.audience = audience
        self.languages = languages
        self.contact = contact
    }

    /// What it is called that time.
    public func title(at occurrence: Occurrence) -> LocalizedText {
        guard times.indices.contains(occurrence.time), !times[occurrence.time].title.isEmpty else { return title }
        return times[occurrence.time].title
    }
}
