internal import SignModel

/// Times of a file's calendars by the clocks they are meant for.
struct CalendarClocks {
    /// A time and the clock it is by; whole days are by none.
    struct Time: Hashable {
        var civil: CivilDateTime
        var isDate: Bool
        var zone: ZoneRules

        var instant: Instant { zone.instant(of: civil) }

        /// What another clock shows then; whole days stay what they are.
        func shown(by other: ZoneRules) -> CivilDateTime {
            isDate || zone == other ? civil : other.civil(at: instant)
        }
    }

    /// What one calendar of the file says for all of it.
    struct Frame {
        var tables: [String: ObservanceTable] = [:]
        /// `X-WR-TIMEZONE`: the clock of what is written without one, or in UTC.
        var zone: String?
        var name: String?
    }

    let place: ZoneRules
    let today: CivilDate
    var frames: [Frame]
    private var zones: CalendarZones
    /// Clocks that nobody knows, or whose tables say otherwise, since this was last asked.
    private var doubts: [FeedFault] = []

    init(_ context: FeedContext, frames: [Frame]) {
        place = context.zone
        today = context.today
        self.frames = frames
        zones = CalendarZones(context)
    }

    /// The clock that `time` is by.
    mutating func time(_ time: CalendarTime, of event: CalendarEvent, in home: ZoneRules? = nil) -> Time {
        if time.isDate { return Time(civil: time.civil, isDate: true, zone: place) }
        let frame = frames.indices.contains(event.calendar) ? frames[event.calendar] : Frame()
        if let name = time.zone {
            return Time(civil: time.civil, isDate: false, zone: clock(name, of: event, frame) ?? place)
        }
        let usual = frame.zone.flatMap { $0.isEmpty ? nil : clock($0, of: event, frame) }
        guard time.isUTC else { return Time(civil: time.civil, isDate: false, zone: home ?? usual ?? place) }
        let utc = Time(civil: time.civil, isDate: false, zone: .utc)
        return usual.map { Time(civil: utc.shown(by: $0), isDate: false, zone: $0) } ?? utc
    }

    private mutating func clock(_ name: String, of event: CalendarEvent, _ frame: Frame) -> ZoneRules? {
        let position = "line \(event.line)"
        switch zones.find(name, calendar: event.calendar, tables: frame.tables) {
        case .known(let rules): return rules
        case .contradicted(let rules):
            doubts.append(
                FeedFault(.ambiguous, at: position, value: "TZID=\(name)", expected: rules.id, isNote: true))
            return rules
        case .unknown:
            doubts.append(FeedFault(.unknownZone, at: position, value: name, expected: place.id, isNote: true))
            return nil
        }
    }

    /// What was doubtful since the last time, each once.
    mutating func takeDoubts() -> [FeedFault] {
        defer { doubts = [] }
        var seen: Set<String> = []
        return doubts.filter { seen.insert(($0.value ?? "") + $0.code.rawValue).inserted }
    }

    /// The same clock as the place's from `start` on.
    func isPlaces(_ zone: ZoneRules, from start: CivilDateTime) -> Bool {
        if zone == place { return true }
        let from = zone.instant(of: start)
        // As far as anybody plans.
        return zone.agrees(
            with: place, from: from, until: Instant(seconds: max(from.seconds, 2_500_000_000) + 1_700_000_000))
    }
}
