public import SignModel
internal import SignWords

/// When and where something is, as a line people read across a room.
public struct EventWords {
    let words: DateWords
    let language: Language

    public init(_ language: Language) {
        self.language = language
        words = DateWords(language)
    }

    /// `ke 25.11. klo 14.30–16`; on the day itself `tänään klo 14.30–16`.
    public func when(_ occurrence: Occurrence, today: CivilDate) -> String {
        let start = occurrence.start
        let day = start.date == today ? words.today : words.day(start.date)
        if occurrence.allDay {
            guard let end = occurrence.end, end.date - 1 > start.date else { return day }
            return words.range(start.date, end.date - 1)
        }
        guard let end = occurrence.end else { return day + " " + words.time(start.time) }
        return day + " " + words.span(start.time, end.time)
    }

    /// The widest that ``when(_:today:)`` gets for an occurrence like this on whatever day: `to 30.12. klo 14.30–16`.
    /// Layouts leave room for it, so that the number of slides does not change from day to day.
    func widest(_ occurrence: Occurrence, width: (String) -> Int) -> [String] {
        let start = occurrence.start
        // 28 and 30 December 2026 are a Monday and a Wednesday; the week has every weekday's name.
        let december = CivilDate(dayNumber: 20_815)
        let days = (0..<7).map { december + $0 }.map { day in
            var moved = occurrence
            moved.start = CivilDateTime(day, start.time)
            moved.end = occurrence.end.map { CivilDateTime(day + ($0.date - start.date), $0.time) }
            return when(moved, today: day - 1)
        }
        let most = days.max { width($0) < width($1) }
        return [most, days.last].compactMap(\.self)
    }

    /// `joka maanantai`, `kuukauden 2. tiistai` for a rule of what begins on `start`; nil for one that does not fit a few
    /// words.
    public func repetition(_ rrule: String, from start: CivilDate) -> String? {
        let repetition = Repetition(rrule, from: start)
        return repetition == .severalTimes ? nil : words.repetition(repetition)
    }

    /// `Tuiran tupa, Esimerkkikatu 3, Oulu`.
    public func place(_ place: Place?, _ text: LocalizedText) -> String? {
        if let own = text.best(language) { return own.text }
        guard let place else { return nil }
        return [place.name.best(language)?.text, place.address].compactMap { $0 }.joined(separator: ", ")
    }
}
