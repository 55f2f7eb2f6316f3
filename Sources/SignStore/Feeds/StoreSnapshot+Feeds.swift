import GRDB
public import SignModel

extension StoreSnapshot {
    /// All feeds by name; those taken in by hand, too.
    public func feeds() throws(StoreError) -> [FeedRecord] {
        try query { db in
            guard try Schema.version(of: db) >= 4 else { return [] }
            return try Row.fetchAll(db, sql: "SELECT * FROM feed ORDER BY id").map(FeedRows.feed)
        }
    }

    public func feed(_ id: String) throws(StoreError) -> FeedRecord? {
        try query { db in
            try Row.fetchOne(db, sql: "SELECT * FROM feed WHERE id = ?", arguments: [id]).map(FeedRows.feed)
        }
    }

    /// The newest runs of a feed, newest first.
    public func runs(ofFeed id: String, limit: Int) throws(StoreError) -> [FeedRun] {
        try query { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM feed_run WHERE feed = ? ORDER BY seq DESC LIMIT ?", arguments: [id, limit]
            ).compactMap(FeedRows.run)
        }
    }

    /// What each feed has in the lists now.
    public func itemCounts() throws(StoreError) -> [String: Int] {
        try query { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT feed, count(*) FROM activity WHERE feed IS NOT NULL AND cancelled = 0 GROUP BY feed")
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What a feed brought and is there, by activity.
    public func items(ofFeed id: String) throws(StoreError) -> [ActivityID: StoredFeedItem] {
        try query { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, item, fingerprint, last_day FROM activity WHERE feed = ?", arguments: [id])
            var items: [ActivityID: StoredFeedItem] = [:]
            while let row = try rows.next() {
                let item = StoredFeedItem(
                    activity: ID(row[0]), item: row[1], fingerprint: row[2],
                    lastDay: (row[3] as Int?).map(CivilDate.init(dayNumber:)))
                items[item.activity] = item
            }
            return items
        }
    }

    /// The feed of each association that one brought; the others are kept by people.
    public func associationsOwned() throws(StoreError) -> [AssociationID: String] {
        try query { db in
            let rows = try Row.fetchAll(db, sql: "SELECT id, feed FROM association WHERE feed IS NOT NULL")
            return Dictionary(rows.map { (ID($0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Activities of these associations that another feed, or people, brought: those by which doubles are told.
    public func othersActivities(
        than feed: String, of associations: Set<AssociationID>
    ) throws(StoreError) -> [Activity] {
        try query { db in
            var found: [Activity] = []
            for association in associations.sorted() {
                let rows = try Row.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            SELECT id, content FROM activity
                            WHERE association = ? AND cancelled = 0 AND feed IS NOT ?
                            """), arguments: [association.raw, feed])
                while let row = try rows.next() {
                    found.append(try JSONText.decode(Activity.self, row[1], kind: .activity, id: row[0]))
                }
            }
            return found
        }
    }
}
