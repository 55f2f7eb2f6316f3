import GRDB
public import SignModel

extension ContentStore {
    /// Makes the search anew, in one transaction: a killed one leaves the old.
    ///
    /// - Parameters:
    ///   - method: how the terms are made (`SignWords/SearchWords`).
    ///   - entries: asked for all that can be found, in parts; an empty one is the last.
    public func makeSearch(
        method: String, entries: (StoreSnapshot) throws -> [SearchEntry]
    ) throws(StoreError) {
        try write { db in
            for table in ["search_posting", "search_term", "search_item"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
            try Meta.set(db, Meta.searchMethod, text: method)
            let snapshot = StoreSnapshot(db: db, path: folder.database)
            while true {
                let part = try entries(snapshot)
                if part.isEmpty { break }
                try SearchRows.put(db, part)
            }
        }
    }
}

extension StoreSnapshot {
    /// The activities after `id` that are not cancelled, by id; at most `limit`.
    public func activities(after id: ActivityID?, limit: Int) throws(StoreError) -> [Activity] {
        try query { db in
            try Row.fetchAll(
                db,
                sql: "SELECT id, content FROM activity WHERE cancelled = 0 AND id > ? ORDER BY id LIMIT ?",
                arguments: [id?.raw ?? "", limit]
            ).map { try JSONText.decode(Activity.self, $0[1], kind: .activity, id: $0[0]) }
        }
    }

    /// The approved revisions, of announcements after `id`, by announcement; at most `limit`.
    public func approvedRevisions(
        after id: AnnouncementID?, limit: Int
    ) throws(StoreError) -> [(announcement: AnnouncementID, revision: RevisionID)] {
        try query { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT approval.announcement, revision.id FROM approval
                    JOIN revision ON revision.seq = approval.revision
                    WHERE ended_ms IS NULL AND approval.announcement > ? ORDER BY approval.announcement LIMIT ?
                    """, arguments: [id?.raw ?? "", limit]
            ).map { (ID($0[0]), ID($0[1])) }
        }
    }
}
