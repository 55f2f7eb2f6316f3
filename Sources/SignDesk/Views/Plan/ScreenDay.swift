public import SignModel
public import SignSchedule

/// A screen's plan of a day.
public struct ScreenDay: Sendable {
    public let plan: DayPlan
    public let zone: ZoneRules
    public let opening: OpeningDay
    public let names: ViewNames
    /// The revisions of those that the notes are about: they may never be on.
    let noted: [AnnouncementID: RevisionID]

    /// For programs.
    public var json: PlanEntry { PlanEntry(plan, zone) }
}
