/// A time as people and programs write it: the one reader of dates and times on the command line and in files.
public enum TimeText: Hashable, Sendable {
    /// `2026-12-01T09:00`, with or without seconds: civil time at the site.
    case civil(CivilDateTime)
    /// `2026-12-01`: the midnight it begins with, at the site.
    case date(CivilDate)
    /// `2026-10-25T03:30:00+02:00`: exact, as the second 03:30 of the night when clocks go back needs it.
    case exact(Instant)

    /// nil when it is none of these.
    public init?(_ text: String) {
        if let civil = CivilDateTime(text) {
            self = .civil(civil)
        } else if let date = CivilDate(text) {
            self = .date(date)
        } else if let instant = Instant(iso: text) {
            self = .exact(instant)
        } else {
            return nil
        }
    }

    /// The day, when it is one and no time of it.
    public var day: CivilDate? {
        if case .date(let date) = self { date } else { nil }
    }

    /// The civil time, midnight for a day; nil when it is exact.
    public var civil: CivilDateTime? {
        switch self {
        case .civil(let civil): civil
        case .date(let date): CivilDateTime(date, .midnight)
        case .exact: nil
        }
    }

    /// The civil time at which something ends that lasts until then: a day is included; nil when it is exact.
    public var civilEnd: CivilDateTime? {
        if let day { CivilDateTime(day + 1, .midnight) } else { civil }
    }

    /// The civil time in `zone` at which something begins that begins then.
    public func civilStart(in zone: ZoneRules) -> CivilDateTime {
        switch self {
        case .civil(let civil): civil
        case .date(let date): CivilDateTime(date, .midnight)
        case .exact(let instant): zone.civil(at: instant)
        }
    }

    /// The civil time in `zone` at which something ends that lasts until then: a day is included.
    public func civilEnd(in zone: ZoneRules) -> CivilDateTime {
        if let day { CivilDateTime(day + 1, .midnight) } else { civilStart(in: zone) }
    }

    /// The instant it means where `zone` holds. Of a doubled hour the first pass; a skipped one is moved on.
    public func instant(in zone: ZoneRules) -> Instant {
        switch self {
        case .civil(let civil): zone.instant(of: civil)
        case .date(let date): zone.startOfDay(date)
        case .exact(let instant): instant
        }
    }
}
