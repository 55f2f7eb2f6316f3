import Glibc
import SignStage

/// A progress line on a terminal for work that takes over a second; nothing in a pipe.
struct Progress {
    private let label: String
    private let total: Int
    private let isTerminal = isatty(2) != 0
    private let started = MonotonicTime.now()
    private var shown = -1

    init(label: String, total: Int) {
        self.label = label
        self.total = max(1, total)
    }

    mutating func show(_ done: Int) {
        guard isTerminal, MonotonicTime.now() - started > 1_000_000_000 else { return }
        let percent = min(100, done * 100 / total)
        guard percent != shown else { return }
        shown = percent
        let bar = String(repeating: "#", count: percent / 4).padding(to: 25)
        put("\r\(label) [\(bar)] \(percent) %")
    }

    func end() {
        if shown >= 0 { put("\r\u{1B}[K") }
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
