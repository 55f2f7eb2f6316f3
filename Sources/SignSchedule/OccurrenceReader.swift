public import SignModel

/// Expands the times of many activities one after the other: each rule's text is read once.
public struct OccurrenceReader {
    private let zone: ZoneRules
    private var rules = RuleBook()

    /// - Parameter zone: the clock of the place.
    public init(zone: ZoneRules) {
        self.zone = zone
    }

    /// What is on at some time of the days `from…to`, both included, by its beginning; see ``OccurrenceExpander``.
    public mutating func touching(_ item: some Recurring, from: CivilDate, to: CivilDate) -> [Occurrence] {
        OccurrenceExpander.occurrences(
            of: item, from: from, to: to, zone: zone, choice: .touching, limit: .max, rules: &rules)
    }

    /// The first `limit` that are not over at `now`: what is on, then what comes.
    public mutating func coming(_ item: some Recurring, at now: CivilDateTime, limit: Int) -> [Occurrence] {
        var found: [Occurrence] = []
        // Nearly everything comes again within weeks; looking for years at once would expand it all.
        for days in [60, 400, Occurrences.horizonDays] {
            found = touching(item, from: now.date, to: now.date + days).filter { !$0.isOver(at: now) }
            if found.count >= limit { break }
        }
        return Array(found.prefix(limit))
    }
}
