/// One time an activity takes place.
public struct Occurrence: Hashable, Sendable, Codable {
    public var activity: ActivityID
    public var start: CivilDateTime
    /// nil when no end is known, and for one whole day; of several whole days midnight after the last.
    public var end: CivilDateTime?
    public var allDay: Bool
    /// It goes on, nobody has said until when.
    public var endless: Bool
    /// Which of the activity's times it is of.
    public var time: Int

    public init(
        activity: ActivityID, start: CivilDateTime, end: CivilDateTime?, allDay: Bool = false, endless: Bool = false,
        time: Int = 0
    ) {
        self.activity = activity
        self.start = start
        self.end = end
        self.allDay = allDay
        self.endless = endless
        self.time = time
    }

    /// The last day it takes place on: one over midnight belongs to the day it begins on.
    public var lastDay: CivilDate {
        guard let end, end.wallSeconds - start.wallSeconds > 86_400 else { return start.date }
        return end.time == .midnight ? end.date - 1 : end.date
    }
}
