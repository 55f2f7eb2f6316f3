internal import Synchronization

/// What the two threads have to say to each other. Each side leaves values and takes what is there; neither waits
/// for the other, and neither box grows.
public final class Inbox: Sendable {
    private struct Boxes {
        /// The latest cues, in order of their start; nil when they were taken.
        var cues: [Cue]?
        /// The plays shown, for the log.
        var presented: [Presented] = []
        /// The play on the display.
        var running: Running?
        var wantsEnd = false
        /// Turns of the worker since the loop last looked.
        var workerTurns = 0
    }

    private let boxes = Mutex(Boxes())
    /// Plays that wait for the log. The worker takes them twice a second; what is beyond is dropped from the front.
    private static let presentedLimit = 1_000

    public init() {}

    // MARK: The worker's side

    /// Replaces what was left and not taken yet: the newest cues are all that matters.
    public func leave(_ cues: [Cue]) { boxes.withLock { $0.cues = cues } }
    /// The loop is to end.
    public func askToEnd() { boxes.withLock { $0.wantsEnd = true } }
    /// The worker has come round once.
    public func noteWorkerTurn() { boxes.withLock { $0.workerTurns += 1 } }

    /// The plays that ended since this was last asked, and the one that has not.
    public func takePresented() -> (ended: [Presented], running: Running?) {
        boxes.withLock { boxes in
            defer { boxes.presented.removeAll() }
            return (boxes.presented, boxes.running)
        }
    }

    // MARK: The loop's side

    public func takeCues() -> [Cue]? {
        boxes.withLock { boxes in
            defer { boxes.cues = nil }
            return boxes.cues
        }
    }

    public var wantsEnd: Bool { boxes.withLock { $0.wantsEnd } }

    /// Whether the worker came round since this was last asked.
    public func takeWorkerTurns() -> Int {
        boxes.withLock { boxes in
            defer { boxes.workerTurns = 0 }
            return boxes.workerTurns
        }
    }

    public func leave(_ presented: [Presented], running: Running?) {
        boxes.withLock { boxes in
            boxes.running = running
            guard !presented.isEmpty else { return }
            boxes.presented += presented
            boxes.presented.removeFirst(max(0, boxes.presented.count - Self.presentedLimit))
        }
    }
}
