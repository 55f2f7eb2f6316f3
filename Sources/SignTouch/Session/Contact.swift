import SignModel
import SignScene

/// A finger on the screen, from its coming down to its going up.
struct Contact: Hashable, Sendable {
    let finger: Int64
    let start: PixelPoint
    let startMs: Int64
    var at: PixelPoint
    /// Where and since when it has not moved worth mentioning.
    var still: PixelPoint
    var stillMs: Int64
    /// It came down in the staff's corner and never left it.
    var isInCorner: Bool
    /// It came down while the screen asked whether anybody is there.
    let isAnswer: Bool
    var use: Use

    enum Use: Hashable, Sendable {
        /// On a slide, which waits: the announcement it is of; nil for any other.
        case slide(AnnouncementID?)
        /// On a control; `isOn`: not slid off it.
        case control(Pressed, isOn: Bool)
        /// On what cannot be pressed: a control is pointed at.
        case pointing
        /// Pulling at the rows of a list.
        case drag
        /// It does nothing any more: a palm, a second finger, one that was slid off, one whose page is gone.
        case none
    }

    /// What a finger came down on.
    struct Pressed: Hashable, Sendable {
        let id: String
        let action: Action
        let screen: Int64
    }

    init(_ point: TouchPoint, atMs now: Int64, isInCorner: Bool, isAnswer: Bool) {
        finger = point.finger
        start = point.at
        startMs = now
        at = point.at
        still = point.at
        stillMs = now
        self.isInCorner = isInCorner
        self.isAnswer = isAnswer
        use = .none
    }

    /// Whether it locks the screen for cleaning, held long enough.
    var isLocking: Bool { isInCorner && use != .none }

    /// Whether another finger has to wait for this one.
    var acts: Bool {
        switch use {
        case .slide, .control, .drag: true
        case .pointing, .none: false
        }
    }
}

/// What acted last, so that a finger that bounces, or that taps twice out of habit, does not act once more.
struct LastPress: Hashable, Sendable {
    let at: PixelPoint
    let upMs: Int64
    /// The page it was on (``PageRequest/screen``); nil for a slide, and for the question whether anybody is there.
    let screen: Int64?
    /// nil once the session it was of is over.
    var control: String?
}
