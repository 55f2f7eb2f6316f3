public import SignModel

/// What lists, calendars and filters need of an activity; its words are read by id when they are shown.
public struct ActivityOutline: Hashable, Sendable, Identifiable {
    public var id: ActivityID
    public var association: AssociationID
    public var kind: Activity.Kind
    public var themes: [ThemeID]
    public var place: PlaceID?
    public var online: Bool
    public var byPhone: Bool
    public var free: Bool
    /// The languages spoken there.
    public var languages: [Language]
    public var times: [ActivityTime]
    /// Its id in the feed that it is of; nil: of none, or without an id there.
    public var item: String?
    /// The municipality that it is said to be in; nil: its place says it, if anything does.
    public var area: String?

    public init(
        id: ActivityID, association: AssociationID, kind: Activity.Kind, themes: [ThemeID], place: PlaceID?,
        online: Bool, byPhone: Bool, free: Bool, languages: [Language], times: [ActivityTime],
        item: String? = nil, area: String? = nil
    ) {
        self.id = id
        self.association = association
        self.kind = kind
        self.themes = themes
        self.place = place
        self.online = online
        self.byPhone = byPhone
        self.free = free
        self.languages = languages
        self.times = times
        self.item = item
        self.area = area
    }
}
