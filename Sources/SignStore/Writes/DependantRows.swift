import GRDB
import SignModel

/// What stands in the way of removing an association or a place, as rows.
enum DependantRows {
    static func of(_ association: AssociationID, _ db: Database) throws -> Dependants {
        Dependants(
            announcements: try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT announcement.id FROM announcement
                    JOIN revision ON revision.announcement = announcement.id
                    WHERE announcement.association = ? AND state IN ('pending', 'approved') ORDER BY announcement.id
                    """, arguments: [association.raw]
            ).map { ID($0) },
            activities: try String.fetchAll(
                db, sql: "SELECT id FROM activity WHERE association = ? AND cancelled = 0 ORDER BY id",
                arguments: [association.raw]
            ).map { ID($0) })
    }

    static func of(_ place: PlaceID, _ db: Database) throws -> Dependants {
        Dependants(
            announcements: try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT announcement FROM revision
                    WHERE state IN ('pending', 'approved') AND json_extract(content, '$.place') = ?
                    ORDER BY announcement
                    """, arguments: [place.raw]
            ).map { ID($0) },
            activities: try String.fetchAll(
                db, sql: "SELECT id FROM activity WHERE place = ? AND cancelled = 0 ORDER BY id",
                arguments: [place.raw]
            ).map { ID($0) })
    }

    /// Withdraws the announcements and takes out the activities; whether something that is shown has changed.
    static func withdraw(
        _ db: Database, _ dependants: Dependants, by actor: String, reason: String, at now: Instant
    ) throws -> Bool {
        var shown = !dependants.activities.isEmpty
        for announcement in dependants.announcements {
            let done = try ContentStore.withdraw(db, announcement, by: actor, reason: reason, at: now)
            shown = shown || done.shown
        }
        for activity in dependants.activities {
            try db.cachedStatement(sql: "DELETE FROM activity WHERE id = ?").execute(arguments: [activity.raw])
        }
        try SearchRows.remove(db, .activity, dependants.activities.map(\.raw))
        return shown
    }
}
