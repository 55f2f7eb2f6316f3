import SignModel
import SignSchedule
import SignStore

/// When an activity takes place next.
enum NextTime {
    /// The start of the first time that is not over at `now`; nil when there is none.
    static func of(_ activity: ActivityOutline, at now: CivilDateTime, zone: ZoneRules) -> CivilDateTime? {
        Occurrences.next(of: activity, at: now, zone: zone)?.start
    }
}
