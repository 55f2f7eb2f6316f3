import SignModel
import SignShow
import SignStage
import SignStore

extension Desk {
    /// Revisions that are laid out between two looks at the clock of the progress.
    private static let timedAtOnce = 100

    /// Lays out what has been taken in for every screen there is, so that nobody has to wait for it later.
    ///
    /// The decision stands already, whatever becomes of this: what cannot be laid out or kept now is laid out by whoever
    /// plans with it.
    ///
    /// - Parameters:
    ///   - revisions: nil: all that are shown or wait and were not laid out for all screens.
    ///   - progress: told the share that is done, 0…1.
    func keepTimings(
        of revisions: [RevisionID]? = nil, in store: ContentStore, _ sites: Sites, progress: (Double) -> Void = { _ in }
    ) {
        guard sites.isKnown, let tools = try? drawingTools() else { return }
        let timer = RevisionTimer(sites.setups, measurer: tools.foundry)
        do {
            let wanted = try revisions ?? store.read { try $0.untimedRevisions(for: timer.layouts) }
            for first in stride(from: 0, to: wanted.count, by: Desk.timedAtOnce) {
                let part = Array(wanted[first..<min(first + Desk.timedAtOnce, wanted.count)])
                let answer = try timer.timings(of: part, in: store)
                try store.keep(timings: answer.timings, asOf: answer.version)
                progress(Double(first + part.count) / Double(wanted.count))
            }
        } catch {}
    }
}
