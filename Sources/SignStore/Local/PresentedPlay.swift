public import SignModel

/// A slide that was really on a screen, counted from presented frames.
public struct PresentedPlay: Hashable, Sendable {
    public var screen: ScreenID
    /// The site's date when it began; its airtime counts for that day.
    public var date: CivilDate
    public var span: Span
    /// nil for fillers and the program's own slides.
    public var announcement: AnnouncementID?
    public var association: AssociationID?
    public var revision: RevisionID?
    /// 0-based within its announcement and language.
    public var slide: Int
    /// `fi`, or `fi+sv` side by side.
    public var language: String
    /// `alert`, `touch`, `closed`, `takeover`, `rotation`, `filler`, `builtIn`.
    public var layer: String

    public init(
        screen: ScreenID, date: CivilDate, span: Span, announcement: AnnouncementID? = nil,
        association: AssociationID? = nil, revision: RevisionID? = nil, slide: Int, language: String, layer: String
    ) {
        self.screen = screen
        self.date = date
        self.span = span
        self.announcement = announcement
        self.association = association
        self.revision = revision
        self.slide = slide
        self.language = language
        self.layer = layer
    }
}

/// Airtime of one announcement (or, without one, of a layer) on a screen and day.
public struct Airtime: Hashable, Sendable {
    public var date: CivilDate
    public var screen: ScreenID
    public var association: AssociationID?
    public var announcement: AnnouncementID?
    public var layer: String
    public var ms: Int64
    public var plays: Int
}

/// How often something was opened in the touch mode on a day; no times, no sequences.
public struct UsageCount: Hashable, Sendable {
    public var date: CivilDate
    public var screen: ScreenID
    /// `theme`, `association`, `activity`, `page`.
    public var kind: String
    public var ref: String
    public var count: Int

    public init(date: CivilDate, screen: ScreenID, kind: String, ref: String, count: Int) {
        self.date = date
        self.screen = screen
        self.kind = kind
        self.ref = ref
        self.count = count
    }
}
