public import SignModel

/// Everything a slide's layout depends on besides its content: the display, the colours, the site and the measures.
public struct Surroundings: Sendable {
    public var display: Display
    public var look: Look
    public var siteName: LocalizedText
    /// The site's own towns, which no address needs to name.
    public var towns: [String]
    public var measurer: any TextMeasuring
    /// The screen's languages, marked on the site's own slides.
    public var languages: [Language] = []
    /// What the welcome slide shows beside its greetings; nil: a plain band.
    public var picture: SitePicture?
    /// Where associations send their material; nil: the slide that asks for it does not say.
    public var submissions: String?

    public init(
        display: Display, look: Look, siteName: LocalizedText, towns: [String] = [], measurer: any TextMeasuring
    ) {
        self.display = display
        self.look = look
        self.siteName = siteName
        self.towns = towns
        self.measurer = measurer
    }
}

/// One laid-out slide.
public struct Slide: Hashable, Sendable {
    public var scene: Scene
    /// Seconds it takes to read (`guides/accessibility.md`, 2.4).
    public var readingSeconds: Int
}
