/// What the schedule needs to know of an approved revision; its texts and pictures stay in the store until they are
/// shown.
public struct ScheduledRevision: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var revision: RevisionID
    public var schedule: AnnouncementSchedule
    /// The languages it has, in no particular order.
    public var languages: [Language]
    public var themes: [ThemeID]
    public var tags: [String]
    /// When it was approved: it can be on from then.
    public var approvedAt: Instant
    /// When it was withdrawn, or a newer approved revision took its place; nil while it holds.
    public var endedAt: Instant?
    /// Files that are missing or damaged; it is not shown while there are any.
    public var brokenMedia: [String]

    public init(
        announcement: AnnouncementID, association: AssociationID, revision: RevisionID,
        schedule: AnnouncementSchedule, languages: [Language], themes: [ThemeID] = [], tags: [String] = [],
        approvedAt: Instant, endedAt: Instant? = nil, brokenMedia: [String] = []
    ) {
        self.announcement = announcement
        self.association = association
        self.revision = revision
        self.schedule = schedule
        self.languages = languages
        self.themes = themes
        self.tags = tags
        self.approvedAt = approvedAt
        self.endedAt = endedAt
        self.brokenMedia = brokenMedia
    }
}

/// The language or languages a slide is shown in.
public struct PlayLanguage: Hashable, Sendable, CustomStringConvertible {
    public var primary: Language
    /// Shown beside the primary one on a bilingual screen.
    public var second: Language?

    public init(_ primary: Language, and second: Language? = nil) {
        self.primary = primary
        self.second = second
    }

    /// `fi`, or `fi+sv` side by side.
    public var description: String { second.map { "\(primary)+\($0)" } ?? primary.tag }
}

/// One slide of an announcement or filler, with the time it needs.
public struct TimedSlide: Hashable, Sendable {
    /// 0-based within its announcement and language.
    public var index: Int
    /// The larger of what was asked and what reading takes.
    public var seconds: Int

    public init(index: Int, seconds: Int) {
        self.index = index
        self.seconds = seconds
    }
}

/// Says how many slides something takes on this screen, and how long each is shown.
///
/// A pure function of its content and the display; the schedule asks only for what it is about to play, since laying
/// out thousands of announcements that never come on would be wasted.
public protocol SlideTiming: Sendable {
    /// At least one slide; in order.
    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide]
    /// Slides of a filler on `date`, in order; empty when it has nothing to say (no activities this week).
    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide]
}
