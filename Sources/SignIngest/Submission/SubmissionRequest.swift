public import SignModel

/// What somebody hands in, and what they say about it.
public struct SubmissionRequest: Hashable, Sendable {
    /// Files, folders and ZIPs.
    public var paths: [String]
    public var association: AssociationID
    /// To hand in a new version of an announcement; nil: as the file says, else a new one.
    public var announcement: AnnouncementID?
    /// For pictures without an announcement.yaml; nil: made from the file name.
    public var title: String?
    /// What the pictures say; nil: as the file says, else what was read from them.
    public var alt: String?
    /// Themes and tags beside those the file has.
    public var themes: [ThemeID]
    public var tags: [String]
    /// The language of title and alt, and of the receipt.
    public var language: Language
    /// The screens it may be shown on, for the checks.
    public var places: [SubmissionChecks.Place]
    /// Civil time at the site.
    public var now: CivilDateTime
    /// Takes what is on now off the screens at once, instead of when the new version is approved.
    public var replacesAtOnce: Bool

    public init(
        paths: [String], association: AssociationID, announcement: AnnouncementID? = nil, title: String? = nil,
        alt: String? = nil, themes: [ThemeID] = [], tags: [String] = [], language: Language = .finnish,
        places: [SubmissionChecks.Place] = [], now: CivilDateTime,
        replacesAtOnce: Bool = false
    ) {
        self.paths = paths
        self.association = association
        self.announcement = announcement
        self.title = title
        self.alt = alt
        self.themes = themes
        self.tags = tags
        self.language = language
        self.places = places
        self.now = now
        self.replacesAtOnce = replacesAtOnce
    }
}
