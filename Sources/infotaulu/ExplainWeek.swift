import SignDesk
import SignModel
import SignSchedule
import SignShow
import SignWords

/// Every showing of an announcement in a week, and what stands in its way on the days without one.
struct ExplainWeek {
    struct Day {
        var explained: ExplainedDay
        var plays: [Play]
        /// Starts of its turns.
        var turns: [Instant]
    }

    let monday: CivilDate
    private(set) var days: [Day] = []
    private let zone: ZoneRules

    init(
        _ announcement: AnnouncementID, _ view: ScreenView, _ explainer: Explainer, _ standing: Explainer.Standing
    ) throws {
        zone = view.zone
        monday = view.zone.civil(at: view.now).date.monday
        for explained in explainer.days(announcement, from: monday, standing: standing) {
            let plan = try view.show.plan(on: explained.date)
            let turns = plan.turns(of: announcement)
            days.append(
                Day(
                    explained: explained, plays: plan.plays.filter { $0.announcement == announcement },
                    turns: turns.map(\.span.from)))
        }
    }

    func text(_ words: ViewWords) -> [String] {
        let week = monday.isoWeek
        let lines = ["\(words.plain(words.dates.week(week.week)).capitalizedFirst) / \(week.year)"]
        var table = TextTable(.left, .left)
        for day in days {
            let name = words.plain(words.dates.day(day.explained.date))
            if let reason = day.explained.reason {
                table.add(
                    name, words.pick("ei näy: ", "visas inte: ", "not shown: ") + words.text(reason.text(zone: zone)))
                continue
            }
            let total = words.duration(ms: day.explained.airtimeMs)
            let count = day.turns.count
            table.add(
                name,
                words.pick(
                    "\(count) \(count == 1 ? "kerta" : "kertaa"), yhteensä \(total):",
                    "\(count) \(count == 1 ? "gång" : "gånger"), sammanlagt \(total):",
                    "\(count) \(count == 1 ? "time" : "times"), \(total) in all:"))
            let times = day.turns.map { words.clock(zone.civil(at: $0).time) }
            for first in stride(from: 0, to: times.count, by: 8) {
                table.add("", times[first..<min(first + 8, times.count)].joined(separator: "  "))
            }
        }
        return lines + table.lines
    }
}
