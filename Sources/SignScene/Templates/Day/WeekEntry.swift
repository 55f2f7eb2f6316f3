public import SignModel
import SignWords

/// One activity of a day, as the site's slides list it.
public struct WeekEntry: Hashable, Sendable {
    public var occurrence: Occurrence
    public var title: LocalizedText
    /// The place's name; empty when it is online or by phone.
    public var place: LocalizedText
    public var themes: [ThemeID]
    /// The day it is listed under: its first, or a later one of what goes on for days.
    public var day: CivilDate

    public init(
        occurrence: Occurrence, title: LocalizedText, place: LocalizedText = [:], themes: [ThemeID] = [],
        day: CivilDate? = nil
    ) {
        self.day = day ?? occurrence.start.date
        self.occurrence = occurrence
        self.title = title
        self.place = place
        self.themes = themes
    }

    /// When it begins and ends on that day, figures only: `9.30–11.30`.
    func time(_ language: Language) -> String {
        let words = DateWords(language)
        let occurrence = occurrence
        if occurrence.allDay || occurrence.endless || occurrence.lastDay > occurrence.start.date {
            return Phrase.allDay.text(language)
        }
        let start = words.clock(occurrence.start.time)
        return occurrence.end.map { start + "\u{2013}" + words.clock($0.time) } ?? start
    }

    /// The same as it stands alone: `klo 9.30–11.30`.
    func spokenTime(_ language: Language) -> String {
        let words = DateWords(language)
        if occurrence.allDay || occurrence.endless || occurrence.lastDay > occurrence.start.date {
            return Phrase.allDay.text(language)
        }
        return occurrence.end.map { words.span(occurrence.start.time, $0.time) } ?? words.time(occurrence.start.time)
    }
}

extension Sequence<WeekEntry> {
    /// The one to begin next, or, when none does any more, the one that began last.
    func next(at now: CivilDateTime) -> WeekEntry? {
        let timed = filter { RemainingTime.isTimed($0.occurrence) && !RemainingTime.hasEnded($0.occurrence, at: now) }
        let minute = CivilDateTime(now.date, CivilTime(seconds: now.time.seconds / 60 * 60))
        return timed.first { $0.occurrence.start >= minute } ?? timed.last
    }
}
