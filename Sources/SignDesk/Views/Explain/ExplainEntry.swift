import SignModel
import SignSchedule

/// The answer of `explain` in the shape of `spec/commands.md`.
public struct ExplainEntry: Encodable, Sendable {
    public var announcement: String
    public var screen: String
    public var now: String
    public var shown: Bool
    public var reason: Figures
    public var text: [String: String]
    public var next: String?
    public var longestWaitSeconds: Int?
    /// The state of the newest revision.
    public var state: String?
    /// Why the newest revision was returned.
    public var returnedBecause: String?
    /// A newer version than the approved one waits for a decision.
    public var pendingChange: Bool
    public var week: String?
    public var days: [Day]?

    public struct Day: Encodable, Sendable {
        public var date: String
        public var turns: Int
        public var seconds: Int
        public var plays: [PlayEntry]
        public var reason: Figures?
        public var text: [String: String]?
    }

    init(_ answer: Explained) {
        let zone = answer.zone
        let explanation = answer.explanation
        announcement = explanation.announcement.raw
        screen = explanation.screen.raw
        now = explanation.now.iso(in: zone)
        shown = explanation.shown
        reason = Figures(explanation.reason, zone)
        text = explanation.reason.text(zone: zone).byTag
        next = explanation.next?.iso(in: zone)
        longestWaitSeconds = explanation.longestWaitSeconds
        state = answer.standing.state?.rawValue
        returnedBecause = answer.standing.returnedBecause
        pendingChange = answer.standing.hasPendingChange
        week = answer.week?.id
        days = answer.week?.days.map { day in
            Day(
                date: day.date.description, turns: day.turns.count, seconds: day.airtimeMs.wholeSeconds,
                plays: day.plays.map { PlayEntry($0, zone) }, reason: day.reason.map { Figures($0, zone) },
                text: day.reason.map { $0.text(zone: zone).byTag })
        }
    }
}
