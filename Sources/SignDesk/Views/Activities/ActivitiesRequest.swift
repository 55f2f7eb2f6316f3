public import SignModel

/// What takes place in a span of days is asked about.
public struct ActivitiesRequest: Hashable, Sendable {
    /// nil: today.
    public var from: CivilDate?
    /// Included; nil: a fortnight from `from` on.
    public var to: CivilDate?
    public var theme: ThemeID?
    public var association: AssociationID?
    /// A municipality, district or county, as people call it.
    public var area: String?
    /// Whose clock it is; nil: that of the first playlist.
    public var site: SiteID?
    /// Of titles and places.
    public var language: Language
    /// nil: now.
    public var now: TimeText?
    /// At most so many.
    public var limit: Int

    public init(
        from: CivilDate? = nil, to: CivilDate? = nil, theme: ThemeID? = nil, association: AssociationID? = nil,
        area: String? = nil, site: SiteID? = nil, language: Language = .finnish, now: TimeText? = nil,
        limit: Int = Limits.occurrencesPerAnswer
    ) {
        self.from = from
        self.to = to
        self.theme = theme
        self.association = association
        self.area = area
        self.site = site
        self.language = language
        self.now = now
        self.limit = limit
    }
}
