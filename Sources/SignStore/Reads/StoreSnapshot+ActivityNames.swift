import GRDB
public import SignModel

/// What a list calls an activity, in one language.
public struct ActivityName: Hashable, Sendable {
    public var title: String
    /// Where it is, when that is no known place.
    public var placeText: String?
}

extension StoreSnapshot {
    /// The names of activities in `language`, else in the first they have; those that are gone are left out. The whole
    /// content is not decoded: a list may have thousands.
    public func activityNames(
        of activities: some Collection<ActivityID>, in language: Language
    ) throws(StoreError) -> [ActivityID: ActivityName] {
        guard !activities.isEmpty else { return [:] }
        return try query { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, \(Self.text("title")), \(Self.text("placeText")) FROM activity
                    WHERE id IN (SELECT value FROM json_each(:ids))
                    """,
                arguments: [
                    "ids": try JSONText.encode(activities.map(\.raw)), "language": language.tag,
                ])
            var found: [ActivityID: ActivityName] = [:]
            while let row = try rows.next() {
                found[ActivityID(row[0])] = ActivityName(title: row[1] ?? "", placeText: row[2])
            }
            return found
        }
    }

    /// The titles of activities in all languages; those that are gone are left out.
    public func activityTitles(
        of activities: some Collection<ActivityID>
    ) throws(StoreError) -> [ActivityID: LocalizedText] {
        guard !activities.isEmpty else { return [:] }
        return try query { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, json_extract(content, '$.title') FROM activity
                    WHERE id IN (SELECT value FROM json_each(?))
                    """, arguments: [try JSONText.encode(activities.map(\.raw))])
            var found: [ActivityID: LocalizedText] = [:]
            for row in rows {
                found[ActivityID(row[0])] = try JSONText.decode(
                    LocalizedText.self, row[1] ?? "{}", kind: .activity, id: row[0])
            }
            return found
        }
    }

    /// The best language of a text in the content: the one asked for, then fi, sv, en, then any.
    private static func text(_ field: String) -> String {
        """
        (SELECT value FROM json_each(content, '$.\(field)') ORDER BY CASE key WHEN :language THEN 0 WHEN 'fi' THEN 1
            WHEN 'sv' THEN 2 WHEN 'en' THEN 3 ELSE 4 END, key LIMIT 1)
        """
    }
}
