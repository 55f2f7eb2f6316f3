import SignModel
import SignSchedule
import SignStore
import SignWords

/// How an announcement stands in the review, apart from its schedule.
struct ExplainStanding {
    /// The revision whose title stands for the announcement: the approved one, else the newest.
    private(set) var revision: RevisionID?
    /// The state of the newest revision.
    private(set) var state: RevisionState?
    /// A newer version than the approved one waits for a decision.
    private(set) var hasPendingChange = false
    /// Why the newest revision was returned.
    private(set) var returnedBecause: String?
    private let hasApproval: Bool

    init(_ announcement: AnnouncementID, in store: ContentStore) throws {
        let revisions = try store.read { try $0.revisions(of: announcement) }
        revision = (revisions.last { $0.state == .approved } ?? revisions.last)?.id
        state = revisions.last?.state
        let wasApproved = revisions.contains { [.approved, .superseded, .withdrawn].contains($0.state) }
        hasPendingChange = wasApproved && revisions.last?.state == .pending
        hasApproval = revisions.contains { $0.state == .approved }
        if state == .returned {
            let decisions = try store.read { try $0.decisions(of: announcement) }
            returnedBecause = decisions.last { $0.action == .returned }?.note
        }
    }

    /// What the schedule, which sees approved revisions only, cannot know.
    var forSchedule: Explainer.Standing { hasPendingChange && !hasApproval ? .edited : .undecided }

    /// What to add to the reason; nil when nothing.
    func text(_ words: ViewWords) -> String? {
        if state == .returned {
            let why = returnedBecause.map { ": " + $0 } ?? "."
            return words.pick("Se palautettiin\(why)", "Det returnerades\(why)", "It was returned\(why)")
        }
        if state == .pending, !hasPendingChange {
            return words.pick("Se odottaa päätöstä.", "Det väntar på beslut.", "It waits for a decision.")
        }
        guard hasPendingChange, hasApproval else { return nil }
        return words.pick(
            "Uudempi versio odottaa päätöstä.", "En nyare version väntar på beslut.",
            "A newer version waits for a decision.")
    }
}
