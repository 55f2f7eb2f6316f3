import SignModel

/// When an activity takes place, as its row says it: see ``Schema/v4``.
struct TimeColumns {
    var startWall = 0
    var endSeconds: Int?
    var allDay = false
    var rrule: String?
    var except = ""
    var also = ""
    var repeats = 0
    var firstDay = 0
    var lastDay: Int?
    /// All times as JSON, when the other columns cannot say them.
    var json: String?

    init(_ times: [ActivityTime]) throws {
        guard let first = times.map(\.firstDay).min() else {
            repeats = 2
            json = "[]"
            return
        }
        firstDay = first.dayNumber
        let lasts = times.map(\.lastDay)
        lastDay = lasts.contains(nil) ? nil : lasts.compactMap { $0?.dayNumber }.max()
        if times.count == 1, let event = EventTime(times[0]) {
            startWall = event.start.wallSeconds
            endSeconds = event.end?.seconds
            allDay = event.allDay
            rrule = event.rrule
            except = CompactText.days(event.except)
            also = CompactText.days(event.also)
            repeats = times[0].repeats ? 1 : 0
        } else {
            let earliest = times.map(\.earliest).min() ?? .midnight
            startWall = firstDay * 86_400 + earliest.seconds
            repeats = 1
            json = try JSONText.encode(times)
        }
    }
}
