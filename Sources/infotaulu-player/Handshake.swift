import SignModel
import SignShow
import SignStage
import Synchronization

/// What the worker tells the loop once, at the start, and the loop the worker, at the end.
final class Handshake: Sendable {
    /// What the window is opened with.
    struct Opening: Sendable {
        var panel: PixelSize
        var title: String
        var clock: PlayClock
        var setup: ScreenSetup
        var assets: StageAssets
        var foundry: TypeFoundry
    }

    private struct State {
        var opening: Result<Opening, PlayerError>?
        var isOver = false
    }

    private let state = Mutex(State())

    func open(_ result: Result<Opening, PlayerError>) { state.withLock { $0.opening = result } }
    /// nil until the worker knows.
    var opening: Result<Opening, PlayerError>? { state.withLock { $0.opening } }

    /// Nothing is shown any more: the worker writes what it has and ends.
    func finish() { state.withLock { $0.isOver = true } }
    var isOver: Bool { state.withLock { $0.isOver } }
}
