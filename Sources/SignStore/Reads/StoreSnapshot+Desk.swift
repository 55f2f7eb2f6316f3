import GRDB
public import SignModel

/// What the desk asks before it decides.
extension StoreSnapshot {
    /// Revisions of an association that are approved or wait, by announcement.
    public func liveRevisions(
        of association: AssociationID
    ) throws(StoreError) -> [(revision: AnnouncementRevision, state: RevisionState)] {
        let ids = try query { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT revision.id, state FROM announcement
                        JOIN revision ON revision.announcement = announcement.id
                        WHERE announcement.association = ? AND state IN ('pending', 'approved')
                        ORDER BY announcement.id, seq
                        """), arguments: [association.raw]
            ).map { row in (id: RevisionID(row[0]), state: RevisionState(rawValue: row[1]) ?? .pending) }
        }
        var found: [(revision: AnnouncementRevision, state: RevisionState)] = []
        for (id, state) in ids {
            if let revision = try revision(id) { found.append((revision, state)) }
        }
        return found
    }

    /// Who handed a revision in; nil when there is none.
    public func submitter(of id: RevisionID) throws(StoreError) -> String? {
        try query { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT submitter FROM revision WHERE id = ?"), arguments: [id.raw])
        }
    }

    /// The names of the files that an announcement was handed in as, over all its versions.
    public func sources(of announcement: AnnouncementID) throws(StoreError) -> [String] {
        try query { db in
            try String.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT note FROM decision
                        WHERE announcement = ? AND action = 'submitted' AND note IS NOT NULL ORDER BY seq
                        """), arguments: [announcement.raw])
        }
    }

    /// The ids of all announcements, or of one association's, by id.
    public func announcementIDs(of association: AssociationID? = nil) throws(StoreError) -> [AnnouncementID] {
        try query { db in
            guard let association else {
                return try String.fetchAll(db, sql: "SELECT id FROM announcement ORDER BY id").map { ID($0) }
            }
            return try String.fetchAll(
                db, sql: "SELECT id FROM announcement WHERE association = ? ORDER BY id",
                arguments: [association.raw]
            ).map { ID($0) }
        }
    }

    /// Whose an announcement is; nil when there is none.
    public func owner(of announcement: AnnouncementID) throws(StoreError) -> AssociationID? {
        try query { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT association FROM announcement WHERE id = ?"),
                arguments: [announcement.raw]
            ).map { ID($0) }
        }
    }

    /// What hangs on an association.
    public func dependants(of association: AssociationID) throws(StoreError) -> Dependants {
        try query { try DependantRows.of(association, $0) }
    }

    /// What hangs on a place.
    public func dependants(of place: PlaceID) throws(StoreError) -> Dependants {
        try query { try DependantRows.of(place, $0) }
    }
}
