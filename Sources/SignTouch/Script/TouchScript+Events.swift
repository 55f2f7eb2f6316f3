import SignModel
import SignScene

extension TouchScript.Step {
    /// What happens in this step, and when, from `start` on: feed each to ``Session/handle(_:atMs:)`` and carry its
    /// effects out before the next one. The last is a tick; the next step begins at its time.
    public func events(fromMs start: Int64) -> [(atMs: Int64, event: Session.Event)] {
        var now = start
        var events: [(atMs: Int64, event: Session.Event)] = []
        func add(_ event: Session.Event, after ms: Int64) {
            now += ms
            events.append((now, event))
        }
        switch self {
        case .act(let action): add(.act(action), after: 0)
        case .type(let text):
            for letter in text { add(.act(.key(letter)), after: Self.letterMs) }
        case .tap(let point):
            add(.down(TouchPoint(finger: 1, at: point)), after: 0)
            add(.up(TouchPoint(finger: 1, at: point)), after: Self.tapMs)
        case .drag(let from, let to):
            add(.down(TouchPoint(finger: 1, at: from)), after: 0)
            for step in 1...Self.dragSteps {
                let x = from.x + (to.x - from.x) * step / Self.dragSteps
                let y = from.y + (to.y - from.y) * step / Self.dragSteps
                add(.move(TouchPoint(finger: 1, at: PixelPoint(x, y))), after: Self.dragMs)
            }
            add(.up(TouchPoint(finger: 1, at: to)), after: Self.dragMs)
        case .wait(let seconds):
            for _ in 0..<seconds { add(.tick, after: 1000) }
        }
        // Long enough that the next tap is not taken for this one's echo.
        add(.tick, after: self.isWait ? 0 : Self.pauseMs)
        return events
    }

    private var isWait: Bool {
        if case .wait = self { true } else { false }
    }

    private static let letterMs: Int64 = 200
    private static let tapMs: Int64 = 120
    private static let dragMs: Int64 = 16
    private static let dragSteps = 12
    private static let pauseMs: Int64 = 600
}
