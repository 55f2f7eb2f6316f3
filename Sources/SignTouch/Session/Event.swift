public import SignModel
public import SignScene

extension Session {
    /// What can happen to a session.
    public enum Event: Hashable, Sendable {
        // Fingers: the time of the event is the device's own where it has one, so that a short touch stays short.
        case down(TouchPoint)
        case move(TouchPoint)
        case up(TouchPoint)
        /// The window system took the finger away.
        case cancelled(finger: Int64)

        /// Time went by; due at ``Session/nextWakeMs`` at the latest.
        case tick
        /// Another slide is on: the announcement it is of; nil for a filler, a closed site, anything else.
        case slide(AnnouncementID?)
        /// An emergency message is on, or no longer.
        case alert(Bool)
        /// The date at the site; nil while the clock is not trusted.
        case day(CivilDate?)
        /// The answer to ``Effect/show(_:)`` and ``Effect/warn(generation:secondsLeft:settings:)``: laid out and
        /// drawn. May come more than once for the same request: its frame, then what is in it.
        case made(generation: Int64, PageFacts)
        /// Something that pages show was committed.
        case contentChanged
        /// The display turned or changed its size, or the playlist was saved.
        case rules(TouchRules)
        /// A step of `--touch`: does what pressing a control with this action would do.
        case act(Action)
    }
}

/// May come into a log: what somebody typed and opened does not stand in it.
extension Session.Event: CustomStringConvertible {
    public var description: String {
        switch self {
        case .down: "down"
        case .move: "move"
        case .up: "up"
        case .cancelled: "cancelled"
        case .tick: "tick"
        case .slide: "slide"
        case .alert(let on): "alert \(on ? "on" : "off")"
        case .day: "day"
        case .made(let generation, _): "made \(generation)"
        case .contentChanged: "content changed"
        case .rules: "rules"
        case .act: "act"
        }
    }
}
