/// A health and social services centre.
public struct Site: Hashable, Sendable, Identifiable {
    public var id: SiteID
    public var name: LocalizedText
    /// IANA zone id.
    public var zone: String
    public var hours: OpeningHours
    /// The municipalities or the county that its people come from, as the playlist names them; empty: it does not say.
    public var area: [String]
    /// Where it is on the map, for distances; nil: it does not say.
    public var position: GeoPoint?
    /// Its picture; nil: a plain band.
    public var picture: SitePicture?
    /// Where associations send their material, as the slide that asks for it shows it; nil: it does not say.
    public var submissions: String?

    public init(
        id: SiteID, name: LocalizedText, zone: String = "Europe/Helsinki", hours: OpeningHours, area: [String] = [],
        position: GeoPoint? = nil, picture: SitePicture? = nil, submissions: String? = nil
    ) {
        self.picture = picture
        self.submissions = submissions
        self.id = id
        self.name = name
        self.zone = zone
        self.hours = hours
        self.area = area
        self.position = position
    }
}

/// When a site is open. First match wins: exception → public holiday → eve → weekly hours
/// (`spec/schedule.md`, "Opening hours of a site").
public struct OpeningHours: Hashable, Sendable {
    /// Windows by weekday; a weekday that is absent is closed.
    public var weekly: [Weekday: [TimeWindow]]
    public var exceptions: [OpeningException]
    /// What holds on the 13 public holidays; nil: closed.
    public var publicHolidays: [TimeWindow]?
    /// What holds on Midsummer Eve and Christmas Eve; nil: closed.
    public var eves: [TimeWindow]?

    public init(
        weekly: [Weekday: [TimeWindow]], exceptions: [OpeningException] = [],
        publicHolidays: [TimeWindow]? = nil, eves: [TimeWindow]? = nil
    ) {
        self.weekly = weekly
        self.exceptions = exceptions
        self.publicHolidays = publicHolidays
        self.eves = eves
    }
}

/// Days on which a site keeps other hours or is closed, both days included.
public struct OpeningException: Hashable, Sendable {
    public var first: CivilDate
    public var last: CivilDate
    /// Empty: closed.
    public var windows: [TimeWindow]
    public var reason: LocalizedText
    /// Where people go instead: the other site's name.
    public var replacement: LocalizedText

    public init(
        first: CivilDate, last: CivilDate, windows: [TimeWindow] = [], reason: LocalizedText = [:],
        replacement: LocalizedText = [:]
    ) {
        self.first = first
        self.last = last
        self.windows = windows
        self.reason = reason
        self.replacement = replacement
    }
}
