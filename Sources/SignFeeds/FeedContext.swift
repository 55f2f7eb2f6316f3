public import SignModel

/// What reading a feed depends on besides its bytes: given by the caller, so that the same bytes give the same items.
public struct FeedContext: Sendable {
    /// The file's name, for faults and as a hint; never believed.
    public var name: String
    /// The clock of the place that civil times are for.
    public var zone: ZoneRules
    /// The rules of an IANA zone; nil when there is none of this name.
    public var zones: @Sendable (String) -> ZoneRules?
    /// Dates without a year are the next ones from here.
    public var today: CivilDate

    public init(
        name: String, zone: ZoneRules, today: CivilDate, zones: @escaping @Sendable (String) -> ZoneRules?
    ) {
        self.name = name
        self.zone = zone
        self.today = today
        self.zones = zones
    }
}
