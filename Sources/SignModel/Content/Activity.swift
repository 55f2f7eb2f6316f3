/// Something people can take part in: a group, an event, support, volunteering.
public struct Activity: Hashable, Sendable, Codable, Identifiable {
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
    public var place: PlaceID?
    public var online: Bool
    public var byPhone: Bool
    public var when: EventTime
    /// The whole activity is cancelled: it is shown nowhere.
    public var cancelled: Bool
    /// Single days that are cancelled.
    public var cancelledDates: [CivilDate]
    public var free: Bool
    public var price: LocalizedText
    public var registration: LocalizedText
    public var audience: LocalizedText
    /// The languages spoken there.
    public var languages: [Language]
    public var contact: Contact

    public init(
        id: ActivityID, association: AssociationID, title: LocalizedText, text: LocalizedText = [:],
        kind: Kind, themes: [ThemeID], place: PlaceID? = nil, online: Bool = false, byPhone: Bool = false,
        when: EventTime, cancelled: Bool = false, cancelledDates: [CivilDate] = [], free: Bool = false,
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
        self.online = online
        self.byPhone = byPhone
        self.when = when
        self.cancelled = cancelled
        self.cancelledDates = cancelledDates
        self.free = free
        self.price = price
        self.registration = registration
        self.audience = audience
        self.languages = languages
        self.contact = contact
    }
}
