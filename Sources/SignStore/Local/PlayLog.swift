import GRDB
public import SignModel

/// What a player writes: presented plays and usage figures, in `state/plays.sqlite`, apart from the content.
///
/// Bounded: the newest ``playLimit`` plays, airtime and usage of the last ``dayLimit`` days. What ``write(_:)`` returned
/// from survives a power cut (`synchronous=FULL`). Everything is written in batches from a background thread.
public final class PlayLog: Sendable {
    /// About three months of one screen.
    public static let playLimit = 400_000
    /// Days that airtime and usage are kept.
    public static let dayLimit = 800

    private let path: String
    private let queue: DatabaseQueue
    private let limit: Int

    /// Opens the log in `state`, making it if it is not there; one that is damaged or of another version is put aside
    /// as `plays.sqlite.damaged` and begun anew, since a screen must not stay dark for its log.
    ///
    /// Throws when the folder cannot be written to: play without a log then.
    ///
    /// - Parameter state: ``DataFolder/state``, or any folder of the player's own.
    public convenience init(state: String) throws(StoreError) {
        try self.init(state: state, limit: PlayLog.playLimit)
    }

    init(state: String, limit: Int) throws(StoreError) {
        path = state + "/plays.sqlite"
        self.limit = limit
        try StoreFiles.makeFolder(state)
        let isNew = !Folders.exists(path)
        do {
            queue = try PlayLog.open(path, readonly: false)
        } catch {
            switch error {
            case .corrupt, .notOurs, .newerSchema:
                for ending in ["", "-wal", "-shm"] { try StoreFiles.setAside(path + ending) }
                queue = try PlayLog.open(path, readonly: false)
            default: throw error
            }
        }
        if isNew { PlayLog.share(path) }
    }

    private static func share(_ path: String) {
        FolderSharing.follow(path)
        FolderSharing.follow(besides: path)
    }

    /// Opens an existing log to read reports from.
    public init(reading state: String) throws(StoreError) {
        path = state + "/plays.sqlite"
        limit = PlayLog.playLimit
        guard Folders.exists(path) else { throw .missing(path: path) }
        queue = try PlayLog.open(path, readonly: true)
    }

