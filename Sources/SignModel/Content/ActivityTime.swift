/// One of the times of an activity, in civil time at its place: single, over several days, of whole days, or repeated.
///
/// What a calendar says in several entries is several times: two rules (Monday 10–12 and Thursday 14–16), an occurrence
/// that was moved (taken out of its series, and a time of its own), a series that goes on differently from a day on.
public struct ActivityTime: Hashable, Sendable {
    /// A time put in beside a rule, with an end of its own.
    public struct Addition: Hashable, Sendable {
        public var start: CivilDateTime
        /// nil: as long as the others.
        public var end: CivilDateTime?

        public init(start: CivilDateTime, end: CivilDateTime? = nil) {
            self.start = start
            self.end = end
        }
    }

    /// When it begins the first time; midnight for whole days.
    public var start: CivilDateTime
    /// When the first one ends: the moment after the last one, so midnight after the last of several whole days. nil: a
    /// whole day, or no end is known.
    public var end: CivilDateTime?
    /// Without clock times: a whole day, or several.
    public var allDay: Bool
    /// It goes on from the start, nobody has said until when.
    public var endless: Bool
    /// An RFC 5545 rule, `FREQ=WEEKLY;BYDAY=TU`; nil: once.
    public var rrule: String?
    /// Days and times taken out.
    public var except: [RecurrenceSet.Moment]
    /// Times put in.
    public var also: [Addition]
    /// Where the rule is reckoned, when that is not the clock of the place: all times of this value are civil there.
    public var zone: ZoneRules?
    /// What this time is called, where it has a name of its own.
    public var title: LocalizedText
    /// Where it is, when that is elsewhere than the others.
    public var placeText: LocalizedText

    public init(
        start: CivilDateTime, end: CivilDateTime? = nil, allDay: Bool = false, endless: Bool = false,
        rrule: String? = nil, except: [RecurrenceSet.Moment] = [], also: [Addition] = [], zone: ZoneRules? = nil,
        title: LocalizedText = [:], placeText: LocalizedText = [:]
    ) {
        self.start = allDay ? CivilDateTime(start.date, .midnight) : start
        self.end = end
        self.allDay = allDay
        self.endless = endless
        self.rrule = rrule
        self.except = except
        self.also = also
        self.zone = zone
        self.title = title
        self.placeText = placeText
    }

    /// What an announcement tells of.
    public init(_ event: EventTime, cancelled: [CivilDate] = []) {
        let end = event.end.map { end in
            CivilDateTime(end <= event.start.time ? event.start.date + 1 : event.start.date, end)
        }
        self.init(
            start: event.start, end: event.allDay ? nil : end, allDay: event.allDay, rrule: event.rrule,
            except: (event.except + cancelled).map { .date($0) },
            also: event.also.map { Addition(start: CivilDateTime($0, event.allDay ? .midnight : event.start.time)) })
    }

    /// Seconds on the wall from a beginning to its end: one day for a whole day; nil when no end is known.
    public var length: Int? {
        if let end, end > start { return end.wallSeconds - start.wallSeconds }
        return allDay && !endless ? 86_400 : nil
    }

    /// Whether there is more than one time in it.
    public var repeats: Bool { rrule != nil || !also.isEmpty }
}
