/// When and where an announcement may run: `spec/schedule.md`, "When an announcement may run".
public struct AnnouncementSchedule: Hashable, Sendable, Codable {
    public var targets: [Target]
    /// First day, from 00:00 site time, or an exact civil time; nil: from its approval.
    public var from: CivilDateTime?
    /// The first civil time at which it no longer runs; nil: for ever. `until: 2026-12-14` in a file, which includes
    /// that day, is stored as 2026-12-15T00:00.
    public var until: CivilDateTime?
    /// The days it runs on; nil: every day.
    public var weekdays: [Weekday]?
    /// An RFC 5545 rule for the days it runs on, counted from `from`'s date.
    public var rrule: String?
    public var except: [CivilDate]
    public var also: [CivilDate]
    /// Windows of the day; none: all opening hours.
    public var windows: [TimeWindow]
    /// The association's own share between its announcements, 1…10.
    public var weight: Int
    /// "At least every N minutes"; nil when not asked for.
    public var pinMinutes: Int?
    /// Only this (and other takeovers) runs in its windows.
    public var takeover: Bool
    /// Seconds asked for each slide; the plan gives at least what reading needs.
    public var secondsPerSlide: Int?

    public init(
        targets: [Target] = [.all], from: CivilDateTime? = nil, until: CivilDateTime? = nil,
        weekdays: [Weekday]? = nil, rrule: String? = nil, except: [CivilDate] = [], also: [CivilDate] = [],
        windows: [TimeWindow] = [], weight: Int = 5, pinMinutes: Int? = nil, takeover: Bool = false,
        secondsPerSlide: Int? = nil
    ) {
        self.targets = targets
        self.from = from
        self.until = until
        self.weekdays = weekdays
        self.rrule = rrule
        self.except = except
        self.also = also
        self.windows = windows
        self.weight = weight
        self.pinMinutes = pinMinutes
        self.takeover = takeover
        self.secondsPerSlide = secondsPerSlide
    }
}

/// What an announcement is aimed at.
public enum Target: Hashable, Sendable, Codable {
    case all
    case screen(ScreenID)
    case site(SiteID)
    case tag(String)

    public func matches(screen: ScreenID, site: SiteID, tags: [String]) -> Bool {
        switch self {
        case .all: true
        case .screen(let id): id == screen
        case .site(let id): id == site
        case .tag(let tag): tags.contains(tag)
        }
    }
}

/// A half-open window of the day; one that ends at or before its start runs over midnight and belongs to the day it
/// starts on.
public struct TimeWindow: Hashable, Sendable, Codable {
    public var from: CivilTime
    public var until: CivilTime

    public init(from: CivilTime, until: CivilTime) {
        self.from = from
        self.until = until
    }

    public var crossesMidnight: Bool { until <= from }
}
