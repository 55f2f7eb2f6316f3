public import SignModel

/// A site's week is asked about.
public struct AgendaRequest: Hashable, Sendable {
    public var site: SiteID
    /// nil: this week.
    public var week: WeekText?
    /// nil: now.
    public var now: TimeText?
    /// Whether slides are drawn, for the forms that show them.
    public var withPictures: Bool

    public init(site: SiteID, week: WeekText? = nil, now: TimeText? = nil, withPictures: Bool = false) {
        self.site = site
        self.week = week
        self.now = now
        self.withPictures = withPictures
    }
}
