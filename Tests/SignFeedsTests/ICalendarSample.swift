import SignModel
import SignPlaylist
import Testing

@testable import SignFeeds

/// Calendars as tests write them, and the times they give as the wall at the place shows them.
enum ICalendarSample {
    static let place = ZoneRules.helsinki

    static func context(_ zone: ZoneRules = place) -> FeedContext {
        FeedContext(name: "kalenteri", zone: zone, today: CivilDate(dayNumber: 20_783)) { ZoneFiles.rules(for: $0) }
    }

    static func read(_ bytes: [UInt8], zone: ZoneRules = place) throws(FeedFault) -> FeedReading {
        try ICalendarReader.read(bytes, context(zone))
    }

    /// A calendar around `lines`, which are events with their beginnings and ends.
    static func calendar(_ lines: String, end: String = "\r\n") -> [UInt8] {
        Array(("BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "\nEND:VCALENDAR\n").replacing("\n", with: end).utf8)
    }

    /// The one event of `lines`, which stand between its beginning and its end.
    static func event(_ lines: String, zone: ZoneRules = place) throws -> FeedEntry {
        let text = "BEGIN:VEVENT\nUID:a\nSUMMARY:Tapaaminen\n" + lines + "\nEND:VEVENT"
        return try #require(try read(calendar(text), zone: zone).entries.first)
    }

    /// `2026-12-01T18:00:00/19:30:00`, or with the day of its end where that is another; days without a clock.
    static func times(_ entry: FeedEntry, zone: ZoneRules = place, limit: Int = 20) throws -> [String] {
        var found: Set<String> = []
        for time in entry.times {
            let home = time.zone ?? zone
            let set = RecurrenceSet(
                start: time.start, rule: try time.rrule.map { try RecurrenceRule($0) }, except: time.except,
                also: time.also.map { .time($0.start) })
            for start in set.times(zone: time.allDay ? nil : home, limit: limit) {
                let own = time.also.first { $0.start == start }?.end
                let end = own ?? time.length.map { CivilDateTime(wallSeconds: start.wallSeconds + $0) }
                found.insert(text(start, end, time, home, zone))
            }
        }
        return Array(found.sorted().prefix(limit))
    }

    private static func text(
        _ start: CivilDateTime, _ end: CivilDateTime?, _ time: ActivityTime, _ home: ZoneRules, _ zone: ZoneRules
    ) -> String {
        func shown(_ civil: CivilDateTime) -> CivilDateTime {
            time.allDay || home == zone ? civil : zone.civil(at: home.instant(of: civil))
        }
        let name = time.title.best(.finnish).map { " " + $0.text } ?? ""
        if time.allDay {
            let last = (end?.date ?? start.date + 1) - 1
            return start.date.description + (last > start.date ? "/\(last)" : "") + name
        }
        guard let end else { return shown(start).description + name }
        let finish = shown(end)
        let words = finish.date == shown(start).date ? finish.description.suffix(8).description : finish.description
        return shown(start).description + "/" + words + name
    }
}
