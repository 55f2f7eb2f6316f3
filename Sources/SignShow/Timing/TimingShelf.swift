import SignModel
import SignScene
import SignSchedule

/// Tells the schedule how long slides take on one day: the same layout as the one that is painted, laid out once and then
/// remembered in the ``TimingBook``.
struct TimingShelf: SlideTiming {
    let maker: SceneMaker
    let contents: ContentShelf
    let book: TimingBook
    /// The day slides are timed for.
    let date: CivilDate

    /// What is asked is asked by the schedule that is planned with, which need not be the one in the store: a forecast
    /// plans with what an approval would set.
    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        let asked = revision.schedule.secondsPerSlide ?? 0
        return reading(revision.revision, language).enumerated().map {
            TimedSlide(index: $0.offset, seconds: min(max($0.element, asked), Limits.slideSecondsAsked))
        }
    }

    /// The week has as many pages as it fills when the day begins; they take turns in the plan. Today's is as long as its
    /// longest, before the first is over.
    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        if filler == .week || filler == .today, !contents.hasActivities(on: date) { return [] }
        let seconds = maker.seconds(of: filler, in: language, on: date) {
            contents.week(at: CivilDateTime(date, .midnight))
        }
        return seconds.enumerated().map { TimedSlide(index: $0.offset, seconds: $0.element) }
    }

    func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int {
        AlertSlides(maker.surroundings).languagesAtOnce(of: alert, in: order)
    }

    private func reading(_ revision: RevisionID, _ language: PlayLanguage) -> [Int] {
        if let known = book.seconds(revision, language) { return known }
        guard let content = contents.content(of: revision) else { return [Limits.slideSecondsMin] }
        let seconds = maker.readingSeconds(of: content, in: language)
        book.note(seconds, revision, language)
        return seconds
    }
}
