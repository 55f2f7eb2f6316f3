public import SignModel

/// Everything a slide's layout depends on besides its content: the display, the colours, the site and the measures.
public struct Surroundings: Sendable {
    public var display: Display
    public var look: Look
    public var siteName: LocalizedText
    /// The site's own towns, which no address needs to name.
    public var towns: [String]
    /// The languages it takes turns in, which slides mark; empty: those of what is shown.
    public var languages: [Language]
    public var measurer: any TextMeasuring
    /// What the welcome slide shows beside its greetings; nil: a plain band.
    public var picture: SitePicture?
    /// Where associations send their material; nil: the slide that asks for it does not say.
    public var submissions: String?

    public init(
        display: Display, look: Look, siteName: LocalizedText, towns: [String] = [], languages: [Language] = [],
        measurer: any TextMeasuring
    ) {
        self.display = display
        self.look = look
        self.siteName = siteName
        self.towns = towns
        self.languages = languages
        self.measurer = measurer
    }

    /// The language of all that the screen itself says on a slide in `language`: that one where the program speaks it,
    /// else the site's first that it does, so that what stands around a message is never in two.
    public func chromeLanguage(for language: Language) -> Language {
        if Language.interface.contains(language) { return language }
        return (languages + siteName.languages).first(where: Language.interface.contains) ?? .finnish
    }
}

/// One laid-out slide.
public struct Slide: Hashable, Sendable {
    public var scene: Scene
    /// Seconds it takes to read (`guides/accessibility.md`, 2.4).
    public var readingSeconds: Int
}