    /// Adds plays, in one transaction; the oldest make room when there are too many.
    ///
    /// A play may be written before it is over: written again with a later end, it is lengthened, not counted twice.
    public func write(_ plays: [PresentedPlay]) throws(StoreError) {
        guard !plays.isEmpty else { return }
        try transaction { db in
            let add = try db.cachedStatement(
                sql: """
                    INSERT INTO play (screen, day, start_ms, end_ms, announcement, association, revision, slide,
                        language, layer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            let total = try db.cachedStatement(
                sql: """
                    INSERT INTO airtime (day, screen, association, announcement, layer, ms, plays)
                    VALUES (?, ?, ?, ?, ?, ?, 1)
                    ON CONFLICT DO UPDATE SET ms = ms + excluded.ms, plays = plays + 1
                    """)
            let known = try db.cachedStatement(
                sql: """
                    SELECT seq, end_ms FROM play WHERE start_ms = ? AND screen = ? AND announcement = ? AND slide = ?
                        AND language = ? AND layer = ?
                    """)
            for play in plays {
                let screen = try PlayLog.word(db, play.screen.raw)
                let announcement = try PlayLog.word(db, play.announcement?.raw ?? "")
                let association = try PlayLog.word(db, play.association?.raw ?? "")
                let revision = try PlayLog.word(db, play.revision?.raw ?? "")
                let language = try PlayLog.word(db, play.language)
                let layer = try PlayLog.word(db, play.layer)
                let begun = try Row.fetchOne(
                    known, arguments: [play.span.from.ms, screen, announcement, play.slide, language, layer])
                if let begun {
                    let longer = play.span.until.ms - (begun["end_ms"] as Int64)
                    guard longer > 0 else { continue }
                    try db.execute(
                        sql: "UPDATE play SET end_ms = ? WHERE seq = ?",
                        arguments: [play.span.until.ms, begun["seq"] as Int64])
                    try db.execute(
                        sql: """
                            UPDATE airtime SET ms = ms + ? WHERE day = ? AND screen = ? AND association = ?
                                AND announcement = ? AND layer = ?
                            """,
                        arguments: [longer, play.date.dayNumber, screen, association, announcement, layer])
                    continue
                }
                try add.execute(arguments: [
                    screen, play.date.dayNumber, play.span.from.ms, play.span.until.ms, announcement, association,
                    revision, play.slide, language, layer,
                ])
                try total.execute(arguments: [
                    play.date.dayNumber, screen, association, announcement, layer, play.span.durationMs,
                ])
            }
            try PlayLog.trim(db, limit: limit)
        }
    }

    /// Adds to the counts of what was opened.
    public func add(_ counts: [UsageCount]) throws(StoreError) {
        guard !counts.isEmpty else { return }
        try transaction { db in
            let add = try db.cachedStatement(
                sql: """
                    INSERT INTO usage_count (day, screen, kind, ref, count) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET count = count + excluded.count
                    """)
            for item in counts {
                try add.execute(arguments: [
                    item.date.dayNumber, try PlayLog.word(db, item.screen.raw), try PlayLog.word(db, item.kind),
                    try PlayLog.word(db, item.ref), item.count,
                ])
            }
        }
    }

    /// Airtime really shown on the days `first…last`, by day, screen and announcement.
    public func airtime(from first: CivilDate, to last: CivilDate) throws(StoreError) -> [Airtime] {
        try rows(
            """
            SELECT day, s.text, a.text, n.text, l.text, ms, plays FROM airtime
            JOIN word s ON s.seq = screen JOIN word a ON a.seq = association
            JOIN word n ON n.seq = announcement JOIN word l ON l.seq = layer
            WHERE day BETWEEN ? AND ? ORDER BY day, s.text, a.text, n.text, l.text
            """, [first.dayNumber, last.dayNumber]
        ) { row in
            Airtime(
                date: CivilDate(dayNumber: row[0]), screen: ID(row[1]), association: PlayLog.id(row[2]),
                announcement: PlayLog.id(row[3]), layer: row[4], ms: row[5], plays: row[6])
        }
    }

    /// Plays that began in `span`, in order of time.
    public func plays(in span: Span) throws(StoreError) -> [PresentedPlay] {
        try rows(
            """
            SELECT s.text, day, start_ms, end_ms, n.text, a.text, r.text, slide, g.text, l.text FROM play
            JOIN word s ON s.seq = screen JOIN word n ON n.seq = announcement JOIN word a ON a.seq = association
            JOIN word r ON r.seq = revision JOIN word g ON g.seq = language JOIN word l ON l.seq = layer
            WHERE start_ms >= ? AND start_ms < ? ORDER BY start_ms, play.seq
            """, [span.from.ms, span.until.ms]
        ) { row in
            PresentedPlay(
                screen: ID(row[0]), date: CivilDate(dayNumber: row[1]),
                span: Span(from: Instant(ms: row[2]), until: Instant(ms: row[3])), announcement: PlayLog.id(row[4]),
                association: PlayLog.id(row[5]), revision: PlayLog.id(row[6]), slide: row[7], language: row[8],
                layer: row[9])
        }
    }

    /// Usage of the days `first…last`; sums below `atLeast` over all of them are left out, so that nobody is found
    /// in them.
    public func usage(
        from first: CivilDate, to last: CivilDate, atLeast: Int = Limits.usageCellMin
    ) throws(StoreError) -> [UsageCount] {
        try rows(
            """
            SELECT MIN(day), s.text, k.text, r.text, SUM(count) AS total FROM usage_count
            JOIN word s ON s.seq = screen JOIN word k ON k.seq = kind JOIN word r ON r.seq = ref
            WHERE day BETWEEN ? AND ? GROUP BY s.text, k.text, r.text HAVING total >= ?
            ORDER BY s.text, k.text, total DESC, r.text
            """, [first.dayNumber, last.dayNumber, atLeast]
        ) { row in
            UsageCount(date: CivilDate(dayNumber: row[0]), screen: ID(row[1]), kind: row[2], ref: row[3], count: row[4])
        }
    }

    /// The latest instant that is in the log, whenever it was written; an earlier clock is wrong. nil when nothing has
    /// been played.
    public func newestInstant() throws(StoreError) -> Instant? {
        // Plays of a screen do not overlap: the latest end is that of one of the last to begin.
        try rows(
            "SELECT MAX(end_ms) FROM (SELECT end_ms FROM play ORDER BY start_ms DESC LIMIT 100)", []
        ) { row in (row[0] as Int64?).map { Instant(ms: $0) } }.first ?? nil
    }

    private func transaction(_ body: (Database) throws -> Void) throws(StoreError) {
        try ContentStore.translating(path) {
            try queue.inTransaction(.immediate) { db in
                try body(db)
                return .commit
            }
        }
    }

    private func rows<T>(
        _ sql: String, _ arguments: StatementArguments, _ value: (Row) -> T
    ) throws(StoreError) -> [T] {
        try ContentStore.translating(path) {
            try queue.read { try Row.fetchAll($0, sql: sql, arguments: arguments).map(value) }
        }
    }

    private static func id<Of>(_ text: String) -> ID<Of>? { text.isEmpty ? nil : ID(text) }

    /// The number a text is kept under: plays repeat few texts.
    private static func word(_ db: Database, _ text: String) throws -> Int64? {
        let find = try db.cachedStatement(sql: "SELECT seq FROM word WHERE text = ?")
        if let seq = try Int64.fetchOne(find, arguments: [text]) { return seq }
        return try Int64.fetchOne(
            db.cachedStatement(sql: "INSERT INTO word (text) VALUES (?) RETURNING seq"), arguments: [text])
    }

    private static func trim(_ db: Database, limit: Int) throws {
        let newest = try Int.fetchOne(db, sql: "SELECT MAX(seq) FROM play") ?? 0
        try db.execute(sql: "DELETE FROM play WHERE seq <= ?", arguments: [newest - limit])
        let day = try Int.fetchOne(db, sql: "SELECT MAX(day) FROM airtime") ?? 0
        for table in ["airtime", "usage_count"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE day <= ?", arguments: [day - dayLimit])
        }
    }
}
