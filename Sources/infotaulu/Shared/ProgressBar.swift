import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A bar on standard error once work has taken a second; none where that is not a terminal.
/// May be moved from any thread.
final class ProgressBar: Sendable {
    private let title: String
    private let started = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1
    /// The percentage that is to be seen; -1: no bar.
    private let drawn = Mutex(-1)

    init(_ title: String) {
        self.title = title
    }

    /// - Parameter share: of the work that is done, 0…1.
    func update(_ share: Double) {
        guard isShown, ContinuousClock.now - started > .seconds(1) else { return }
        let percent = Int(share * 100)
        let full = percent / 4
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 25 - full)
        drawn.withLock { drawn in
            guard percent != drawn else { return }
            drawn = percent
            Output.talk("\r\(title) \(bar) \(percent) %")
        }
    }

    /// Removes the bar.
    func finish() {
        guard drawn.withLock({ $0 }) >= 0 else { return }
        Output.talk("\r\u{1B}[K")
    }
}
