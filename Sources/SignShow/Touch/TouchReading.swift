import SignModel
import SignScene
import SignSchedule
import SignStore

/// One reading of the content for one page, at one minute.
struct TouchReading {
    let setup: ScreenSetup
    let snapshot: StoreSnapshot
    let index: TouchIndex
    let instant: Instant
    /// To the minute.
    let now: CivilDateTime
    let language: Language
    /// nil: whatever a layout may have.
    let rowsPerPage: Int?
    let words: RowNames
    let searcher: Searcher

    /// Lists of so many rows are read whole where a page has no window.
    static let wholeRows = 48

    func body(of page: TouchPage) throws(StoreError) -> PageMatter.Body {
        switch page {
        case .home: .home(home())
        case .list(let query, let page): .list(try list(query, page: page))
        case .filters(let query), .days(let query): .list(try list(query, page: nil))
        case .calendar(let day, let page): .calendar(try calendar(day, page: page))
        case .activity(let id, _): try activity(id).map { .activity($0) } ?? .gone
        case .association(let id, let page): try association(id, page: page).map { .association($0) } ?? .gone
        case .announcement(let id, _): try announcement(id).map { .announcement($0) } ?? .gone
        case .contact(let subject): try contact(subject).map { .contact($0) } ?? .gone
        case .calendarCode(let id), .route(let id): try contact(.activity(id)).map { .contact($0) } ?? .gone
        case .search(let text, let all, let page): .search(try search(text, page: all ? page : 0))
        case .help, .settings, .languages, .urgent: .plain
        }
    }

    /// Rows that layouts show on a page.
    private static let anyRows = 2...6
    /// Rows that are read at once where nobody says how many a page has.
    private static let rowsRead = 64

    /// Which rows are read for page `page`: its own, the one before and the one after; else all that may be on it.
    func window(_ page: Int) -> Range<Int> {
        // Nobody turns so many pages; what is asked for may be anything.
        let page = min(max(0, page), 1_000_000)
        if let rows = rowsPerPage { return max(0, page - 1) * rows..<(page + 2) * rows }
        let first = Self.anyRows.lowerBound * page
        return first..<min((page + 1) * Self.anyRows.upperBound, first + Self.rowsRead)
    }

    /// The same of `count` rows; beyond the last page it is the last.
    func window(_ page: Int, of count: Int) -> Range<Int> {
        let last = max(0, (count - 1) / (rowsPerPage ?? Self.anyRows.lowerBound))
        return window(min(page, last)).clamped(to: 0..<count)
    }

    /// The same where a short list is read whole.
    func windowOrAll(_ page: Int, of count: Int) -> Range<Int> {
        count <= Self.wholeRows ? 0..<count : window(page, of: count)
    }

    /// The rows at these positions of the index, in that order.
    ///
    /// - Parameter days: each at its first time within these; nil: at its next time.
    func rows(
        _ positions: some Collection<Int32>, in days: ClosedRange<CivilDate>? = nil
    ) throws(StoreError) -> [ListRow] {
        let listed = try snapshot.listed(numbers: positions.map { Int(index.entries[Int($0)].number) })
        return try rows(listed, in: days)
    }

    func rows(_ listed: [ListedActivity], in days: ClosedRange<CivilDate>? = nil) throws(StoreError) -> [ListRow] {
        try words.know(listed, in: snapshot)
        var reader = OccurrenceReader(zone: setup.zone)
        return listed.map { words.row($0, at: occurrence(of: $0.outline, in: days, &reader)) }
    }

    /// The time a row stands at: the first that begins in `days`, else what is on then from before.
    private func occurrence(
        of outline: ActivityOutline, in days: ClosedRange<CivilDate>?, _ reader: inout OccurrenceReader
    ) -> Occurrence? {
        guard let days else { return reader.coming(outline, at: now, limit: 1).first }
        let found = reader.touching(outline, from: days.lowerBound, to: days.upperBound)
            .filter { !$0.isOver(at: now) }
        return found.first { $0.start.date >= days.lowerBound } ?? found.last
    }
}
