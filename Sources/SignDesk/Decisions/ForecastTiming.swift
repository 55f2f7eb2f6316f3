import SignModel
import SignScene
import SignSchedule
import SignShow
import Synchronization

/// Times the slides of what is to be approved, as it is to run; all others as the screen does, each asked for once,
/// however many days are planned: laying them out is what takes time.
final class ForecastTiming: SlideTiming {
    private struct Key: Hashable {
        var revision: RevisionID?
        var filler: Fillers.Kind?
        var date: CivilDate?
        var language: PlayLanguage
    }

    private let timing: any SlideTiming
    private let revision: RevisionID
    private let item: AnnouncementSlideContent
    private let surroundings: Surroundings
    private let date: CivilDate
    private let known = Mutex<[Key: [TimedSlide]]>([:])

    /// - Parameters:
    ///   - timing: of everything else.
    ///   - item: what is to be approved, with the seconds that its schedule asks for.
    init(
        _ timing: any SlideTiming, approving revision: RevisionID, _ item: AnnouncementSlideContent,
        in surroundings: Surroundings, on date: CivilDate
    ) {
        self.timing = timing
        self.revision = revision
        self.item = item
        self.surroundings = surroundings
        self.date = date
    }

    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(revision: revision.revision, language: language)) {
            guard revision.revision == self.revision else {
                return timing.slides(of: revision, language: language)
            }
            return AnnouncementSlides(surroundings, on: date).slides(of: item, in: language).enumerated().map {
                index, slide in
                TimedSlide(index: index, seconds: min(slide.readingSeconds, Limits.slideSecondsAsked))
            }
        }
    }

    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        remembered(Key(filler: filler, date: date, language: language)) {
            timing.slides(of: filler, on: date, language: language)
        }
    }

    private func remembered(_ key: Key, _ make: () -> [TimedSlide]) -> [TimedSlide] {
        if let slides = known.withLock({ $0[key] }) { return slides }
        let slides = make()
        known.withLock { $0[key] = slides }
        return slides
    }
}
