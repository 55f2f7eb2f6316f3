import GRDB
public import SignModel

/// Review: `pending → approved | returned(reason)`, `approved → withdrawn`. Each decision is one transaction that also
/// writes the log.
extension ContentStore {
    /// Takes in a draft as a pending revision and gives its receipt. What is approved plays on unless the draft
    /// withdraws it; an older pending revision of the announcement is superseded. Handing in what is already pending
    /// or approved changes nothing but gives a new receipt.
    ///
    /// The association and the media must be in the store.
    public func submit(
        _ draft: RevisionDraft, media: [Medium] = [], at now: Instant, hash: ContentHash
    ) throws(StoreError) -> Submission {
        try write { db in
            for medium in media { try Rows.put(db, medium) }
            return try ContentStore.submit(db, draft, at: now, hash: hash)
        }
    }

    /// Whether handing in the draft would change anything: not when it is pending or approved as it is.
    public func needs(_ draft: RevisionDraft, hash: ContentHash) throws(StoreError) -> Bool {
        let id = try ContentStore.translating(folder.database) {
            try DecisionRows.revisionID(
                draft.announcement, draft.association, draft.content, draft.schedule, hash: hash)
        }
        let state = try read { try $0.state(of: id) }
        return state != .pending && state != .approved
    }

    /// Approves a pending revision to run as `schedule` says. When that differs from what was proposed, what is
    /// approved is a revision of its own, under its own hash. What held before is superseded at the same instant.
    public func approve(
        _ id: RevisionID, schedule: AnnouncementSchedule, reviewer: String, at now: Instant, hash: ContentHash
    ) throws(StoreError) -> AnnouncementRevision {
        try write { db in
            try ContentStore.approve(db, id, schedule: schedule, reviewer: reviewer, at: now, hash: hash)
        }
    }

    /// Sends a pending revision back with a reason.
    public func `return`(
        _ id: RevisionID, reason: String, reviewer: String, at now: Instant
    ) throws(StoreError) {
        try write(content: false) { db in
            let head = try DecisionRows.head(db, id)
            guard head.state == .pending else {
                throw StoreError.wrongState(id: id.raw, state: head.state, wanted: .pending)
            }
            guard head.submitter != reviewer else { throw StoreError.ownSubmission(id: id.raw) }
            try DecisionRows.setState(db, head.seq, .returned)
            try DecisionRows.log(
                db, .returned, by: reviewer, at: now, announcement: head.announcement, revision: id, note: reason)
        }
    }

    /// Takes an announcement off all screens from `now` on: its approved revision and a pending one. Gives what was
    /// withdrawn; throws ``StoreError/unknown(kind:id:)`` when there was nothing to withdraw.
    public func withdraw(
        _ announcement: AnnouncementID, by actor: String, reason: String? = nil, at now: Instant
    ) throws(StoreError) -> [RevisionID] {
        try write { db in
            var withdrawn: [RevisionID] = []
            if let id = try DecisionRows.endApproval(db, of: announcement, as: .withdrawn, at: now) {
                withdrawn.append(id)
            }
            let pending = try String.fetchAll(
                db,
                sql: """
                    UPDATE revision SET state = 'withdrawn' WHERE announcement = ? AND state = 'pending' RETURNING id
                    """, arguments: [announcement.raw])
            withdrawn += pending.map { RevisionID($0) }
            guard !withdrawn.isEmpty else {
                throw StoreError.unknown(kind: .announcement, id: announcement.raw)
            }
            for id in withdrawn {
                try DecisionRows.log(
                    db, .withdrawn, by: actor, at: now, announcement: announcement, revision: id, note: reason)
            }
            return withdrawn
        }
    }

