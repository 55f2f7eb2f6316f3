import SignModel
import SignSchedule
import SignShow
import Synchronization

/// Times the slides of what is to be approved, as it is to run; all others as the screen does, each asked for once,
/// however many days are planned.
final class ForecastTiming: SlideTiming {
    private struct Key: Hashable {
        var revision: RevisionID?
        var filler: Fillers.Kind?
        var date: CivilDate?
        var language: PlayLanguage
    }

    private let timing: any SlideTiming
    private let revision: RevisionID
    private let waiting: RevisionID
    private let known = Mutex<[Key: [TimedSlide]]>([:])

    /// - Parameters:
    ///   - timing: the screen's.
    ///   - revision: what would stand in the store.
    ///   - waiting: what stands there, of the same content.
    init(_ timing: any SlideTiming, approving revision: RevisionID, waitingAs waiting: RevisionID) {
        self.timing = timing
        self.revision = revision
        self.waiting = waiting
    }

    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(revision: revision.revision, language: language)) {
            var asked = revision
            if revision.revision == self.revision { asked.revision = waiting }
            return timing.slides(of: asked, language: language)
        }
    }

    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(filler: filler, date: date, language: language)) {
            timing.slides(of: filler, on: date, language: language)
        }
    }

    func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int {
        timing.languagesAtOnce(of: alert, in: order)
    }

    private func remembered(_ key: Key, _ make: () -> [TimedSlide]) -> [TimedSlide] {
        if let slides = known.withLock({ $0[key] }) { return slides }
        let slides = make()
        known.withLock { $0[key] = slides }
        return slides
    }
}
