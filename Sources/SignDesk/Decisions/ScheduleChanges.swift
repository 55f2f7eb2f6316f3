public import SignModel

/// When and where, as the reviewer says it; what is nil stays as the association proposed it.
public struct ScheduleChanges: Hashable, Sendable {
    public var targets: [Target]?
    public var from: CivilDateTime?
    /// The first moment at which it no longer runs.
    public var until: CivilDateTime?
    /// Some days; `.some(nil)`: every day.
    public var weekdays: [Weekday]??
    /// Empty: all opening hours.
    public var windows: [TimeWindow]?
    public var rrule: String?
    public var weight: Int?
    public var pinMinutes: Int?
    public var secondsPerSlide: Int?
    public var takeover: Bool

    public init(
        targets: [Target]? = nil, from: CivilDateTime? = nil, until: CivilDateTime? = nil,
        weekdays: [Weekday]?? = nil, windows: [TimeWindow]? = nil, rrule: String? = nil, weight: Int? = nil,
        pinMinutes: Int? = nil, secondsPerSlide: Int? = nil, takeover: Bool = false
    ) {
        self.targets = targets
        self.from = from
        self.until = until
        self.weekdays = weekdays
        self.windows = windows
        self.rrule = rrule
        self.weight = weight
        self.pinMinutes = pinMinutes
        self.secondsPerSlide = secondsPerSlide
        self.takeover = takeover
    }

    /// `schedule` with what was given put in.
    func applied(to schedule: AnnouncementSchedule) throws(DeskError) -> AnnouncementSchedule {
        var result = schedule
        if let targets, !targets.isEmpty { result.targets = targets }
        if let from { result.from = from }
        if let until { result.until = until }
        if let weekdays { result.weekdays = weekdays }
        if let windows {
            try check(windows.count, "hours", 0...Limits.windowsPerAnnouncement)
            result.windows = windows
        }
        if let rrule {
            do {
                _ = try RecurrenceRule(rrule)
            } catch {
                let expected = "FREQ=WEEKLY;BYDAY=MO (\(error.text))"
                throw .wrongValue(
                    field: "rrule", value: rrule,
                    expected: [.finnish: expected, .swedish: expected, .english: expected])
            }
            result.rrule = rrule
        }
        result.weight = try check(weight, "weight", 1...Limits.weightMax) ?? result.weight
        result.pinMinutes = try check(pinMinutes, "pin", 1...Limits.pinMinutesMax) ?? result.pinMinutes
        result.secondsPerSlide =
            try check(secondsPerSlide, "seconds", Limits.slideSecondsMin...Limits.slideSecondsAsked)
            ?? result.secondsPerSlide
        if takeover { result.takeover = true }
        return result
    }

    @discardableResult
    private func check(_ value: Int?, _ field: String, _ range: ClosedRange<Int>) throws(DeskError) -> Int? {
        guard let value else { return nil }
        guard range.contains(value) else {
            let span = "\(range.lowerBound)…\(range.upperBound)"
            throw .wrongValue(
                field: field, value: String(value), expected: [.finnish: span, .swedish: span, .english: span])
        }
        return value
    }
}
