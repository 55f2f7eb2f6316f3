import SignModel
import Synchronization

/// The figures as the loop and the worker last left them, for whoever writes files.
final class FigureBox: Sendable {
    private struct State {
        var figures = Figures()
        var health = Director.Health()
    }

    private let state = Mutex(State())

    func leave(_ latest: Figures) { state.withLock { $0.figures = latest } }
    func leave(_ latest: Director.Health) { state.withLock { $0.health = latest } }

    /// How the worker is.
    var health: Director.Health { state.withLock { $0.health } }

    /// All of it, with what `more` adds.
    func report(_ more: (inout ScreenFigures) -> Void = { _ in }) -> ScreenFigures {
        var report = state.withLock { $0.figures.report($0.health) }
        more(&report)
        return report
    }
}
