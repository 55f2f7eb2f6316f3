import GRDB
import SignModel

/// The decisions themselves, each a step of its caller's transaction; `shown` says whether something that is shown has
/// changed.
extension ContentStore {
    static func submit(
        _ db: Database, _ draft: RevisionDraft, at now: Instant, hash: ContentHash
    ) throws -> (result: Submission, shown: Bool) {
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
        var shown = false
        if state != .pending && state != .approved {
            try supersedePending(db, of: draft.announcement, by: draft.submitter, at: now)
            let revision = AnnouncementRevision(
                id: id, announcement: draft.announcement, association: draft.association, content: draft.content,
                schedule: draft.schedule)
            _ = try DecisionRows.put(db, revision, state: .pending, submitter: draft.submitter, at: now)
            state = .pending
            let sources = draft.sources.joined(separator: ", ")
            try DecisionRows.log(
                db, .submitted, by: draft.submitter, at: now, announcement: draft.announcement, revision: id,
                note: sources.isEmpty ? nil : sources)
            if draft.withdrawsApproved,
                let old = try DecisionRows.endApproval(db, of: draft.announcement, as: .withdrawn, at: now)
            {
                try DecisionRows.log(
                    db, .withdrawn, by: draft.submitter, at: now, announcement: draft.announcement, revision: old)
                try SearchRows.remove(db, .announcement, draft.announcement.raw)
                shown = true
            }
        }
        let submission = Submission(
            id: try SubmissionRows.newID(db, revision: id, at: now, hash: hash), revision: id,
            announcement: draft.announcement, association: draft.association, state: state ?? .pending,
            submitter: draft.submitter, at: now, findings: draft.findings)
        try SubmissionRows.put(db, submission)
        return (submission, shown)
    }

    static func approve(
        _ db: Database, _ approval: Approval, at now: Instant, hash: ContentHash
    ) throws -> AnnouncementRevision {
        let id = approval.revision
        let reviewer = approval.reviewer
        let head = try DecisionRows.head(db, id)
        guard head.state == .pending else {
            throw StoreError.wrongState(id: id.raw, state: head.state, wanted: .pending)
        }
        guard head.submitter != reviewer else { throw StoreError.ownSubmission(id: id.raw) }
        let announcement = approval.announcement ?? head.announcement
        if announcement != head.announcement {
            let owner = try String.fetchOne(
                db, sql: "SELECT association FROM announcement WHERE id = ?", arguments: [announcement.raw])
            guard owner == head.association.raw else {
                throw StoreError.unknown(kind: .announcement, id: announcement.raw)
            }
            // What waits there is an older version than this.
            try supersedePending(db, of: announcement, by: reviewer, at: now)
        }
        let text = try String.fetchOne(db, sql: "SELECT content FROM revision WHERE seq = ?", arguments: [head.seq])
        let content = try JSONText.decode(
            AnnouncementContent.self, text ?? "", kind: .revision, id: id.raw)
        let approved = AnnouncementRevision(
            id: try DecisionRows.revisionID(announcement, head.association, content, approval.schedule, hash: hash),
            announcement: announcement, association: head.association, content: content,
            schedule: approval.schedule)
        if let old = try DecisionRows.endApproval(db, of: announcement, as: .superseded, at: now) {
            try DecisionRows.log(db, .superseded, by: reviewer, at: now, announcement: announcement, revision: old)
        }
        if approved.id != id { try DecisionRows.setState(db, head.seq, .superseded) }
        let seq = try DecisionRows.put(db, approved, state: .approved, submitter: head.submitter, at: now)
        if seq != head.seq { try TimingRows.copy(db, from: head.seq, to: seq) }
        try db.cachedStatement(
            sql: "INSERT INTO approval (revision, announcement, reviewer, approved_ms) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [seq, announcement.raw, reviewer, now.ms])
        try DecisionRows.log(
            db, .approved, by: reviewer, at: now, announcement: announcement, revision: approved.id,
            note: approved.id == id ? nil : "submitted as " + id.raw)
        if let entry = approval.entry {
            try SearchRows.put(db, [entry])
        } else {
            try SearchRows.remove(db, .announcement, announcement.raw)
        }
        return approved
    }

    /// Ends what holds and what waits of an announcement; the result is empty when neither was there.
    static func withdraw(
        _ db: Database, _ announcement: AnnouncementID, by actor: String, reason: String?, at now: Instant
    ) throws -> (result: [RevisionID], shown: Bool) {
        var withdrawn: [RevisionID] = []
        if let id = try DecisionRows.endApproval(db, of: announcement, as: .withdrawn, at: now) {
            withdrawn.append(id)
        }
        let shown = !withdrawn.isEmpty
        let pending = try String.fetchAll(
            db,
            sql: """
                UPDATE revision SET state = 'withdrawn' WHERE announcement = ? AND state = 'pending' RETURNING id
                """, arguments: [announcement.raw])
        withdrawn += pending.map { RevisionID($0) }
        for id in withdrawn {
            try DecisionRows.log(
                db, .withdrawn, by: actor, at: now, announcement: announcement, revision: id, note: reason)
        }
        try SearchRows.remove(db, .announcement, announcement.raw)
        return (withdrawn, shown)
    }

    private static func supersedePending(
        _ db: Database, of announcement: AnnouncementID, by actor: String, at now: Instant
    ) throws {
        let older = try String.fetchAll(
            db,
            sql: """
                UPDATE revision SET state = 'superseded' WHERE announcement = ? AND state = 'pending' RETURNING id
                """, arguments: [announcement.raw])
        for old in older {
            try DecisionRows.log(
                db, .superseded, by: actor, at: now, announcement: announcement, revision: ID(old))
        }
    }
}
