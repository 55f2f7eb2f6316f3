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
