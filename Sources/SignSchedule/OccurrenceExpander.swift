public import SignModel

/// The one place where the times of activities and announced events become occurrences.
public enum OccurrenceExpander {
    /// Which occurrences of a span of days are meant.
    public enum Choice: Sendable, Hashable {
        /// Those that begin in it: one over midnight belongs to the day it begins on.
        case beginning
        /// Those that are on in it, when they began before, too.
        case touching
    }

    /// The occurrences of an activity on the days `from…to`, both included, ascending, each start once.
    ///
    /// A cancelled activity has none; a rule that cannot be read leaves only what was put in (ingest refuses such rules
    /// by name). A time in a spring gap is given as the wall shows it.
    ///
    /// - Parameter zone: the clock of the place.
    public static func occurrences(
        of activity: Activity, from: CivilDate, to: CivilDate, zone: ZoneRules, choice: Choice = .beginning,
        limit: Int = .max
    ) -> [Occurrence] {
        if activity.cancelled { return [] }
        var rules = RuleBook()
        return occurrences(
            of: activity, from: from, to: to, zone: zone, choice: choice, limit: limit, rules: &rules)
    }

    /// The same of many activities, by time, then by activity.
    public static func agenda(
        of activities: [some Recurring], from: CivilDate, to: CivilDate, zone: ZoneRules, choice: Choice = .beginning
    ) -> [Occurrence] {
        var rules = RuleBook()
        return activities.flatMap {
            occurrences(of: $0, from: from, to: to, zone: zone, choice: choice, limit: .max, rules: &rules)
        }
        .sorted { $0.start == $1.start ? $0.activity < $1.activity : $0.start < $1.start }
    }

    static func occurrences(
        of item: some Recurring, from: CivilDate, to: CivilDate, zone: ZoneRules, choice: Choice, limit: Int,
        rules: inout RuleBook
    ) -> [Occurrence] {
        guard from <= to, limit > 0 else { return [] }
        var found: [Occurrence] = []
        for (index, time) in item.times.enumerated() {
            let span = TimeSpan(time, from: from, to: to, zone: zone)
            for (start, end) in span.times(choice: choice, limit: limit, rules: &rules) {
                found.append(
                    Occurrence(
                        activity: item.id, start: start, end: end, allDay: time.allDay, endless: time.endless,
                        time: index))
            }
        }
        guard item.times.count > 1 else { return found }
        // Of two at the same time the later said is meant: what was moved stands behind its series.
        found.sort { $0.start == $1.start ? $0.time > $1.time : $0.start < $1.start }
        var kept: [Occurrence] = []
        for occurrence in found where kept.last?.start != occurrence.start { kept.append(occurrence) }
        return kept.count > limit ? Array(kept.prefix(limit)) : kept
    }

    /// The beginnings of an event on the days `from…to`, both included, ascending.
    public static func times(
        of event: EventTime, from: CivilDate, to: CivilDate, zone: ZoneRules, limit: Int = .max
    ) -> [CivilDateTime] {
        var rules = RuleBook()
        return TimeSpan(ActivityTime(event), from: from, to: to, zone: zone)
            .times(choice: .beginning, limit: limit, rules: &rules).map(\.start)
    }
}
