import SignModel
import SignWords

/// When an activity takes place, for people.
struct OccurrenceWords {
    let dates: DateWords

    init(_ dates: DateWords) { self.dates = dates }

    /// `klo 10–12`, `koko päivän`, `12.10. – 3.11.`; with its days when `dated`, or when they are several.
    func time(_ occurrence: Occurrence, dated: Bool = false) -> String {
        let start = occurrence.start
        if occurrence.endless {
            return dates.pick("\(day(start.date)) alkaen", "från \(day(start.date))", "from \(day(start.date))")
        }
        if occurrence.allDay {
            let last = occurrence.lastDay
            if last > start.date { return dates.range(start.date, last) }
            let all = dates.pick("koko päivän", "hela dagen", "all day")
            return dated ? "\(day(start.date)) \(all)" : all
        }
        guard let end = occurrence.end, end > start else {
            return dated ? "\(day(start.date)) \(dates.time(start.time))" : dates.time(start.time)
        }
        if occurrence.lastDay > start.date {
            return "\(day(start.date)) \(dates.time(start.time)) – \(day(end.date)) \(dates.time(end.time))"
        }
        let span = dates.span(start.time, end.time)
        return dated ? "\(day(start.date)) \(span)" : span
    }

    private func day(_ date: CivilDate) -> String { dates.day(date) }
}
