public import SignModel

/// Where a finger is, in canvas pixels, and which one.
public struct TouchPoint: Hashable, Sendable {
    /// The same from its coming down to its going up.
    public var finger: Int64
    public var at: PixelPoint
    /// The longer side of what touches, in millimetres; nil when the panel does not say.
    public var widthMm: Double?

    public init(finger: Int64, at: PixelPoint, widthMm: Double? = nil) {
        self.finger = finger
        self.at = at
        self.widthMm = widthMm
    }
}
