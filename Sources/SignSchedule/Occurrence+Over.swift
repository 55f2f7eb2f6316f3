public import SignModel

extension Occurrence {
    /// When it is over: by its end, else an hour after its start, a whole day at midnight; what goes on is never over.
    public var over: CivilDateTime {
        if endless { return .lastOfAll }
        if let end { return end }
        return allDay
            ? CivilDateTime(start.date + 1, .midnight) : CivilDateTime(wallSeconds: start.wallSeconds + 3600)
    }

    /// Whether it has ended at `now`.
    public func isOver(at now: CivilDateTime) -> Bool { over <= now }
}

extension CivilDateTime {
    /// The last moment that can be written.
    static let lastOfAll = CivilDateTime(.lastOfAll, .endOfDay)
}
