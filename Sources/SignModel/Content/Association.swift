/// A yhdistys or järjestö: who sends announcements and runs activities.
public struct Association: Hashable, Sendable, Codable, Identifiable {
    public var id: AssociationID
    public var name: LocalizedText
    public var about: LocalizedText
    public var contact: Contact
    /// The municipality or district, as people say it.
    public var area: String?
    public var themes: [ThemeID]
    public var logo: MediaID?
    /// True when it was removed; its row stays for the sake of what it once showed. Absent otherwise.
    public var removed: Bool?

    public init(
        id: AssociationID, name: LocalizedText, about: LocalizedText = [:], contact: Contact = Contact(),
        area: String? = nil, themes: [ThemeID] = [], logo: MediaID? = nil
    ) {
        self.id = id
        self.name = name
        self.about = about
        self.contact = contact
        self.area = area
        self.themes = themes
        self.logo = logo
    }
}

/// How to reach an association or an activity: roles and switchboards, never a person.
public struct Contact: Hashable, Sendable, Codable {
    /// As people write it, `050 000 0101`.
    public var phone: String?
    public var email: String?
    /// `https://…`; what the QR code carries.
    public var web: String?

    public init(phone: String? = nil, email: String? = nil, web: String? = nil) {
        self.phone = phone
        self.email = email
        self.web = web
    }

    public var isEmpty: Bool { phone == nil && email == nil && web == nil }
}

/// A place where activities happen.
public struct Place: Hashable, Sendable, Codable, Identifiable {
    public var id: PlaceID
    public var name: LocalizedText
    public var address: String?
    public var area: String?
    public var accessibility: [AccessibilityFeature]

    public init(
        id: PlaceID, name: LocalizedText, address: String? = nil, area: String? = nil,
        accessibility: [AccessibilityFeature] = []
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.area = area
        self.accessibility = accessibility
    }
}

/// What makes a place usable for more people; the set Lähellä.fi knows.
public enum AccessibilityFeature: String, CaseIterable, Sendable, Hashable, Codable {
    case wheelchair, rollator, inductionLoop, accessibleToilet, parking
}
