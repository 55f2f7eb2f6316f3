public import SignModel
import SignSchedule
import SignWords

extension ScreenDay {
    /// As a table, one play a line, with the day's hours above and its notes below.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        var table = TextTable(.left, .right, .left, .left, .left, .left)
        for play in plan.plays {
            table.add(
                words.clock(zone.civil(at: play.span.from).time), words.duration(ms: play.span.durationMs),
                play.language.description,
                play.announcement.map { names.title(play.revision, of: $0, in: words).shortened(to: 40) }
                    ?? words.slide(play.slide),
                play.association.map { names.name($0, in: words).shortened(to: 32) } ?? "–",
                words.because(play.because, zone: zone))
        }
        let why = words.text(opening.reason.text)
        let hours =
            opening.isClosed
            ? words.pick("suljettu", "stängt", "closed")
            : opening.windows.map { words.plain(words.dates.span($0.from, $0.until)) }.joined(separator: ", ")
        var lines = [
            "\(plan.screen), \(words.day(plan.date)): \(hours)" + (why.isEmpty ? "" : " (\(why))"), "",
        ]
        lines += table.lines
        let notes = plan.notes.map { note in
            PlanNotes.text(note, words) { names.title(noted[$0], of: $0, in: words) }
        }
        if !notes.isEmpty { lines += [""] + notes }
        return lines.joined(separator: "\n")
    }
}
