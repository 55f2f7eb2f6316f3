import GRDB
public import SignModel

extension StoreSnapshot {
    /// A receipt by its id; nil when there is none.
    public func submission(_ id: String) throws(StoreError) -> Submission? {
        try submissions("submission.id = ?", [id], latest: false).first
    }

    /// The latest receipt of each revision of an announcement, oldest first; empty when it is not known.
    public func submissions(of announcement: AnnouncementID) throws(StoreError) -> [Submission] {
        try submissions("revision.announcement = ?", [announcement.raw])
    }

    /// The state of a revision; nil when there is none. That its last day is over is not a stored state.
    public func state(of id: RevisionID) throws(StoreError) -> RevisionState? {
        try query { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT state FROM revision WHERE id = ?"), arguments: [id.raw]
            ).flatMap(RevisionState.init(rawValue:))
        }
    }

    /// All revisions of an announcement with their states, oldest first.
    public func revisions(
        of announcement: AnnouncementID
    ) throws(StoreError) -> [(id: RevisionID, state: RevisionState)] {
        try query { db in
            try Row.fetchAll(
                db.cachedStatement(sql: "SELECT id, state FROM revision WHERE announcement = ? ORDER BY seq"),
                arguments: [announcement.raw]
            ).compactMap { row in RevisionState(rawValue: row[1]).map { (RevisionID(row[0]), $0) } }
        }
    }

    /// The announcement that people mean by `text`: its id, a receipt's, or the beginning (8 or more characters) of
    /// one revision's id. nil when it names none or several.
    public func announcement(named text: String) throws(StoreError) -> Announcement? {
        try query { db in
            let named = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, association FROM announcement WHERE id = ?"), arguments: [text])
            if let named { return Announcement(id: ID(named[0]), association: ID(named[1])) }
            guard text.utf8.count >= 8 else { return nil }
            // Ids are hexadecimal, so all that begin with the text lie between it and it with a 'g' after it.
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT announcement, association FROM revision WHERE id >= ?1 AND id < ?1 || 'g'
                        UNION
                        SELECT announcement, association FROM submission
                        JOIN revision ON revision.id = submission.revision WHERE submission.id = ?1
                        """), arguments: [text])
            guard rows.count == 1, let row = rows.first else { return nil }
            return Announcement(id: ID(row[0]), association: ID(row[1]))
        }
    }

    /// The decision log, oldest first; of one announcement, or (nil) all of it.
    public func decisions(of announcement: AnnouncementID? = nil) throws(StoreError) -> [Decision] {
        try query { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT seq, at_ms, action, actor, announcement, revision, site, alert, note FROM decision
                        \(announcement == nil ? "" : "WHERE announcement = ?") ORDER BY seq
                        """), arguments: announcement.map { [$0.raw] } ?? []
            ).compactMap { row in
                guard let action = Decision.Action(rawValue: row[2]) else { return nil }
                return Decision(
                    id: row[0], at: Instant(ms: row[1]), action: action, actor: row[3],
                    announcement: (row[4] as String?).map { ID($0) }, revision: (row[5] as String?).map { ID($0) },
                    site: (row[6] as String?).map { ID($0) }, alert: (row[7] as String?).map { ID($0) },
                    note: row[8])
            }
        }
    }

    /// The receipt of each revision that fits `condition`: the latest, or the one that the condition names.
    private func submissions(
        _ condition: String, _ arguments: StatementArguments, latest: Bool = true
    ) throws(StoreError) -> [Submission] {
        try query { db in
            let receipt =
                latest ? "submission.id = \(StoreSnapshot.newestReceipt)" : "submission.revision = revision.id"
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT submission.id, revision.id, announcement, association, state, submission.submitter, at_ms
                        FROM revision JOIN submission ON \(receipt)
                        WHERE \(condition) ORDER BY at_ms, submission.id
                        """), arguments: arguments
            ).map { row in
                Submission(
                    id: row[0], revision: ID(row[1]), announcement: ID(row[2]), association: ID(row[3]),
                    state: RevisionState(rawValue: row[4]) ?? .pending, submitter: row[5],
                    at: Instant(ms: row[6]), findings: try SubmissionRows.findings(db, of: row[0]))
            }
        }
    }

    /// The id of the newest receipt of `revision.id`.
    static let newestReceipt = """
        (SELECT id FROM submission WHERE submission.revision = revision.id ORDER BY at_ms DESC, id DESC LIMIT 1)
        """
}
