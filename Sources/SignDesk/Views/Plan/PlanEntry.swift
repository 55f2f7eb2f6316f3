import SignModel
import SignSchedule

/// The answer of `plan` in the shape of `spec/commands.md`.
public struct PlanEntry: Encodable, Sendable {
    public var screen: String
    public var date: String
    public var plays: [PlayEntry]
    public var notes: [Note]

    init(_ plan: DayPlan, _ zone: ZoneRules) {
        screen = plan.screen.raw
        date = plan.date.description
        plays = plan.plays.map { PlayEntry($0, zone) }
        notes = plan.notes.map(Note.init)
    }

    /// Something about the plan that the liaison person should know.
    public struct Note: Encodable, Sendable {
        public var code: String
        public var announcement: String?
        public var minutes: Int?
        public var longestSeconds: Int?
        public var neededSeconds: Int?

        init(_ note: PlanNote) {
            code = note.code
            announcement = note.announcement?.raw
            switch note {
            case .pinStretched(_, let asked, let longest):
                minutes = asked
                longestSeconds = longest
            case .neverFits(_, let needed): neededSeconds = needed
            case .clockUntrusted: break
            }
        }
    }
}

extension PlanNote {
    /// The announcement it is about.
    var announcement: AnnouncementID? {
        switch self {
        case .pinStretched(let id, _, _), .neverFits(let id, _): id
        case .clockUntrusted: nil
        }
    }
}
