import GRDB
public import SignModel

extension StoreSnapshot {
    /// What was laid out for displays of this kind; nothing in a database of an older version.
    ///
    /// - Parameter layout: see ``RevisionTiming/layout``.
    public func timings(for layout: String) throws(StoreError) -> StoredTimings {
        try query { db in
            guard try Schema.version(of: db) >= 3 else { return StoredTimings() }
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT revision.id, timing.seconds FROM timing JOIN revision ON revision.seq = timing.revision
                        WHERE timing.layout = (SELECT id FROM layout WHERE key = ?)
                        """), arguments: [layout])
            var texts: [String: String] = [:]
            while let row = try rows.next() { texts[row[0]] = row[1] }
            return StoredTimings(texts: texts)
        }
    }

    /// The revisions that are shown or wait for a decision and were not laid out for all of these kinds of displays, as
    /// they were handed in.
    ///
    /// - Parameter layouts: see ``RevisionTiming/layout``; no one twice.
    public func untimedRevisions(for layouts: [String]) throws(StoreError) -> [RevisionID] {
        try query { db in
            guard try Schema.version(of: db) >= 3 else {
                return try String.fetchAll(
                    db, sql: "SELECT id FROM revision WHERE state IN ('pending', 'approved') ORDER BY seq"
                ).map { RevisionID($0) }
            }
            return try String.fetchAll(
                db,
                sql: """
                    SELECT id FROM revision WHERE state IN ('pending', 'approved') AND ?1 > (
                        SELECT COUNT(*) FROM timing WHERE timing.revision = revision.seq AND timing.layout IN (
                            SELECT layout.id FROM layout WHERE layout.key IN (SELECT value FROM json_each(?2))))
                    ORDER BY seq
                    """, arguments: [layouts.count, try JSONText.encode(layouts)]
            ).map { RevisionID($0) }
        }
    }
}
