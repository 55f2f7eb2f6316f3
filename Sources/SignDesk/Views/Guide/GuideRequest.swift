public import SignModel

/// A page of activities to hand over is asked for.
public struct GuideRequest: Hashable, Sendable {
    public var theme: ThemeID?
    public var association: AssociationID?
    /// A municipality, district or county, as people call it; nil: where the site's people come from, if it says so.
    public var area: String?
    /// Whose page it is; nil: the only site of the playlists, or nobody's.
    public var site: SiteID?
    /// nil: the site's first.
    public var language: Language?
    /// nil: now.
    public var now: TimeText?
    /// Everything that matches, however many sides it takes.
    public var all: Bool

    public init(
        theme: ThemeID? = nil, association: AssociationID? = nil, area: String? = nil, site: SiteID? = nil,
        language: Language? = nil, now: TimeText? = nil, all: Bool = false
    ) {
        self.theme = theme
        self.association = association
        self.area = area
        self.site = site
        self.language = language
        self.now = now
        self.all = all
    }
}
