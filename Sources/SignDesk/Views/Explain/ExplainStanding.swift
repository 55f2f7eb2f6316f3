public import SignModel
import SignSchedule
import SignStore

/// How an announcement stood in the review at an instant, apart from its schedule.
public struct ExplainStanding: Hashable, Sendable {
    /// The revision whose title stands for the announcement: the approved one, else the newest.
    public private(set) var revision: RevisionID?
    /// The state of the newest revision; nil when nothing had been sent in yet.
    public private(set) var state: RevisionState?
    /// A newer version than the approved one waits for a decision.
    public private(set) var hasPendingChange = false
    /// Why the newest revision was returned.
    public private(set) var returnedBecause: String?
    /// One of its revisions is approved.
    public private(set) var hasApproval = false
    /// When the newest version was handed in.
    private var submittedAt: Instant?

    /// Goes through the log as far as it was written at `now`.
    ///
    /// - Parameters:
    ///   - decisions: of the announcement, in the order of the log.
    ///   - newest: what gives it its title when nothing was known of it at `now`.
    init(_ decisions: [Decision], at now: Instant, newest fallback: RevisionID?) {
        var states: [RevisionID: RevisionState] = [:]
        var newest: RevisionID?
        var wasApproved = false
        for decision in decisions where decision.at <= now {
            guard let id = decision.revision else { continue }
            switch decision.action {
            case .submitted:
                states[id] = .pending
                newest = id
                submittedAt = decision.at
            case .approved:
                // Under another schedule it is approved as a revision of its own, in place of what was sent in.
                for (other, state) in states where state == .pending { states[other] = .superseded }
                states[id] = .approved
                newest = id
                wasApproved = true
            case .returned:
                states[id] = .returned
                returnedBecause = decision.note
            case .withdrawn: states[id] = .withdrawn
            case .superseded: states[id] = .superseded
            // The others are about no revision.
            default: break
            }
        }
        let approved = states.first { $0.value == .approved }?.key
        hasApproval = approved != nil
        state = newest.flatMap { states[$0] }
        revision = approved ?? newest ?? fallback
        hasPendingChange = wasApproved && state == .pending
        if state != .returned { returnedBecause = nil }
    }

    /// What the schedule, which sees approved revisions only, cannot know.
    var forSchedule: Explainer.Standing {
        guard hasPendingChange, !hasApproval, let submittedAt else { return .undecided }
        return .editedAt(submittedAt)
    }
}
