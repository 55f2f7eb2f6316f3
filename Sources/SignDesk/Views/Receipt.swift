public import SignModel
public import SignStore

/// The answer to a submission: what was understood, what was found, and how it will look.
public struct Receipt: Sendable {
    /// A slide as the screen will show it.
    public struct Slide: Sendable, Hashable {
        /// The medium of a finished picture; nil when the program laid out the text.
        public var media: MediaID?
        /// The words on a laid-out slide.
        public var text: String?
        public var size: PixelSize
        public var seconds: Int
        public var language: Language
        /// A PNG of the whole screen, for the HTML page; empty when it was not drawn.
        public var png: [UInt8]

        public init(
            media: MediaID?, text: String?, size: PixelSize, seconds: Int, language: Language, png: [UInt8] = []
        ) {
            self.media = media
            self.text = text
            self.size = size
            self.seconds = seconds
            self.language = language
            self.png = png
        }
    }

    /// The receipt's id; nil when an error stopped the submission and nothing was stored.
    public var id: String?
    public var revision: RevisionID?
    /// `pending`, `approved` for what is approved already, `stopped` when an error keeps it out.
    public var state: String
    public var announcement: AnnouncementID
    public var association: Association
    public var content: AnnouncementContent
    public var schedule: AnnouncementSchedule
    public var place: Place?
    public var findings: [SubmissionFinding]
    public var slides: [Slide]
    /// When it was handed in, and where.
    public var at: Instant
    public var zone: ZoneRules

    public init(
        id: String?, revision: RevisionID?, state: String, announcement: AnnouncementID, association: Association,
        content: AnnouncementContent, schedule: AnnouncementSchedule, place: Place?, findings: [SubmissionFinding],
        slides: [Slide], at: Instant, zone: ZoneRules
    ) {
        self.id = id
        self.revision = revision
        self.state = state
        self.announcement = announcement
        self.association = association
        self.content = content
        self.schedule = schedule
        self.place = place
        self.findings = findings
        self.slides = slides
        self.at = at
        self.zone = zone
    }
}