    /// Puts an emergency message on a site's screens.
    public func raise(_ alert: Alert, by actor: String, at now: Instant) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO alert (id, site, from_ms, until_ms, cleared_ms, text) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    alert.id.raw, alert.site.raw, alert.from.ms, alert.until.ms, alert.clearedAt?.ms,
                    JSONText.encode(alert.text),
                ])
            try DecisionRows.log(db, .alertRaised, by: actor, at: now, site: alert.site, alert: alert.id)
        }
    }

    /// Withdraws all emergency messages of a site that are or will be on; gives their ids.
    public func clearAlerts(site: SiteID, by actor: String, at now: Instant) throws(StoreError) -> [ID<Alert>] {
        try write { db in
            let ids = try String.fetchAll(
                db,
                sql: """
                    UPDATE alert SET cleared_ms = ?1 WHERE site = ?2 AND cleared_ms IS NULL AND until_ms > ?1
                    RETURNING id
                    """, arguments: [now.ms, site.raw]
            ).map { ID<Alert>($0) }
            for id in ids {
                try DecisionRows.log(db, .alertCleared, by: actor, at: now, site: site, alert: id)
            }
            return ids
        }
    }

    static func submit(
        _ db: Database, _ draft: RevisionDraft, at now: Instant, hash: ContentHash
    ) throws -> Submission {
        let association = draft.association.raw
        guard try String.fetchOne(db, sql: "SELECT id FROM association WHERE id = ?", arguments: [association]) != nil
        else { throw StoreError.unknown(kind: .association, id: association) }
        let owner = try String.fetchOne(
            db, sql: "SELECT association FROM announcement WHERE id = ?", arguments: [draft.announcement.raw])
        guard owner == nil || owner == association else {
            throw StoreError.unknown(kind: .announcement, id: draft.announcement.raw)
        }
        if owner == nil {
            try db.cachedStatement(sql: "INSERT INTO announcement (id, association) VALUES (?, ?)")
                .execute(arguments: [draft.announcement.raw, association])
        }
        let id = try DecisionRows.revisionID(
            draft.announcement, draft.association, draft.content, draft.schedule, hash: hash)
        var state = try String.fetchOne(db, sql: "SELECT state FROM revision WHERE id = ?", arguments: [id.raw])
            .flatMap(RevisionState.init(rawValue:))
        if state != .pending && state != .approved {
            let older = try String.fetchAll(
                db,
                sql: """
                    UPDATE revision SET state = 'superseded' WHERE announcement = ? AND state = 'pending' RETURNING id
                    """, arguments: [draft.announcement.raw])
            for old in older {
                try DecisionRows.log(
                    db, .superseded, by: draft.submitter, at: now, announcement: draft.announcement,
                    revision: ID(old))
            }
            let revision = AnnouncementRevision(
                id: id, announcement: draft.announcement, association: draft.association, content: draft.content,
                schedule: draft.schedule)
            _ = try DecisionRows.put(db, revision, state: .pending, submitter: draft.submitter, at: now)
            state = .pending
            try DecisionRows.log(
                db, .submitted, by: draft.submitter, at: now, announcement: draft.announcement, revision: id)
            if draft.withdrawsApproved,
                let old = try DecisionRows.endApproval(db, of: draft.announcement, as: .withdrawn, at: now)
            {
                try DecisionRows.log(
                    db, .withdrawn, by: draft.submitter, at: now, announcement: draft.announcement, revision: old)
            }
        }
        let submission = Submission(
            id: try SubmissionRows.newID(db, revision: id, at: now, hash: hash), revision: id,
            announcement: draft.announcement, association: draft.association, state: state ?? .pending,
            submitter: draft.submitter, at: now, findings: draft.findings)
        try SubmissionRows.put(db, submission)
        return submission
    }

    static func approve(
        _ db: Database, _ id: RevisionID, schedule: AnnouncementSchedule, reviewer: String, at now: Instant,
        hash: ContentHash
    ) throws -> AnnouncementRevision {
        let head = try DecisionRows.head(db, id)
        guard head.state == .pending else {
            throw StoreError.wrongState(id: id.raw, state: head.state, wanted: .pending)
        }
        guard head.submitter != reviewer else { throw StoreError.ownSubmission(id: id.raw) }
        let text = try String.fetchOne(db, sql: "SELECT content FROM revision WHERE seq = ?", arguments: [head.seq])
        let content = try JSONText.decode(
            AnnouncementContent.self, text ?? "", kind: .revision, id: id.raw)
        let approved = AnnouncementRevision(
            id: try DecisionRows.revisionID(head.announcement, head.association, content, schedule, hash: hash),
            announcement: head.announcement, association: head.association, content: content, schedule: schedule)
        if let old = try DecisionRows.endApproval(db, of: head.announcement, as: .superseded, at: now) {
            try DecisionRows.log(
                db, .superseded, by: reviewer, at: now, announcement: head.announcement, revision: old)
        }
        if approved.id != id { try DecisionRows.setState(db, head.seq, .superseded) }
        let seq = try DecisionRows.put(db, approved, state: .approved, submitter: head.submitter, at: now)
        try db.cachedStatement(
            sql: "INSERT INTO approval (revision, announcement, reviewer, approved_ms) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [seq, head.announcement.raw, reviewer, now.ms])
        try DecisionRows.log(
            db, .approved, by: reviewer, at: now, announcement: head.announcement, revision: approved.id,
            note: approved.id == id ? nil : "submitted as " + id.raw)
        return approved
    }
}
