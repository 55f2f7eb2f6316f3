public import SignModel
public import SignStore

/// Looks at a submission as the screens will show it and says what could be better.
///
/// Every finding has a code, a severity, a sentence and what to do (`spec/ingest.md`, "Checks"). The limits are those
/// of `guides/accessibility.md`.
public struct SubmissionChecks: Sendable {
    /// A screen it may be shown on.
    public struct Place: Hashable, Sendable {
        public var screen: Screen
        /// The languages of its playlist.
        public var languages: [Language]

        public init(screen: Screen, languages: [Language]) {
            self.screen = screen
            self.languages = languages
        }
    }

    /// One finished slide with what is known of it.
    public struct Slide: Hashable, Sendable {
        /// The file it came from, with the page: `esite.pdf, page 2`.
        public var source: String
        public var poster: Poster
        /// From a drawing or a document page, so it can be had in any size.
        public var isVector: Bool
        /// nil when it was not read.
        public var text: PosterText?

        /// What stands on it, for its text alternative; nil when that is not known.
        public var words: String?
        /// ``words`` are the document's own, not recognised ones.
        public var isOwnText: Bool

        public init(
            source: String, poster: Poster, isVector: Bool, text: PosterText?, words: String? = nil,
            isOwnText: Bool = false
        ) {
            self.source = source
            self.poster = poster
            self.isVector = isVector
            self.text = text
            self.words = words
            self.isOwnText = isOwnText
        }
    }

    /// What is looked at.
    public var content: AnnouncementContent
    public var schedule: AnnouncementSchedule
    public var slides: [Slide]
    /// The screens it is aimed at; none: one 43″ display at three metres is assumed.
    public var places: [Place]
    /// Civil time at the site.
    public var now: CivilDateTime
    /// Whether posters could be read at all here.
    public var canRead: Bool

    public init(
        content: AnnouncementContent, schedule: AnnouncementSchedule, slides: [Slide], places: [Place],
        now: CivilDateTime, canRead: Bool
    ) {
        self.content = content
        self.schedule = schedule
        self.slides = slides
        self.places = places
        self.now = now
        self.canRead = canRead
    }

    /// All findings: errors first, then warnings, then hints.
    public func findings() -> [SubmissionFinding] {
        var all = slides.flatMap(pictureFindings)
        all += unreadFindings()
        all += altFindings()
        all += textFindings()
        all += languageFindings()
        all += timeFindings()
        all += contactFindings()
        all += easyLanguageFindings()
        let order = SubmissionFinding.Severity.allCases
        return order.flatMap { severity in all.filter { $0.severity == severity } }
    }

    /// The displays to judge by.
    var displays: [Display] {
        let displays = places.map(\.screen.display)
        return displays.isEmpty ? [Display(panel: PixelSize(1920, 1080), diagonalInches: 43)] : displays
    }
}
