import GRDB
import SignModel

/// Values → rows.
enum Rows {
    static func put(_ db: Database, _ medium: Medium) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO medium (id, format, width, height, bytes) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            medium.id.raw, medium.format.rawValue, medium.size.width, medium.size.height, medium.bytes,
        ])
    }

    /// - Parameter feed: the feed that brings it, which changes only what it brought itself; nil: people, who change
    ///   anything.
    /// - Returns: whether the row is as given now.
    @discardableResult
    static func put(_ db: Database, _ place: Place, feed: String? = nil) throws -> Bool {
        let content = try JSONText.encode(place)
        let there = try String.fetchOne(
            db.cachedStatement(sql: "SELECT content FROM place WHERE id = ?"), arguments: [place.id.raw])
        // What is the same changes nothing.
        guard there != content else { return true }
        try db.cachedStatement(
            sql: """
                INSERT INTO place (id, area, content, feed) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (id) DO UPDATE SET area = excluded.area, content = excluded.content
                    WHERE ?4 IS NULL OR place.feed = ?4
                """
        ).execute(arguments: [place.id.raw, place.area, content, feed])
        return db.changesCount > 0
    }

    /// See ``put(_:_:feed:)``.
    @discardableResult
    static func put(_ db: Database, _ association: SignModel.Association, feed: String? = nil) throws -> Bool {
        let content = try JSONText.encode(association)
        let there = try String.fetchOne(
            db.cachedStatement(sql: "SELECT content FROM association WHERE id = ?"), arguments: [association.id.raw])
        guard there != content else { return true }
        try db.cachedStatement(
            sql: """
                INSERT INTO association (id, area, themes, logo, content, feed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (id) DO UPDATE SET area = excluded.area, themes = excluded.themes, logo = excluded.logo,
                    content = excluded.content WHERE ?6 IS NULL OR association.feed = ?6
                """
        ).execute(arguments: [
            association.id.raw, association.area, CompactText.words(association.themes.map(\.raw)),
            association.logo?.raw, content, feed,
        ])
        return db.changesCount > 0
    }

    /// Adds or replaces an activity; one of another feed stays as it is.
    ///
    /// - Returns: whether the row is as given now.
    @discardableResult
    static func put(_ db: Database, _ item: FeedItem, feed: String?) throws -> Bool {
        let activity = item.activity
        let times = try TimeColumns(activity.times)
        let content = try item.json ?? JSONText.encode(activity)
        let seq = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO activity (
                        id, association, kind, themes, place, languages, flags, start_wall, end_seconds, rrule,
                        except_days, also_days, cancelled_days, repeats, first_day, last_day, cancelled, feed,
                        fingerprint, content, times, item, area
                    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET
                        association = excluded.association, kind = excluded.kind, themes = excluded.themes,
                        place = excluded.place, languages = excluded.languages, flags = excluded.flags,
                        start_wall = excluded.start_wall, end_seconds = excluded.end_seconds, rrule = excluded.rrule,
                        except_days = excluded.except_days, also_days = excluded.also_days,
                        cancelled_days = excluded.cancelled_days, repeats = excluded.repeats,
                        first_day = excluded.first_day, last_day = excluded.last_day, cancelled = excluded.cancelled,
                        fingerprint = excluded.fingerprint, content = excluded.content, times = excluded.times,
                        item = excluded.item, area = excluded.area
                        WHERE activity.feed IS excluded.feed
                    RETURNING seq
                    """),
            arguments: [
                activity.id.raw, activity.association.raw, activity.kind.rawValue,
                CompactText.words(activity.themes.map(\.raw)), activity.place?.raw,
                CompactText.words(activity.languages.map(\.tag)),
                ActivityFlags(activity, allDay: times.allDay).rawValue, times.startWall, times.endSeconds, times.rrule,
                times.except, times.also, times.repeats, times.firstDay, times.lastDay, activity.cancelled, feed,
                item.fingerprint, content, times.json, item.item, activity.municipality ?? item.area,
            ])
        guard let seq else { return false }
        try db.cachedStatement(sql: "DELETE FROM activity_theme WHERE activity = ?").execute(arguments: [seq])
        let theme = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO activity_theme (theme, activity) VALUES (?, ?)")
        for id in activity.themes { try theme.execute(arguments: [id.raw, seq]) }
        if activity.cancelled { try SearchRows.remove(db, .activity, activity.id.raw) }
        return true
    }
}
