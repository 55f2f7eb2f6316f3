import SignIngest
public import SignModel
import SignStore
import SignWords

extension Desk {
    /// Sends what waits back to its association, with a reason; what was approved before stays on.
    ///
    /// - Returns: the revision that was sent back, and the reason as it is recorded.
    public func `return`(
        _ pick: Pick, reason: String, by actor: Actor, at now: Instant
    ) throws(DeskError) -> (revision: AnnouncementRevision, reason: String) {
        guard actor.role == .liaison else { throw .notAllowed(actor, .return) }
        let why = try Desk.text(reason, field: "--reason")
        let picked = try pending(pick)
        guard Actor.folded(picked.submitter) != actor.name else { throw .ownSubmission(actor) }
        let isEvidence = isEvidence(now)
        do throws(DeskError) {
            try decide { (store) throws(StoreError) in
                try store.return(picked.revision.id, reason: why, reviewer: actor.name, at: now, evidence: isEvidence)
            }
        } catch {
            throw lost(picked.revision, error)
        }
        return (picked.revision, why)
    }

    /// Takes an announcement off all screens at once, and what waits of it with it.
    ///
    /// - Returns: the announcement and what was withdrawn.
    public func withdraw(
        _ id: String, reason: String? = nil, by actor: Actor, at now: Instant
    ) throws(DeskError) -> (announcement: Announcement, revisions: [RevisionID]) {
        let announcement = try announcement(named: id, .write)
        guard actor.speaks(for: announcement.association) else { throw .notAllowed(actor, .withdraw) }
        let why = try reason.map { (reason) throws(DeskError) in try Desk.text(reason, field: "--reason") }
        let states = try read(.write) { try $0.revisions(of: announcement.id) }
        guard states.contains(where: { $0.state == .approved || $0.state == .pending }) else {
            throw .wrongState(id: id, state: states.last?.state.rawValue ?? "unknown")
        }
        let isEvidence = isEvidence(now)
        let revisions = try decide { (store) throws(StoreError) in
            try store.withdraw(announcement.id, by: actor.name, reason: why, at: now, evidence: isEvidence)
        }
        return (announcement, revisions)
    }

    /// A text of several lines, cleaned; refused when nothing is left of it or it is too long.
    static func text(
        _ raw: String, field: String, limit: Int = Limits.textCharacters
    ) throws(DeskError) -> String {
        let text: String
        do throws(TextFault) {
            text = try CheckedText.read(raw, limit: limit, lines: true)
        } catch {
            throw .text(field: field, error)
        }
        guard !text.isEmpty else {
            throw .wrongValue(
                field: field, value: "",
                expected: [.finnish: "jotain näkyvää", .swedish: "något synligt", .english: "something visible"])
        }
        return text
    }
}
