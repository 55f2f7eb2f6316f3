public import SignModel

extension Occurrence {
    /// When it is over: by its end, else an hour after its start, a whole day at midnight.
    public var over: CivilDateTime {
        if let end { return end }
        return allDay
            ? CivilDateTime(start.date + 1, .midnight) : CivilDateTime(wallSeconds: start.wallSeconds + 3600)
    }

    /// Whether it has ended at `now`.
    public func isOver(at now: CivilDateTime) -> Bool { over <= now }
}
