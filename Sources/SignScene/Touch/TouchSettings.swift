public import SignModel

/// What somebody chose on the touch pages; all of it ends with the session.
public struct TouchSettings: Hashable, Sendable {
    public var language: Language
    public var text: TextSize
    public var contrast: Bool
    /// Everything one can press no higher than a seated person reaches easily.
    public var low: Bool
    /// Nothing moves.
    public var calm: Bool

    public init(
        language: Language, text: TextSize = .normal, contrast: Bool = false, low: Bool = false, calm: Bool = false
    ) {
        self.language = language
        self.text = text
        self.contrast = contrast
        self.low = low
        self.calm = calm
    }
}
