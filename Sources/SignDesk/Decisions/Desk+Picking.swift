public import SignModel
import SignPlaylist
public import SignStore

extension Desk {
    /// The announcement that `text` names.
    public func announcement(named text: String, _ mode: ContentStore.Mode = .read) throws(DeskError) -> Announcement {
        if let found = try read(mode, { try $0.announcement(named: text) }) { return found }
        let known = try read(mode) { try $0.announcementIDs() }.map(\.raw)
        throw .unknown(.announcement, id: text, nearest: NearestWord.find(text, in: known))
    }

    /// What waits and is meant by `pick`.
    ///
    /// Whoever names a receipt or a revision saw that one: when another has come in since, ``DeskError/overtaken(id:seen:now:)``
    /// is thrown, and ``DeskError/wrongState(id:state:)`` when it was decided on already.
    func pending(_ pick: Pick) throws(DeskError) -> (revision: AnnouncementRevision, submitter: String) {
        let announcement = try announcement(named: pick.id, .write)
        let found = try read(.write) { snapshot in
            let revisions = try snapshot.revisions(of: announcement.id)
            let waiting = revisions.last { $0.state == .pending }
            var seen = waiting ?? revisions.last
            if let prefix = pick.revision {
                seen = revisions.last { $0.id.raw.hasPrefix(prefix) }
            } else if pick.id != announcement.id.raw {
                let named = try snapshot.submission(pick.id)?.revision
                seen =
                    revisions.first { $0.id == named } ?? revisions.last { $0.id.raw.hasPrefix(pick.id) } ?? seen
            }
            let revision = try seen.flatMap { try snapshot.revision($0.id) }
            let submitter = try seen.flatMap { try snapshot.submitter(of: $0.id) }
            return Found(
                waiting: waiting?.id, revision: revision, state: seen?.state, submitter: submitter ?? "")
        }
        guard let revision = found.revision, let state = found.state else {
            throw .unknown(.revision, id: pick.revision ?? pick.id, nearest: found.waiting?.raw)
        }
        guard state == .pending else {
            if state == .superseded, let waiting = found.waiting {
                throw .overtaken(id: announcement.id.raw, seen: revision.id, now: waiting)
            }
            throw .wrongState(id: pick.id, state: state.rawValue)
        }
        return (revision, found.submitter)
    }

    private struct Found {
        var waiting: RevisionID?
        var revision: AnnouncementRevision?
        var state: RevisionState?
        var submitter: String
    }

    /// Says what became of a revision that was waiting when it was picked and is not any more.
    func lost(_ revision: AnnouncementRevision, _ error: DeskError) -> DeskError {
        guard case .store(.wrongState(_, let state, _)) = error else {
            if case .store(.ownSubmission) = error { return error }
            return error
        }
        let waiting = (try? read(.write) { try $0.revisions(of: revision.announcement) })?
            .last { $0.state == .pending }?.id
        if state == .superseded, let waiting {
            return .overtaken(id: revision.announcement.raw, seen: revision.id, now: waiting)
        }
        return .wrongState(id: revision.announcement.raw, state: state.rawValue)
    }
}
