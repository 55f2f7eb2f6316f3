extension ZoneRules {
    /// Whether both clocks show the same from `start` until `end`, so that one may stand for the other.
    public func agrees(with other: ZoneRules, from start: Instant, until end: Instant) -> Bool {
        guard start < end else { return true }
        let moments = [start] + changes(from: start, until: end) + other.changes(from: start, until: end)
        return moments.allSatisfy { offsetSeconds(at: $0) == other.offsetSeconds(at: $0) }
    }

    /// The instants in `[start, end)` at which the offset may change.
    private func changes(from start: Instant, until end: Instant) -> [Instant] {
        var found = transitions.map(\.at)
        if let tail {
            let years = [start, end].map { CivilDateTime(wallSeconds: $0.seconds).date.year }
            found += tail.changes(in: (years[0] - 1)...(years[1] + 1)).map(\.at)
        }
        return found.filter { start <= $0 && $0 < end }
    }
}
