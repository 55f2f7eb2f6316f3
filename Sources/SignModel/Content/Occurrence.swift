/// One time an activity takes place.
public struct Occurrence: Hashable, Sendable, Codable {
    public var activity: ActivityID
    public var start: CivilDateTime
    /// nil when no end is known.
    public var end: CivilDateTime?
    public var allDay: Bool

    public init(activity: ActivityID, start: CivilDateTime, end: CivilDateTime?, allDay: Bool = false) {
        self.activity = activity
        self.start = start
        self.end = end
        self.allDay = allDay
    }
}
