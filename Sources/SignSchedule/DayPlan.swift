public import SignModel

/// What a screen shows on a date, from the first to the last moment of the civil day (23, 24 or 25 hours), without
/// gap or overlap; outside opening hours the plays are of the layer `closed`.
public struct DayPlan: Hashable, Sendable {
    public var screen: ScreenID
    public var date: CivilDate
    public var span: Span
    /// In order; each ends where the next begins.
    public var plays: [Play]
    public var notes: [PlanNote]

    public init(screen: ScreenID, date: CivilDate, span: Span, plays: [Play], notes: [PlanNote] = []) {
        self.screen = screen
        self.date = date
        self.span = span
        self.plays = plays
        self.notes = notes
    }

    /// The play at `instant`; nil when the instant lies outside the day. A look-up by halving.
    public func play(at instant: Instant) -> Play? {
        index(at: instant).map { plays[$0] }
    }

    /// The position in ``plays`` of what is on at `instant`; nil outside the day.
    public func index(at instant: Instant) -> Int? {
        guard span.contains(instant), !plays.isEmpty else { return nil }
        var low = 0
        var high = plays.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if plays[middle].span.from <= instant { low = middle } else { high = middle }
        }
        return low
    }
}

/// Something about a plan that the liaison person should know.
public enum PlanNote: Hashable, Sendable {
    /// "At least every `minutes`" did not fit; the longest it had to wait is `longestSeconds`.
    case pinStretched(AnnouncementID, minutes: Int, longestSeconds: Int)
    /// It may run today, but its time is always too short to read it: `needed` seconds.
    case neverFits(AnnouncementID, needed: Int)
    /// The clock is not trusted: only undated content and fillers play, and opening hours are not kept.
    case clockUntrusted

    /// Stable, for `--json`.
    public var code: String {
        switch self {
        case .pinStretched: "pinStretched"
        case .neverFits: "neverFits"
        case .clockUntrusted: "clockUntrusted"
        }
    }
}
