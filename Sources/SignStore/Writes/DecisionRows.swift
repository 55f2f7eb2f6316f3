import GRDB
import SignModel

/// Revisions, approvals and the decision log as rows; each function runs inside its caller's transaction.
enum DecisionRows {
    /// What a revision's hash is taken over: all that is shown and when, and whose it is.
    private struct Hashed: Encodable {
        var announcement: AnnouncementID
        var association: AssociationID
        var content: AnnouncementContent
        var schedule: AnnouncementSchedule
    }

    static func revisionID(
        _ announcement: AnnouncementID, _ association: AssociationID, _ content: AnnouncementContent,
        _ schedule: AnnouncementSchedule, hash: ContentHash
    ) throws -> RevisionID {
        let hashed = Hashed(
            announcement: announcement, association: association, content: content, schedule: schedule)
        return RevisionID(hash(Array(try JSONText.encode(hashed).utf8)))
    }

    struct Head {
        var seq: Int64
        var announcement: AnnouncementID
        var association: AssociationID
        var state: RevisionState
        var submitter: String
    }

    /// The revision's row without its content; throws ``StoreError/unknown(kind:id:)`` when there is none.
    static func head(_ db: Database, _ id: RevisionID) throws -> Head {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT seq, announcement, association, state, submitter FROM revision WHERE id = ?"),
            arguments: [id.raw])
        guard let row, let state = RevisionState(rawValue: row[3]) else {
            throw StoreError.unknown(kind: .revision, id: id.raw)
        }
        return Head(seq: row[0], announcement: ID(row[1]), association: ID(row[2]), state: state, submitter: row[4])
    }

    /// Adds a revision, or sets the state of the equal one that is there already; gives its `seq`.
    static func put(
        _ db: Database, _ revision: AnnouncementRevision, state: RevisionState, submitter: String, at now: Instant
    ) throws -> Int64 {
        let content = revision.content
        let schedule = revision.schedule
        let seq = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO revision (
                        id, announcement, association, state, submitter, submitted_ms, targets, from_wall, until_wall,
                        weekdays, rrule, except_days, also_days, windows, weight, pin_minutes, takeover,
                        seconds_per_slide, languages, themes, tags, content
                    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET state = excluded.state, submitter = excluded.submitter,
                        submitted_ms = excluded.submitted_ms
                    RETURNING seq
                    """),
            arguments: [
                revision.id.raw, revision.announcement.raw, revision.association.raw, state.rawValue, submitter,
                now.ms, CompactText.targets(schedule.targets), schedule.from?.wallSeconds,
                schedule.until?.wallSeconds, CompactText.weekdays(schedule.weekdays), schedule.rrule,
                CompactText.days(schedule.except), CompactText.days(schedule.also),
                CompactText.windows(schedule.windows), schedule.weight, schedule.pinMinutes, schedule.takeover,
                schedule.secondsPerSlide, CompactText.words(content.languages.map(\.tag)),
                CompactText.words(content.themes.map(\.raw)), CompactText.words(content.tags),
                JSONText.encode(content),
            ])
        guard let seq else { throw StoreError.unknown(kind: .revision, id: revision.id.raw) }
        let link = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO revision_medium (revision, medium) VALUES (?, ?)")
        for medium in content.posters.map(\.media) + [content.picture].compactMap(\.self) {
            try link.execute(arguments: [seq, medium.raw])
        }
        return seq
    }

    static func setState(_ db: Database, _ seq: Int64, _ state: RevisionState) throws {
        try db.cachedStatement(sql: "UPDATE revision SET state = ? WHERE seq = ?")
            .execute(arguments: [state.rawValue, seq])
    }

    /// Ends what holds for an announcement, if anything does, and gives its revision.
    static func endApproval(
        _ db: Database, of announcement: AnnouncementID, as state: RevisionState, at now: Instant
    ) throws -> RevisionID? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    UPDATE approval SET ended_ms = MAX(?, approved_ms) WHERE announcement = ? AND ended_ms IS NULL
                    RETURNING revision
                    """), arguments: [now.ms, announcement.raw])
        guard let seq = row?[0] as Int64? else { return nil }
        try setState(db, seq, state)
        return try String.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM revision WHERE seq = ?"), arguments: [seq]
        ).map { RevisionID($0) }
    }

    static func log(
        _ db: Database, _ action: Decision.Action, by actor: String, at now: Instant,
        announcement: AnnouncementID? = nil, revision: RevisionID? = nil, site: SiteID? = nil,
        alert: ID<Alert>? = nil, note: String? = nil
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO decision (at_ms, action, actor, announcement, revision, site, alert, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            now.ms, action.rawValue, actor, announcement?.raw, revision?.raw, site?.raw, alert?.raw, note,
        ])
    }
}
