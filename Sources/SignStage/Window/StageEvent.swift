public import SignModel

/// What comes in through the window.
public enum StageEvent: Hashable, Sendable {
    /// A finger came down on the picture.
    case contactDown(Contact)
    /// It moved.
    case contactMoved(Contact)
    /// It was lifted.
    case contactUp(Contact)
    /// It is not to be followed any further: the window went, or its device did. Nothing that it began is to happen.
    case contactCancelled(Contact)
    /// The person at a desk wants the program to end.
    case wantsEnd
}

/// A finger on the screen, or the left button of a mouse, from the moment it comes down until it is lifted.
public struct Contact: Hashable, Sendable {
    /// Which one: the same from down to up, never given to another.
    public var id: Int
    /// Where, in canvas pixels; outside the canvas for a finger that has slid off the picture.
    public var point: PixelPoint
    /// Its longer axis in millimetres; nil when the panel does not say.
    public var sizeMm: Double?
    /// When, by the event's own time.
    public var time: MonotonicTime

    public init(id: Int, point: PixelPoint, sizeMm: Double? = nil, time: MonotonicTime) {
        self.id = id
        self.point = point
        self.sizeMm = sizeMm
        self.time = time
    }
}
