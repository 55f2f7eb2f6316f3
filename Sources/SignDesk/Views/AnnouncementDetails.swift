import SignIngest
public import SignModel
public import SignStore

/// One announcement with its latest revision, its states and its decisions.
public struct AnnouncementDetails: Sendable {
    public var receipt: Receipt
    public var picture: Medium?
    /// All revisions, oldest first.
    public var revisions: [(id: RevisionID, state: RevisionState)]
    public var decisions: [Decision]
    public var submitter: String?

    /// Reads it in one state of the store; nil when the announcement has no revision. What waits for a decision comes
    /// before what is approved.
    init?(_ announcement: Announcement, in snapshot: StoreSnapshot, now: Instant, zone: ZoneRules) throws(StoreError) {
        let revisions = try snapshot.revisions(of: announcement.id)
        let shown =
            revisions.last { $0.state == .pending } ?? revisions.last { $0.state == .approved } ?? revisions.last
        guard let shown, let revision = try snapshot.revision(shown.id) else { return nil }
        let submissions = try snapshot.submissions(of: announcement.id)
        let submission = submissions.last { $0.revision == shown.id } ?? submissions.last
        let isOver = revision.schedule.until.map { zone.boundary(of: $0) <= now } ?? false
        let state = shown.state == .approved && isOver ? "expired" : shown.state.rawValue
        let association =
            try snapshot.association(announcement.association)
            ?? Association(id: announcement.association, name: [:])
        var place: Place?
        if let id = revision.content.place { place = try snapshot.place(id) }
        if let id = revision.content.picture { picture = try snapshot.medium(id) }
        receipt = Receipt(
            id: submission?.id, revision: shown.id, state: state, announcement: announcement.id,
            association: association, content: revision.content, schedule: revision.schedule, place: place,
            findings: submission?.findings ?? [], slides: [], at: submission?.at ?? now, zone: zone)
        self.revisions = revisions
        decisions = try snapshot.decisions(of: announcement.id)
        submitter = submission?.submitter
    }
}
