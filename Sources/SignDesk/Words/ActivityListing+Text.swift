import SignModel
import SignSchedule
import SignWords

extension ActivityListing {
    /// For a person: by day, what is on already first.
    public var text: String {
        let words = ViewWords(language)
        let names = SpokenNames(self.names, words)
        var lines = [words.plain(words.dates.dayWithYear(from) + " – " + words.dates.dayWithYear(to))]
        var index = rows.startIndex
        while index < rows.endIndex {
            let day = rows[index].occurrence.start.date
            // What began before is one part, whatever its days.
            let isOngoing = day < from
            let end =
                rows[index...].firstIndex {
                    isOngoing ? $0.occurrence.start.date >= from : $0.occurrence.start.date != day
                } ?? rows.endIndex
            lines += ["", isOngoing ? words.pick("Jatkuu", "Pågår", "Going on") : heading(day, words)]
            var table = TextTable(.left, .left, .left, .left)
            for row in rows[index..<end] {
                table.add(
                    time(row.occurrence, words, isOngoing), row.title.shortened(to: 60),
                    names.name(row.association).shortened(to: 40), place(row, words).shortened(to: 40))
            }
            lines += table.lines.map { "  " + $0 }
            index = end
        }
        if rows.isEmpty {
            lines += ["", words.pick("Ei toimintaa.", "Ingen verksamhet.", "Nothing takes place.")]
        }
        return lines.joined(separator: "\n")
    }

    /// `su 6.12.2026, itsenäisyyspäivä`.
    private func heading(_ day: CivilDate, _ words: ViewWords) -> String {
        let holiday = FinnishHolidays.day(day).map { ", " + words.text($0.name) } ?? ""
        return words.day(day) + holiday
    }

    private func time(_ occurrence: Occurrence, _ words: ViewWords, _ isOngoing: Bool) -> String {
        words.plain(OccurrenceWords(words.dates).time(occurrence, dated: isOngoing))
    }

    private func place(_ row: Row, _ words: ViewWords) -> String {
        if let place = row.place { return place }
        if row.online { return words.pick("verkossa", "på nätet", "online") }
        return row.byPhone ? words.pick("puhelimessa", "per telefon", "by phone") : ""
    }
}
