import GRDB
public import SignModel

/// What somebody reads who looks through all activities.
extension StoreSnapshot {
    /// Calls `body` with each activity that is not cancelled and may take place on `day` or later, or has no times, by
    /// row: its row, what lists need of it, and its point on the map where it is at no known place.
    ///
    /// One at a time: thousands are looked through without holding them all.
    public func eachActivity(
        from day: CivilDate, _ body: (Int, ActivityOutline, GeoPoint?) -> Void
    ) throws(StoreError) {
        try query { db in
            var reader = ActivityOutlineReader()
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(try outlineColumns(db)), seq,
                        CASE WHEN place IS NULL THEN json_extract(content, '$.point.latitude') END,
                        CASE WHEN place IS NULL THEN json_extract(content, '$.point.longitude') END
                    FROM activity WHERE cancelled = 0 AND (last_day IS NULL OR last_day >= ?) ORDER BY seq
                    """, arguments: [day.dayNumber])
            while let row = try rows.next() {
                guard let outline = reader.read(row) else { continue }
                body(row[16], outline, Self.point(row[17], row[18]))
            }
        }
    }

    /// The activities in these rows that are not cancelled, as ``eachActivity(from:_:)`` gives them, in no particular
    /// order.
    public func outlines(numbers: [Int]) throws(StoreError) -> [(number: Int, outline: ActivityOutline)] {
        guard !numbers.isEmpty else { return [] }
        return try query { db in
            var reader = ActivityOutlineReader()
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(try outlineColumns(db)), seq FROM activity
                        WHERE cancelled = 0 AND seq IN (SELECT value FROM json_each(?))
                        """), arguments: [try JSONText.encode(numbers)])
            var found: [(number: Int, outline: ActivityOutline)] = []
            while let row = try rows.next() {
                if let outline = reader.read(row) { found.append((row[16], outline)) }
            }
            return found
        }
    }

    /// The activities in these rows, in that order; those that are gone or damaged are left out.
    public func listed(numbers: [Int]) throws(StoreError) -> [ListedActivity] {
        let found = try listed("seq IN (SELECT value FROM json_each(?))", numbers)
        let byNumber = Dictionary(found.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return numbers.compactMap { byNumber[$0] }
    }

    /// The activities of these ids that are not cancelled, in that order; those that are gone or damaged are left out.
    public func listed(ids: [ActivityID]) throws(StoreError) -> [ListedActivity] {
        let found = try listed("cancelled = 0 AND id IN (SELECT value FROM json_each(?))", ids.map(\.raw))
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    /// Those of `ids` that are there and not cancelled.
    public func standing(_ ids: some Collection<ActivityID>) throws(StoreError) -> Set<ActivityID> {
        guard !ids.isEmpty else { return [] }
        return try query { db in
            let found = try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT id FROM activity WHERE cancelled = 0 AND id IN (SELECT value FROM json_each(?))"),
                arguments: [try JSONText.encode(ids.map(\.raw))])
            return Set(found.map { ActivityID($0) })
        }
    }

    /// Where all places are, without their words.
    public func placeFacts() throws(StoreError) -> [PlaceID: PlaceFacts] {
        try query { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, area, json_extract(content, '$.municipality'),
                        json_extract(content, '$.point.latitude'), json_extract(content, '$.point.longitude')
                    FROM place
                    """)
            var found: [PlaceID: PlaceFacts] = [:]
            while let row = try rows.next() {
                found[PlaceID(row[0])] = PlaceFacts(
                    area: row[1], municipality: row[2], point: Self.point(row[3], row[4]))
            }
            return found
        }
    }

    /// The feed that an activity is of; nil: people keep it, or there is none of that id.
    public func feed(of activity: ActivityID) throws(StoreError) -> FeedRecord? {
        try query { db in
            guard try Schema.version(of: db) >= 4 else { return nil }
            return try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT feed.* FROM activity JOIN feed ON feed.id = activity.feed WHERE activity.id = ?"),
                arguments: [activity.raw]
            ).map(FeedRows.feed)
        }
    }

    /// The revisions that hold now of an association's announcements, by announcement.
    public func heldRevisions(of association: AssociationID) throws(StoreError) -> [ScheduledRevision] {
        try held("announcement.association = ? ORDER BY announcement.id", association.raw)
    }

    /// The revision that holds now of an announcement, without its content; nil when none is approved.
    public func heldRevision(of announcement: AnnouncementID) throws(StoreError) -> ScheduledRevision? {
        try held("announcement.id = ?", announcement.raw).first
    }

    private func held(_ condition: String, _ id: String) throws(StoreError) -> [ScheduledRevision] {
        try query { db in
            var reader = ScheduledRevisionReader()
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT \(ScheduledRevisionReader.columns) FROM announcement
                        JOIN approval ON approval.announcement = announcement.id AND ended_ms IS NULL
                        JOIN revision ON revision.seq = approval.revision WHERE \(condition)
                        """), arguments: [id])
            var found: [ScheduledRevision] = []
            while let row = try rows.next() { found.append(reader.read(row, brokenMedia: [:])) }
            return found
        }
    }

    private func listed(_ condition: String, _ keys: some Encodable) throws(StoreError) -> [ListedActivity] {
        try query { db in
            var reader = ActivityOutlineReader()
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: "SELECT \(try outlineColumns(db)), seq, content FROM activity WHERE \(condition)"),
                arguments: [try JSONText.encode(keys)])
            var found: [ListedActivity] = []
            while let row = try rows.next() {
                guard let outline = reader.read(row),
                    let words = try? JSONText.decode(Words.self, row[17], kind: .activity, id: outline.id.raw)
                else { continue }
                found.append(
                    ListedActivity(
                        number: row[16], outline: outline, title: words.title, placeText: words.placeText ?? [:],
                        point: words.point))
            }
            return found
        }
    }

    /// Databases of before hold one plain time each.
    private func outlineColumns(_ db: Database) throws -> String {
        let columns = ActivityOutlineReader.columns
        return try Schema.version(of: db) >= 4
            ? columns : columns.replacing(ActivityOutlineReader.columnsOfFour, with: "NULL, NULL, NULL")
    }

    private static func point(_ latitude: Double?, _ longitude: Double?) -> GeoPoint? {
        guard let latitude, let longitude else { return nil }
        return GeoPoint(latitude: latitude, longitude: longitude)
    }

    /// What is read of an activity's content.
    private struct Words: Decodable {
        var title: LocalizedText
        var placeText: LocalizedText?
        var point: GeoPoint?
    }
}
