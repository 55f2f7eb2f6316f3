/// Says how many slides something takes on this screen, and how long each is shown.
///
/// A pure function of its content and the display; the schedule asks only for what it is about to play, since laying
/// out thousands of announcements that never come on would be wasted.
public protocol SlideTiming: Sendable {
    /// At least one slide; in order.
    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide]
    /// Slides of a filler on `date`, in order; empty when it has nothing to say (no activities this week).
    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide]
    /// How many of the languages of an emergency message can be read at once from afar, at least one: the others take
    /// turns.
    func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int
}

extension SlideTiming {
    /// As many as the screen shows at most.
    public func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int { Limits.alertLanguagesAtOnce }
}

/// One slide of an announcement or filler, with the time it needs.
public struct TimedSlide: Hashable, Sendable {
    /// 0-based within its announcement and language.
    public var index: Int
    /// The larger of what was asked and what reading takes.
    public var seconds: Int

    public init(index: Int, seconds: Int) {
        self.index = index
        self.seconds = seconds
    }
}
