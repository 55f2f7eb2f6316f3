internal import CLibical
internal import SignModel

/// A time as a calendar writes it: a day, or a time by some clock.
struct CalendarTime: Hashable {
    var civil: CivilDateTime
    var isDate: Bool
    var isUTC: Bool
    /// The name of its clock; nil: UTC, or whatever the place's is.
    var zone: String?

    /// nil for what no calendar has.
    init?(_ time: icaltimetype) {
        guard
            let date = CivilDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
        else { return nil }
        isDate = time.is_date != 0
        isUTC = !isDate && icaltime_is_utc(time) != 0
        if isDate {
            civil = CivilDateTime(date, .midnight)
        } else {
            // Leap seconds are the second before; 24:00 is the next day.
            guard
                let clock = CivilTime(hour: Int(time.hour), minute: Int(time.minute), second: min(59, Int(time.second)))
            else { return nil }
            civil = clock == .endOfDay ? CivilDateTime(date + 1, .midnight) : CivilDateTime(date, clock)
        }
    }

    /// The same in a clock that is named, unless it is a day or says UTC itself.
    func inZone(_ name: String) -> CalendarTime {
        var time = self
        if !isDate, !isUTC { time.zone = name }
        return time
    }
}

/// How long something is: days of the calendar and seconds of the clock.
struct CalendarLength: Hashable {
    var days: Int
    var seconds: Int

    init(_ duration: icaldurationtype) {
        let sign = duration.is_neg != 0 ? -1 : 1
        days = sign * min(Int(duration.weeks) * 7 + Int(duration.days), 1_000_000)
        seconds = sign * (Int(duration.hours) * 3600 + Int(duration.minutes) * 60 + Int(duration.seconds))
    }

    /// All of it on the wall.
    var wallSeconds: Int { days * 86_400 + seconds }
}
