import SignModel
import SignSchedule
import SignWords

/// A week's showings of one announcement, day by day.
struct ExplainWeekText {
    let week: ExplainWeek
    let zone: ZoneRules
    let words: ViewWords

    var lines: [String] {
        let iso = week.monday.isoWeek
        var table = TextTable(.left, .left)
        for day in week.days {
            let name = words.plain(words.dates.day(day.date))
            if let reason = day.reason {
                table.add(
                    name, words.pick("ei näy: ", "visas inte: ", "not shown: ") + words.text(reason.text(zone: zone)))
                continue
            }
            let total = words.duration(ms: day.airtimeMs)
            let count = day.turns.count
            table.add(
                name,
                words.pick(
                    "\(count) \(count == 1 ? "kerta" : "kertaa"), yhteensä \(total):",
                    "\(count) \(count == 1 ? "gång" : "gånger"), sammanlagt \(total):",
                    "\(count) \(count == 1 ? "time" : "times"), \(total) in all:"))
            let times = day.turns.map { words.clock(zone.civil(at: $0.span.from).time) }
            for first in stride(from: 0, to: times.count, by: 8) {
                table.add("", times[first..<min(first + 8, times.count)].joined(separator: "  "))
            }
        }
        return ["\(words.plain(words.dates.week(iso.week)).capitalizedFirst) / \(iso.year)"] + table.lines
    }
}
