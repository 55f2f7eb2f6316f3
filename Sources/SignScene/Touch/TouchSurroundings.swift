public import SignModel

/// Everything a touch page's layout depends on besides what it says: the display, the colours and the measures.
public struct TouchSurroundings: Sendable {
    public var display: Display
    /// The ordinary look.
    public var look: Look
    /// The look of who asked for high contrast.
    public var contrast: Look
    public var measurer: any TextMeasuring
    /// What the pages say, by language; a language without an entry reads English.
    public var words: [Language: TouchWords]

    public init(
        display: Display, look: Look, contrast: Look, measurer: any TextMeasuring,
        words: [Language: TouchWords] = TouchWords.builtIn
    ) {
        self.display = display
        self.look = look
        self.contrast = contrast
        self.measurer = measurer
        self.words = words
    }

    /// The lower edge of the picture above the floor, in millimetres: the playlist's `mount`, else what a display is
    /// drawn for: 900 for one that lies, 600 for one that stands.
    public static func mountBottomMm(_ display: Display) -> Int {
        display.mountBottomMm ?? (display.canvas.isLandscape ? 900 : 600)
    }
}
