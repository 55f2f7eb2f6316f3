/// What layout asks of whoever draws: how wide texts are and how large codes.
///
/// The answers depend on the arguments alone, so that a layout is the same wherever and whenever it is made.
public protocol TextMeasuring: Sendable {
    /// Advance width of one line in whole pixels, rounded up, kerning included.
    func width(of text: String, font: Font) -> Int
    func metrics(of font: Font) -> FontMetrics
    /// White left of the ink of the first letter, in whole pixels; negative where the ink begins further left.
    func leftBearing(of text: String, font: Font) -> Int
    /// Modules along one side of the QR code of `text` at level M, without its margin (21, 25, 29 …); nil when the
    /// text cannot be encoded.
    func qrModules(of text: String) -> Int?
}

/// Vertical measures of a face at a size, in whole pixels.
public struct FontMetrics: Hashable, Sendable {
    /// From the baseline up to the top of the highest letters with marks (Å, Ä).
    public var ascent: Int
    /// From the baseline down, positive.
    public var descent: Int
    /// Height of a capital H.
    public var capHeight: Int

    public init(ascent: Int, descent: Int, capHeight: Int) {
        self.ascent = ascent
        self.descent = descent
        self.capHeight = capHeight
    }
}
