public import SignModel

/// Everything a touch page's layout depends on besides what it says: the display, the colours and the measures.
public struct TouchSurroundings: Sendable {
    public var display: Display
    /// The ordinary look.
    public var look: Look
    /// The look of who asked for high contrast.
    public var contrast: Look
    public var measurer: any TextMeasuring
    /// What the pages say, by language.
    public var words: [Language: TouchWords]
    /// Seconds without a touch before the screen asks: the pages tell it.
    public var idleSeconds: Int

    public init(
        display: Display, look: Look, contrast: Look, measurer: any TextMeasuring, words: [Language: TouchWords],
        idleSeconds: Int? = nil
    ) {
        self.display = display
        self.look = look
        self.contrast = contrast
        self.measurer = measurer
        self.words = words
        self.idleSeconds = idleSeconds ?? Limits.touchIdleSecondsUsual
    }

    /// The words of `language`; of one that has none those of English, else of Finnish.
    func words(in language: Language) -> TouchWords {
        words[language] ?? words[.english] ?? words[.finnish] ?? TouchWords(language, keyed: [:])
    }

    /// What `language` calls itself.
    func endonym(_ language: Language) -> String { words[language]?.endonym ?? NavPlan.endonym(language) }

    /// The lower edge of the picture above the floor, in millimetres: the playlist's `mount`, else what a display is
    /// drawn for: 900 for one that lies, 600 for one that stands.
    public static func mountBottomMm(_ display: Display) -> Int {
        display.mountBottomMm ?? (display.canvas.isLandscape ? 900 : 600)
    }
}
