/// A wall-clock time of day, 00:00:00 to 24:00:00 (the end of a day), to the second.
public struct CivilTime: Hashable, Sendable, Comparable, Codable {
    /// Seconds since midnight, 0…86,400.
    public var seconds: Int

    public init(seconds: Int) {
        precondition((0...86_400).contains(seconds), "a time of day is 0…86,400 s")
        self.seconds = seconds
    }

    /// nil unless the hour is 0…23 (or exactly 24:00:00), the minute and second 0…59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...59).contains(minute), (0...59).contains(second),
            (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0)
        else { return nil }
        seconds = hour * 3600 + minute * 60 + second
    }

    public static let midnight = CivilTime(seconds: 0)
    public static let endOfDay = CivilTime(seconds: 86_400)

    public var hour: Int { seconds / 3600 }
    public var minute: Int { seconds / 60 % 60 }
    public var second: Int { seconds % 60 }

    public static func < (a: CivilTime, b: CivilTime) -> Bool { a.seconds < b.seconds }
}

/// A date and a wall-clock time, without a zone: what a calendar on the wall and a clock beside it show.
public struct CivilDateTime: Hashable, Sendable, Comparable, Codable {
    public var date: CivilDate
    public var time: CivilTime

    public init(_ date: CivilDate, _ time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// Seconds since 1970-01-01T00:00:00 on the wall; a total order, no zone implied.
    public var wallSeconds: Int { date.dayNumber * 86_400 + time.seconds }

    /// The inverse of ``wallSeconds``.
    public init(wallSeconds: Int) {
        let day = wallSeconds >= 0 ? wallSeconds / 86_400 : -((86_399 - wallSeconds) / 86_400)
        date = CivilDate(dayNumber: day)
        time = CivilTime(seconds: wallSeconds - day * 86_400)
    }

    public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool { a.wallSeconds < b.wallSeconds }
}
