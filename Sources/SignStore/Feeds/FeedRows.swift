import GRDB
import SignModel

/// Feeds and their runs → rows.
enum FeedRows {
    /// Runs that are kept of one feed.
    private static let runsKept = 200

    static func put(_ db: Database, _ feed: FeedRecord, at now: Instant) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO feed (
                    id, format, association, complete, taken_ms, address, every_s, etag, modified, digest, good_ms,
                    run_ms, state, flags
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET format = excluded.format, association = excluded.association,
                    complete = excluded.complete, taken_ms = excluded.taken_ms, address = excluded.address,
                    every_s = excluded.every_s, etag = excluded.etag, modified = excluded.modified,
                    digest = excluded.digest, good_ms = excluded.good_ms, run_ms = excluded.run_ms,
                    state = excluded.state, flags = excluded.flags
                """
        ).execute(arguments: [
            feed.id, feed.format ?? "", feed.association?.raw, feed.complete, now.ms, feed.address, feed.every,
            feed.etag, feed.modified, feed.digest, feed.good?.ms, feed.run?.ms, feed.state?.rawValue,
            feed.mayBePrivate ? 1 : 0,
        ])
    }

    static func log(_ db: Database, _ run: FeedRun) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO feed_run (feed, at_ms, state, added, updated, unchanged, withdrawn, refused, report)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            run.feed, run.at.ms, run.state.rawValue, run.added, run.updated, run.unchanged, run.withdrawn, run.refused,
            run.report,
        ])
        try db.execute(
            sql: """
                DELETE FROM feed_run WHERE feed = ?1 AND seq <= (
                    SELECT seq FROM feed_run WHERE feed = ?1 ORDER BY seq DESC LIMIT 1 OFFSET \(runsKept))
                """, arguments: [run.feed])
    }

    static func feed(_ row: Row) -> FeedRecord {
        let format: String = row["format"]
        var feed = FeedRecord(
            id: row["id"], format: format.isEmpty ? nil : format,
            association: (row["association"] as String?).map { ID($0) }, complete: row["complete"],
            address: row["address"], every: row["every_s"], mayBePrivate: (row["flags"] as Int) & 1 != 0)
        feed.etag = row["etag"]
        feed.modified = row["modified"]
        feed.digest = row["digest"]
        feed.good = (row["good_ms"] as Int64?).map { Instant(ms: $0) }
        feed.run = (row["run_ms"] as Int64?).map { Instant(ms: $0) }
        feed.state = (row["state"] as String?).flatMap { FeedRecord.State(rawValue: $0) }
        return feed
    }

    static func run(_ row: Row) -> FeedRun? {
        guard let state = FeedRecord.State(rawValue: row["state"]) else { return nil }
        return FeedRun(
            feed: row["feed"], at: Instant(ms: row["at_ms"]), state: state, added: row["added"],
            updated: row["updated"], unchanged: row["unchanged"], withdrawn: row["withdrawn"],
            refused: row["refused"], report: row["report"])
    }
}
