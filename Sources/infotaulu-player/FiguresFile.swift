import Glibc
import SignModel
import SignShow
import SignStage
import SignStore

/// Where figures are written: always `state/figures/SCREEN.prom` in the data folder, which `infotaulu status` reads, and
/// where `--metrics` says besides.
struct FiguresFile {
    private let screen: String
    private let state: String
    private let paths: [String]
    private let clock: PlayClock
    private let start: Instant

    init(_ request: ShowRequest, _ clock: PlayClock, also metrics: String?) {
        screen = request.screen.raw
        state = request.data.state
        self.clock = clock
        start = clock.now
        for folder in ["", "/figures", "/playlists"] { OutputFile.sweep(state + folder) }
        paths = [request.data.figures(of: request.screen)].compactMap(\.self) + (metrics.map { [$0] } ?? [])
    }

    /// Writes `figures` with what is known of the run and the machine. All files are tried before the first one's error
    /// is thrown.
    func write(_ figures: ScreenFigures) throws(StageError) {
        var figures = figures
        figures.info["screen"] = screen
        figures[.playerStart] = Double(start.seconds)
        figures[.figuresWritten] = Double(clock.now.seconds)
        figures[.clockSet] = clock.isSet ? 1 : 0
        for (figure, value) in Machine.figures(state: state) { figures[figure] = value }
        let bytes = Array(figures.prometheus.utf8)
        _ = mkdir(state, 0o755)
        _ = mkdir(state + "/figures", 0o755)
        var problem: StageError?
        for path in paths {
            do { try OutputFile.write(bytes, to: path) } catch { problem = problem ?? error }
        }
        if let problem { throw problem }
    }
}
