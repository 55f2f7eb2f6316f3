public import SignModel

/// Why a site keeps the hours it keeps on a day.
public enum OpeningReason: Hashable, Sendable {
    case weekly
    case publicHoliday(FinnishHolidays.Day)
    case eve(FinnishHolidays.Day)
    case exception(reason: LocalizedText, replacement: LocalizedText)

    /// Stable, for `--json`.
    public var code: String {
        switch self {
        case .weekly: "weeklyHours"
        case .publicHoliday: "publicHoliday"
        case .eve: "eve"
        case .exception: "exception"
        }
    }

    /// What to tell people: the holiday's name or the exception's reason; empty for weekly hours.
    public var text: LocalizedText {
        switch self {
        case .weekly: [:]
        case .publicHoliday(let day), .eve(let day): day.name
        case .exception(let reason, _): reason
        }
    }

    /// Where people go instead; empty unless an exception names it.
    public var replacement: LocalizedText {
        if case .exception(_, let replacement) = self { return replacement }
        return [:]
    }
}

/// The opening hours that begin on a date: first match of exception → public holiday → eve → weekly hours.
public struct OpeningDay: Hashable, Sendable {
    public var date: CivilDate
    /// In wall time, as set.
    public var windows: [TimeWindow]
    public var reason: OpeningReason
    /// The windows as stretches of time: in order, apart from each other, none empty. One over midnight reaches into
    /// the next day.
    public var spans: [Span]

    public init(_ date: CivilDate, hours: OpeningHours, zone: ZoneRules) {
        self.date = date
        if let exception = hours.exceptions.first(where: { $0.first <= date && date <= $0.last }) {
            windows = exception.windows
            reason = .exception(reason: exception.reason, replacement: exception.replacement)
        } else if let day = FinnishHolidays.day(date) {
            windows = (day.isEve ? hours.eves : hours.publicHolidays) ?? []
            reason = day.isEve ? .eve(day) : .publicHoliday(day)
        } else {
            windows = hours.weekly[date.weekday] ?? []
            reason = .weekly
        }
        spans = windows.map { zone.span(of: $0, on: date) }.joined()
    }

    public var isClosed: Bool { spans.isEmpty }
}

extension ZoneRules {
    /// The stretch a window takes on the day it starts; empty when it lies wholly in a missing hour.
    public func span(of window: TimeWindow, on date: CivilDate) -> Span {
        Span(
            from: boundary(of: CivilDateTime(date, window.from)),
            until: boundary(of: CivilDateTime(window.crossesMidnight ? date + 1 : date, window.until)))
    }
}

extension Sequence<Span> {
    /// In order, touching and overlapping ones made one, empty ones left out.
    func joined() -> [Span] {
        var result: [Span] = []
        for span in sorted(by: { $0.from < $1.from }) where !span.isEmpty {
            if let last = result.indices.last, span.from <= result[last].until {
                result[last].until = Swift.max(result[last].until, span.until)
            } else {
                result.append(span)
            }
        }
        return result
    }
}
