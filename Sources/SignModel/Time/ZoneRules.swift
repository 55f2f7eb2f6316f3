/// The civil time of a place as data: when its offset from UTC changed, and the rule for the years after the table.
///
/// The pure rooms know no zone database; a shell reads `/usr/share/zoneinfo/<id>` once and hands over
/// ``init(id:tzif:)``. `ZoneRules.helsinki` is built in, so that a machine without tzdata still keeps Finnish time.
public struct ZoneRules: Hashable, Sendable {
    /// From `at` on the offset is `offsetSeconds` east of UTC.
    public struct Transition: Hashable, Sendable {
        public var at: Instant
        public var offsetSeconds: Int

        public init(at: Instant, offsetSeconds: Int) {
            self.at = at
            self.offsetSeconds = offsetSeconds
        }
    }

    /// The IANA name, `Europe/Helsinki`.
    public let id: String
    let initialOffsetSeconds: Int
    let transitions: [Transition]
    let tail: PosixZone?
    /// The tail's changes of the years people plan in, worked out once, so that asking is a search.
    private let tailChanges: [Transition]

    init(id: String, initialOffsetSeconds: Int, transitions: [Transition], tail: PosixZone?) {
        self.id = id
        self.initialOffsetSeconds = initialOffsetSeconds
        self.transitions = transitions
        self.tail = tail
        tailChanges = (tail?.changes(in: 1970...2200) ?? []).filter { change in
            transitions.last.map { $0.at < change.at } ?? true
        }
    }

    /// A place whose clocks never change.
    public init(id: String, fixedOffsetSeconds: Int) {
        self.init(id: id, initialOffsetSeconds: fixedOffsetSeconds, transitions: [], tail: nil)
    }

    public static let utc = ZoneRules(id: "UTC", fixedOffsetSeconds: 0)

    /// Finland by the rule in force since 1997: UTC+2, summer time from the last Sunday of March 03:00 to the last
    /// Sunday of October 04:00.
    public static let helsinki = ZoneRules(
        id: "Europe/Helsinki", initialOffsetSeconds: 7200, transitions: [],
        tail: PosixZone("EET-2EEST,M3.5.0/3,M10.5.0/4"))

    /// Seconds east of UTC at `instant`.
    public func offsetSeconds(at instant: Instant) -> Int {
        guard let last = transitions.last, instant < last.at else {
            if let tail {
                guard let first = tailChanges.first, let last = tailChanges.last, first.at <= instant, instant < last.at
                else { return tail.offsetSeconds(at: instant) }
                return tailChanges[tailChanges.partitioningIndex { $0.at > instant } - 1].offsetSeconds
            }
            return transitions.last?.offsetSeconds ?? initialOffsetSeconds
        }
        let next = transitions.partitioningIndex { $0.at > instant }
        return next == 0 ? initialOffsetSeconds : transitions[next - 1].offsetSeconds
    }

    /// What the wall shows at `instant`, rounded down to the second.
    public func civil(at instant: Instant) -> CivilDateTime {
        CivilDateTime(wallSeconds: instant.seconds + offsetSeconds(at: instant))
    }

    /// What a civil time means here.
    public enum Resolution: Hashable, Sendable {
        /// It happens once.
        case unique(Instant)
        /// Clocks jumped over it. `jump` is the instant of the jump; `shifted` is the wall time read with the offset
        /// from before it (03:30 shows as 04:30), as RFC 5545 has it.
        case gap(jump: Instant, shifted: Instant)
        /// It happens twice.
        case fold(first: Instant, second: Instant)
    }

    /// Resolves a civil time to the instant or instants at which the wall shows it.
    public func resolve(_ civil: CivilDateTime) -> Resolution {
        let wall = civil.wallSeconds
        // Offsets in force around this wall time; two days is more than any offset change spans.
        let before = offsetSeconds(at: Instant(seconds: wall - 86_400))
        let after = offsetSeconds(at: Instant(seconds: wall + 86_400))
        let first = Instant(seconds: wall - before)
        let second = Instant(seconds: wall - after)
        if before == after { return .unique(first) }
        let firstHolds = offsetSeconds(at: first) == before
        let secondHolds = offsetSeconds(at: second) == after
        switch (firstHolds, secondHolds) {
        case (true, true): return first == second ? .unique(first) : .fold(first: first, second: second)
        case (true, false): return .unique(first)
        case (false, true): return .unique(second)
        case (false, false): return .gap(jump: jump(from: second, to: first), shifted: first)
        }
    }

    /// The instant of an event: in a spring gap it keeps the offset from before the gap, in an autumn fold the first
    /// pass counts (`guides/data-formats.md`, "Settled").
    public func instant(of civil: CivilDateTime) -> Instant {
        switch resolve(civil) {
        case .unique(let instant): instant
        case .gap(_, let shifted): shifted
        case .fold(let first, _): first
        }
    }

    /// The instant of a window's boundary: inside a spring gap the instant the clocks jump, so that a window that
    /// lies wholly in the missing hour is empty; in a fold the first pass.
    public func boundary(of civil: CivilDateTime) -> Instant {
        switch resolve(civil) {
        case .unique(let instant): instant
        case .gap(let jump, _): jump
        case .fold(let first, _): first
        }
    }

    /// The instant `date` begins here.
    public func startOfDay(_ date: CivilDate) -> Instant {
        boundary(of: CivilDateTime(date, .midnight))
    }

    /// The whole of `date`: 23, 24 or 25 hours.
    public func span(of date: CivilDate) -> Span {
        Span(from: startOfDay(date), until: startOfDay(date + 1))
    }

    /// The offset change in `(low, high]`, found by halving.
    private func jump(from low: Instant, to high: Instant) -> Instant {
        var low = low.seconds
        var high = high.seconds
        let start = offsetSeconds(at: Instant(seconds: low))
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offsetSeconds(at: Instant(seconds: middle)) == start { low = middle } else { high = middle }
        }
        return Instant(seconds: high)
    }
}

extension Array {
    /// The first index whose element satisfies `predicate`, in an array where none before it does and all after it
    /// do; `count` when none does.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
