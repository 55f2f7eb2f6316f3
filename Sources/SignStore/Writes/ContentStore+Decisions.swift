import GRDB
public import SignModel

/// Review: `pending → approved | returned(reason)`, `approved → withdrawn`. Each decision is one transaction: the states,
/// the log, what can be found, and the content version where something that is shown has changed.
///
/// `evidence` says whether `now` is what a clock that can be believed showed, see ``change(at:evidence:_:)``.
extension ContentStore {
    /// Takes in a draft as a pending revision and gives its receipt. What is approved plays on unless the draft
    /// withdraws it; an older pending revision of the announcement is superseded. Handing in what is already pending
    /// or approved changes nothing but gives a new receipt.
    ///
    /// The association and the media must be in the store.
    public func submit(
        _ draft: RevisionDraft, media: [Medium] = [], at now: Instant, evidence: Bool = true, hash: ContentHash
    ) throws(StoreError) -> Submission {
        try change(at: now, evidence: evidence) { db in
            for medium in media { try Rows.put(db, medium) }
            return try ContentStore.submit(db, draft, at: now, hash: hash)
        }
    }

    /// Whether handing in the draft would change anything: not when it is pending or approved as it is.
    public func needs(_ draft: RevisionDraft, hash: ContentHash) throws(StoreError) -> Bool {
        let id = try revisionID(of: draft, hash: hash)
        let state = try read { try $0.state(of: id) }
        return state != .pending && state != .approved
    }

    /// The id the draft's revision has or would have.
    public func revisionID(of draft: RevisionDraft, hash: ContentHash) throws(StoreError) -> RevisionID {
        try ContentStore.translating(folder.database) {
            try DecisionRows.revisionID(
                draft.announcement, draft.association, draft.content, draft.schedule, hash: hash)
        }
    }

    /// Approves a pending revision. When its schedule differs from what was proposed, or it becomes a version of another
    /// announcement, what is approved is a revision of its own, under its own hash. What held before is superseded at
    /// the same instant.
    public func approve(
        _ approval: Approval, at now: Instant, evidence: Bool = true, hash: ContentHash
    ) throws(StoreError) -> AnnouncementRevision {
        try change(at: now, evidence: evidence) { db in
            (try ContentStore.approve(db, approval, at: now, hash: hash), true)
        }
    }

    /// The same for a revision that keeps its announcement and is not to be found.
    public func approve(
        _ id: RevisionID, schedule: AnnouncementSchedule, reviewer: String, at now: Instant, hash: ContentHash
    ) throws(StoreError) -> AnnouncementRevision {
        try approve(Approval(id, schedule: schedule, reviewer: reviewer), at: now, hash: hash)
    }

    /// Sends a pending revision back with a reason.
    public func `return`(
        _ id: RevisionID, reason: String, reviewer: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) {
        try change(at: now, evidence: evidence) { db in
            let head = try DecisionRows.head(db, id)
            guard head.state == .pending else {
                throw StoreError.wrongState(id: id.raw, state: head.state, wanted: .pending)
            }
            guard head.submitter != reviewer else { throw StoreError.ownSubmission(id: id.raw) }
            try DecisionRows.setState(db, head.seq, .returned)
            try DecisionRows.log(
                db, .returned, by: reviewer, at: now, announcement: head.announcement, revision: id, note: reason)
            return ((), false)
        }
    }

    /// Takes an announcement off all screens from `now` on: its approved revision and a pending one. Gives what was
    /// withdrawn; throws ``StoreError/unknown(kind:id:)`` when there was nothing to withdraw.
    public func withdraw(
        _ announcement: AnnouncementID, by actor: String, reason: String? = nil, at now: Instant,
        evidence: Bool = true
    ) throws(StoreError) -> [RevisionID] {
        try change(at: now, evidence: evidence) { db in
            let done = try ContentStore.withdraw(db, announcement, by: actor, reason: reason, at: now)
            guard !done.result.isEmpty else {
                throw StoreError.unknown(kind: .announcement, id: announcement.raw)
            }
            return done
        }
    }

    /// Puts an emergency message on a site's screens.
    public func raise(
        _ alert: Alert, by actor: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) {
        try change(at: now, evidence: evidence) { db in
            try db.execute(
                sql: """
                    INSERT INTO alert (id, site, from_ms, until_ms, cleared_ms, text, grade) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    alert.id.raw, alert.site.raw, alert.from.ms, alert.until.ms, alert.clearedAt?.ms,
                    JSONText.encode(alert.text), alert.grade.rawValue,
                ])
            try DecisionRows.log(db, .alertRaised, by: actor, at: now, site: alert.site, alert: alert.id)
            return ((), true)
        }
    }

    /// Withdraws all emergency messages of a site that are or will be on; gives their ids.
    public func clearAlerts(
        site: SiteID, by actor: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) -> [ID<Alert>] {
        try change(at: now, evidence: evidence) { db in
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
            return (ids, !ids.isEmpty)
        }
    }
}
