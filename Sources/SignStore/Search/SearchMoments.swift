import GRDB
public import SignModel

/// What of the search is on at a moment, and how soon it may be: of one state of the content, for one day. Made once,
/// asked at every keystroke. Not for use by two threads at once.
///
/// The columns say when something is at the earliest; the exact time is asked for the few that are shown.
public final class SearchMoments {
    private let contentVersion: Int
    private(set) var now: CivilDateTime
    /// A bit for each row that can be found.
    private(set) var live: [UInt64]
    /// Of those, the activities.
    private var activities: [UInt64]
    /// By row, wall seconds before which it is not; ``never`` for what has no times.
    private(set) var earliest: [Int]
    /// The same as the columns say it.
    private let bounds: [Int]
    /// Rows whose time in ``earliest`` is exact.
    private var exact: Set<Int> = []
    /// Announcements that begin or end within the day: row, first and last moment.
    private var borders: [(row: Int, from: Int, until: Int)] = []
    /// Sorts behind everything that has a time.
    static let never = Int.max
    /// Marks what turned out to be over.
    static let over = Int.max - 1
    /// There is no search in this database.
    let isAvailable: Bool

    /// Whether it can be used at `now`, after ``move(to:)``.
    public func holds(contentVersion: Int, at now: CivilDateTime) -> Bool {
        contentVersion == self.contentVersion && now.date == self.now.date
    }

    /// Goes to another time of the same day.
    public func move(to now: CivilDateTime) {
        guard now != self.now else { return }
        self.now = now
        earliest = bounds
        exact.removeAll(keepingCapacity: true)
        setBorders()
    }

    private func setBorders() {
        for (row, from, until) in borders where row >= 0 && row >> 6 < live.count {
            let bit = UInt64(1) << UInt64(row & 63)
            if from <= now.wallSeconds && now.wallSeconds < until {
                live[row >> 6] |= bit
            } else {
                live[row >> 6] &= ~bit
            }
        }
    }

    init(_ db: Database, contentVersion: Int, now: CivilDateTime) throws {
        self.contentVersion = contentVersion
        self.now = now
        isAvailable = try Schema.version(of: db) >= Schema.searchVersion
        let last = isAvailable ? try Int.fetchOne(db, sql: "SELECT max(seq) FROM search_item") ?? -1 : -1
        // Whole blocks, so that a block of things never reaches beyond.
        let blocks = (last + SearchBlock.items) / SearchBlock.items
        var live = [UInt64](repeating: 0, count: blocks * SearchBlock.items / 64)
        var bounds = [Int](repeating: SearchMoments.never, count: blocks * SearchBlock.items)
        guard isAvailable else {
            (self.live, activities, self.bounds, earliest) = ([], [], [], [])
            return
        }
        var activities = live
        let names = try Row.fetchCursor(db, sql: "SELECT seq FROM search_item WHERE kind = 'association'")
        while let row = try names.next() { SearchMoments.set(&live, row[0]) }
        let midnight = CivilDateTime(now.date, .midnight).wallSeconds
        let shown = try Row.fetchCursor(
            db,
            sql: """
                SELECT search_item.seq, from_wall, until_wall FROM search_item
                JOIN approval ON approval.announcement = search_item.ref AND approval.ended_ms IS NULL
                JOIN revision ON revision.seq = approval.revision
                WHERE kind = 'announcement' AND (from_wall IS NULL OR from_wall < :midnight + 86400)
                    AND (until_wall IS NULL OR until_wall > :midnight)
                """, arguments: ["midnight": midnight])
        while let row = try shown.next() {
            let from: Int = row[1] ?? .min
            let until: Int = row[2] ?? .max
            if from > midnight || until < midnight + 86_400 {
                borders.append((row[0], from, until))
            } else {
                SearchMoments.set(&live, row[0])
            }
        }
        let days = try Row.fetchCursor(
            db,
            sql: """
                SELECT search_item.seq, repeats, first_day, weekdays, earliest,
                    end_seconds IS NOT NULL AND end_seconds <= start_wall % 86400
                FROM search_item JOIN activity ON activity.id = search_item.ref
                WHERE search_item.kind = 'activity' AND cancelled = 0 AND (last_day IS NULL OR last_day >= :today)
                """, arguments: ["today": now.date.dayNumber])
        while let row = try days.next() {
            let seq: Int = row[0]
            guard bounds.indices.contains(seq) else { continue }
            SearchMoments.set(&live, seq)
            SearchMoments.set(&activities, seq)
            bounds[seq] = SearchMoments.earliest(row, today: now.date)
        }
        self.live = live
        self.activities = activities
        self.bounds = bounds
        earliest = bounds
        setBorders()
    }

    /// A bit for each row of these kinds that can be found.
    func live(_ among: SearchAmong) -> [UInt64] {
        switch among {
        case .all: live
        case .activities: activities
        case .others: zip(live, activities).map { $0 & ~$1 }
        }
    }

    /// The exact time of a row, asked once: `next` is nil for what is over after all.
    func settle(_ row: Int, _ next: () throws -> CivilDateTime?) rethrows {
        earliest[row] = try next()?.wallSeconds ?? SearchMoments.over
        exact.insert(row)
    }

    func isExact(_ row: Int) -> Bool { earliest[row] == SearchMoments.never || exact.contains(row) }

    private static func set(_ bits: inout [UInt64], _ row: Int) {
        guard row >= 0, row >> 6 < bits.count else { return }
        bits[row >> 6] |= 1 << UInt64(row & 63)
    }

    /// From `_, repeats, first_day, weekdays, earliest, overnight`: the first day on which it can be, from today on, or
    /// from yesterday if it may last past midnight.
    private static func earliest(_ row: Row, today: CivilDate) -> Int {
        let first: Int = row[2]
        let seconds: Int = row[4]
        let repeats: Int = row[1]
        guard repeats > 0 else { return first * 86_400 + seconds }
        // Of what has no times at all, none can be told.
        guard repeats == 1 else { return never }
        let weekdays: Int = row[3]
        var day = max(first, today.dayNumber - (row[5] as Bool ? 1 : 0))
        for _ in 0..<7 {
            if weekdays >> (CivilDate(dayNumber: day).weekday.rawValue - 1) & 1 != 0 { break }
            day += 1
        }
        return day * 86_400 + seconds
    }
}
