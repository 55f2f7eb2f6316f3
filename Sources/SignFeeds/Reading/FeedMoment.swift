internal import SignModel

/// A date or time of a feed in ISO 8601, on the clock of the place.
enum FeedMoment: Hashable {
    case day(CivilDate)
    case time(CivilDateTime)

    /// `2026-12-01`, `2026-12-01T10:00`, with or without seconds, a fraction and an offset; nil for anything else.
    init?(_ text: String, zone: ZoneRules) {
        let trimmed = text.trimmingPrefix(while: \.isWhitespace)
        guard let read = FeedMoment.read(String(trimmed.prefix { !$0.isNewline })) else { return nil }
        switch read {
        case .date(let date): self = .day(date)
        case .civil(let time): self = .time(time)
        case .exact(let instant): self = .time(zone.civil(at: instant))
        }
    }

    private static func read(_ text: String) -> TimeText? {
        if let time = TimeText(text) { return time }
        // `+02` for an offset, a fraction without an offset.
        if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), text[sign...].count == 3, text.contains("T") {
            return TimeText(text + ":00")
        }
        guard let dot = text.lastIndex(of: "."), text[text.index(after: dot)...].allSatisfy(\.isNumber) else {
            return nil
        }
        return TimeText(String(text[..<dot]))
    }

    var date: CivilDate {
        switch self {
        case .day(let date): date
        case .time(let time): time.date
        }
    }

    /// Whether its year is one that dates of feeds are taken from.
    var isInRange: Bool { Limits.feedYears.contains(date.year) }

    /// The moment after it when something ends with it: a day is included.
    var end: CivilDateTime {
        switch self {
        case .day(let date): CivilDateTime(date + 1, .midnight)
        case .time(let time): time
        }
    }
}

extension ActivityTime {
    /// A time from its beginning and, where it is known, its end.
    ///
    /// - A day as the end is the last one, itself included; an end far beyond all years means that there is none.
    /// - From midnight to midnight is whole days.
    /// - nil for an end before the beginning.
    init?(from start: FeedMoment, to end: FeedMoment?) {
        if let end, end.date.year > Limits.feedYears.upperBound {
            switch start {
            case .day(let date): self.init(start: CivilDateTime(date, .midnight), allDay: true, endless: true)
            case .time(let time): self.init(start: time, endless: true)
            }
            return
        }
        switch (start, end) {
        case (.day(let date), nil): self.init(start: CivilDateTime(date, .midnight), allDay: true)
        case (.day(let date), .day(let last)?):
            guard last >= date else { return nil }
            self.init(wholeDays: date, until: last + 1)
        case (.day(let date), .time(let time)?):
            let after = time.time == .midnight ? time.date : time.date + 1
            guard after >= date else { return nil }
            self.init(wholeDays: date, until: max(after, date + 1))
        case (.time(let time), nil): self.init(start: time)
        case (.time(let time), .day(let last)?):
            guard last >= time.date else { return nil }
            // On the same day: nobody knows until what time.
            self.init(start: time, end: last == time.date ? nil : CivilDateTime(last + 1, .midnight))
        case (.time(let from), .time(let until)?):
            guard until >= from else { return nil }
            if from.time == .midnight, until.time == .midnight, until > from {
                self.init(wholeDays: from.date, until: until.date)
            } else {
                self.init(start: from, end: until == from ? nil : until)
            }
        }
    }

    private init(wholeDays date: CivilDate, until after: CivilDate) {
        self.init(
            start: CivilDateTime(date, .midnight), end: after == date + 1 ? nil : CivilDateTime(after, .midnight),
            allDay: true)
    }
}
