public import SignModel

/// Four weeks, and what is on a day of them.
public struct CalendarMatter: Hashable, Sendable {
    public var day: CivilDate
    /// Four weeks from this week's Monday on: how much is on each day.
    public var days: [Counted<CivilDate>]
    /// What is on ``day`` from ``first`` on, by time, then what goes on from before; each row's `next` is its occurrence
    /// on that day. Of a day with little all of it.
    public var rows: [ListRow]
    /// The public holiday it is, in words.
    public var holiday: LocalizedText?
    /// How much there is on ``day`` in all.
    public var count: Int
    /// Index of the first of ``rows`` among all of the day.
    public var first: Int
    /// When each of the day's begins, for all of them: where a page starts is named by its time. nil: it goes on from
    /// before.
    public var starts: [CivilTime?]

    /// - Parameter count: nil: ``rows`` are all.
    public init(
        day: CivilDate, days: [Counted<CivilDate>], rows: [ListRow], holiday: LocalizedText? = nil,
        count: Int? = nil, first: Int = 0, starts: [CivilTime?]? = nil
    ) {
        self.day = day
        self.days = days
        self.rows = rows
        self.holiday = holiday
        self.count = count ?? rows.count
        self.first = first
        self.starts = starts ?? rows.map { row in row.next.flatMap { $0.start.date == day ? $0.start.time : nil } }
    }
}
