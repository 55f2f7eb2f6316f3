import SignModel
import SignSchedule
import SignStore
import SignWords

/// Picks the activities of a guide: those that are next, and when it is for no need in particular, of every need in turn.
struct GuideReader {
    /// Days ahead that are looked at: what comes later is for another page.
    static let daysAhead = 60
    /// Times told of one activity.
    static let timesTold = 3

    let zone: ZoneRules
    let now: CivilDateTime
    let theme: ThemeID?

    /// An activity that matches, and when it is next.
    private struct Candidate {
        var outline: ActivityOutline
        var next: Occurrence?
        /// By which it is sorted: what is on for days comes after what begins today, what has no time last.
        var order: Int
    }

    /// Those that match, the most useful first.
    func candidates(_ outlines: [ActivityOutline], _ timeless: [ActivityOutline]) -> [(ActivityOutline, ThemeID)] {
        var found: [Candidate] = []
        for outline in outlines {
            guard let next = Occurrences.next(of: outline, at: now, zone: zone),
                next.start.date <= now.date + GuideReader.daysAhead
            else { continue }
            let isOngoing = next.endless || next.lastDay > next.start.date && next.start.date < now.date
            let order = isOngoing ? CivilDateTime(now.date + 1, .midnight).wallSeconds - 1 : next.start.wallSeconds
            found.append(Candidate(outline: outline, next: next, order: order))
        }
        found += timeless.map { Candidate(outline: $0, next: nil, order: .max) }
        found.sort { $0.order == $1.order ? $0.outline.id < $1.outline.id : $0.order < $1.order }
        if let theme { return found.map { ($0.outline, theme) } }
        return inTurns(found)
    }

    /// One of each need, then the next of each, so that a short page has something for everybody.
    private func inTurns(_ sorted: [Candidate]) -> [(ActivityOutline, ThemeID)] {
        let order = NeedTheme.all.map(\.id)
        var queues: [ThemeID: [ActivityOutline]] = [:]
        for one in sorted { queues[one.outline.themes.first ?? "", default: []].append(one.outline) }
        let keys = order.filter { queues[$0] != nil } + queues.keys.filter { !order.contains($0) }.sorted()
        var turns: [(ActivityOutline, ThemeID)] = []
        var round = 0
        while turns.count < sorted.count {
            for key in keys {
                if let queue = queues[key], round < queue.count { turns.append((queue[round], key)) }
            }
            round += 1
        }
        return turns
    }

    /// The next times of an activity, at most ``timesTold``.
    func times(of activity: Activity) -> [Occurrence] {
        let found = OccurrenceExpander.occurrences(
            of: activity, from: now.date, to: now.date + GuideReader.daysAhead, zone: zone, choice: .touching)
        return Array(found.lazy.filter { !$0.isOver(at: now) }.prefix(GuideReader.timesTold))
    }
}
