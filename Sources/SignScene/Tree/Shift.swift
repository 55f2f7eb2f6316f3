public import SignModel

/// What was moved as a whole: pixels of a scene that another scene has further up or down.
public struct Shift: Hashable, Sendable {
    /// Where the scene has them.
    public var rect: PixelRect
    /// By how much lower the other scene has them; negative: higher.
    public var dy: Int
    /// Where something else is seen now, beside ``rect``; empty when there is no such place.
    public var gap: PixelRect
}
