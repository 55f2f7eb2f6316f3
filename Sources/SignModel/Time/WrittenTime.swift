/// A time as people write it: `12.10.2026 klo 14.30`, `ma klo 10–12`, `14–16`, in Finnish, Swedish or English.
///
/// What is not said is nil: `14–16` has no day, `12.10.2026` no clock.
public struct WrittenTime: Hashable, Sendable {
    public var day: CivilDate?
    /// The last one of several days, itself included.
    public var lastDay: CivilDate?
    /// Days of the week that are named, in order; with a day they are its own.
    public var weekdays: [Weekday]
    public var from: CivilTime?
    public var until: CivilTime?
    /// Of several days: it goes on until then on the last one; otherwise each day has these times.
    public var untilIsOnLastDay = false
    /// The whole was an instant, with an offset from UTC.
    public var exact: Instant?

    public init(
        day: CivilDate? = nil, lastDay: CivilDate? = nil, weekdays: [Weekday] = [], from: CivilTime? = nil,
        until: CivilTime? = nil, exact: Instant? = nil
    ) {
        self.day = day
        self.lastDay = lastDay
        self.weekdays = weekdays
        self.from = from
        self.until = until
        self.exact = exact
    }

    /// One of two things that a text can mean.
    public enum Meaning: Hashable, Sendable, CustomStringConvertible {
        case date(day: Int, month: Int, year: Int?)
        case clock(CivilTime)

        /// Written so that it can mean nothing else, in the form this country's files use: `3.4.2026`, `klo 14:00`.
        public var description: String {
            switch self {
            case .date(let day, let month, let year): "\(day).\(month)." + (year.map(String.init) ?? "")
            case .clock(let time): "klo \(time)"
            }
        }
    }

    /// Why a text is not taken for a time.
    public enum Problem: Error, Hashable, Sendable {
        case unreadable
        /// Two things it can mean.
        case ambiguous(Meaning, Meaning)
        /// There is no such day, or no such time of day.
        case impossible(String)
        /// The day of the week is another than that of the date.
        case weekdayDiffers(CivilDate)
    }
}
