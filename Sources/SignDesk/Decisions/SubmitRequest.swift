public import SignModel

/// What somebody hands in, and what they say about it.
public struct SubmitRequest: Hashable, Sendable {
    /// Files, folders and ZIPs that make one announcement.
    public var paths: [String]
    /// Who sends it; nil: the one its announcement.yaml names.
    public var association: AssociationID?
    /// To hand in a new version of this announcement; nil: as the file says, else a new one.
    public var announcement: AnnouncementID?
    /// For pictures without an announcement.yaml; nil: made from the file name.
    public var title: String?
    /// What the pictures say; nil: as the file says, else what was read from them.
    public var alt: String?
    public var themes: [ThemeID]
    public var tags: [String]
    /// The language of title and alt, and of the receipt; nil: the association's first.
    public var language: Language?
    /// Takes what is on now off the screens at once, instead of when the new version is approved.
    public var replacesAtOnce: Bool
    /// Whether text in pictures is looked for.
    public var reads: Bool
    /// Whether the receipt has pictures of the slides.
    public var draws: Bool
    /// Whether pictures are decoded without a jail; said in the receipt.
    public var withoutJail: Bool

    public init(
        paths: [String], association: AssociationID? = nil, announcement: AnnouncementID? = nil, title: String? = nil,
        alt: String? = nil, themes: [ThemeID] = [], tags: [String] = [], language: Language? = nil,
        replacesAtOnce: Bool = false, reads: Bool = true, draws: Bool = false, withoutJail: Bool = false
    ) {
        self.paths = paths
        self.association = association
        self.announcement = announcement
        self.title = title
        self.alt = alt
        self.themes = themes
        self.tags = tags
        self.language = language
        self.replacesAtOnce = replacesAtOnce
        self.reads = reads
        self.draws = draws
        self.withoutJail = withoutJail
    }
}

/// The answer to a submission.
public struct SubmitAnswer: Sendable {
    public var receipt: Receipt
    /// Of the association, unless another was asked for.
    public var language: Language
    /// The same content is approved or waits already, as the announcement that the receipt names; nothing was stored.
    public var alreadyThere: Bool
    /// An announcement that this looks like a new version of, and is not.
    public var looksLike: AnnouncementID?
    /// A finding is an error, and nothing was stored.
    public var isStopped: Bool
}
