internal import SignModel

/// All that a file says of one UID: the series, and the occurrences of it that are otherwise.
struct CalendarSeries {
    var master: CalendarEvent?
    /// By the occurrences they stand for; the newest of each.
    var edits: [CalendarEvent] = []
    /// Other events that have its UID by mistake.
    private(set) var others: [CalendarEvent] = []

    /// - Parameter events: of one UID, in the order of the file.
    init(_ events: [CalendarEvent]) {
        var kept: [CalendarTime: Int] = [:]
        for event in events {
            guard let recurrence = event.recurrence else {
                if let known = master, event.isOther(than: known) { others.append(event) }
                if master.map({ event.isNewer(than: $0) }) ?? true { master = event }
                continue
            }
            if let index = kept[recurrence] {
                if event.isNewer(than: edits[index]) { edits[index] = event }
            } else {
                kept[recurrence] = edits.count
                edits.append(event)
            }
        }
    }

    /// What its title, place and texts are taken from.
    var head: CalendarEvent? {
        master
            ?? edits.min {
                ($0.recurrence?.civil.wallSeconds ?? 0, $0.line) < ($1.recurrence?.civil.wallSeconds ?? 0, $1.line)
            }
    }

    /// Its times at the place, by start; those taken out or cancelled are not among them.
    ///
    /// Throws what makes the whole of it unusable: no start, a rule that is refused, dates that nobody means.
    func times(_ clocks: inout CalendarClocks, notes: inout [FeedFault]) throws(FeedFault) -> [ActivityTime] {
        guard let head else { return [] }
        var builder = try SeriesBuilder(master ?? head, head: head, clocks: clocks)
        defer { clocks = builder.clocks }
        if master != nil { try builder.addSeries(edits) }
        for edit in edits { try builder.add(edit) }
        notes += builder.notes
        let count = builder.times.reduce(0) { $0 + 1 + $1.except.count + $1.also.count }
        guard count <= Limits.timesPerActivity else {
            throw FeedFault(
                .tooMany, at: "line \(head.line)", item: head.uid, value: "times", number: count,
                limit: Limits.timesPerActivity)
        }
        return builder.times.sorted { ($0.start, $0.end ?? $0.start) < ($1.start, $1.end ?? $1.start) }
    }
}
