import SignModel
import SignStage
import Synchronization

/// A wall clock and a monotonic one that stand still until they are told to go on, together.
final class SimulatedTime: Sendable {
    private struct State {
        var wall = Instant(ms: 0)
        var monotonic = MonotonicTime(ns: 1_000_000_000)
    }

    private let state = Mutex(State())

    var now: Instant { state.withLock { $0.wall } }
    var monotonic: MonotonicTime { state.withLock { $0.monotonic } }

    /// Before anything has looked at it.
    func begin(at instant: Instant) { state.withLock { $0.wall = instant } }

    func advance(ms: Int64) {
        state.withLock { state in
            state.wall = state.wall.adding(ms: ms)
            state.monotonic = state.monotonic.adding(ms: ms)
        }
    }
}
