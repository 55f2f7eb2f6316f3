import SignModel
import SignShow
import SignStage

/// The wall clock of one run: the machine's, or one that was set with `--now` and goes on from there.
struct PlayClock: Sendable {
    /// What is added to the machine's clock.
    var offsetMs: Int64 = 0

    /// Starts at `instant` and goes on.
    init(startingAt instant: Instant? = nil) {
        if let instant { offsetMs = instant - SystemClock.now }
    }

    var now: Instant { SystemClock.now.adding(ms: offsetMs) }
    /// Whether somebody set it: then it is believed.
    var isSet: Bool { offsetMs != 0 }
}

/// Notices that the wall clock jumped: it moved otherwise than the monotonic clock did.
struct JumpDetector {
    private var last: (wall: Instant, monotonic: MonotonicTime)?
    /// Slewing and reading the clocks one after the other stay far below.
    private static let toleranceMs: Int64 = 1_000

    /// Whether it jumped since this was last asked, by more than a second either way.
    mutating func hasJumped(wall: Instant, monotonic: MonotonicTime) -> Bool {
        defer { last = (wall, monotonic) }
        guard let last else { return false }
        let difference = (wall - last.wall) - (monotonic - last.monotonic) / 1_000_000
        return abs(difference) > Self.toleranceMs
    }
}
