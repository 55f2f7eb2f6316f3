import SignDesk
import SignModel
import SignSchedule
import SignShow

/// The answer of `explain` in the shape of `spec/commands.md`.
struct ExplainEntry: Encodable {
    var announcement: String
    var screen: String
    var now: String
    var shown: Bool
    var reason: Figures
    var text: [String: String]
    var next: String?
    var longestWaitSeconds: Int?
    /// The state of the newest revision.
    var state: String?
    /// Why the newest revision was returned.
    var returnedBecause: String?
    /// A newer version than the approved one waits for a decision.
    var pendingChange: Bool
    var week: String?
    var days: [Day]?

    struct Day: Encodable {
        var date: String
        var turns: Int
        var seconds: Int
        var plays: [PlayEntry]
        var reason: Figures?
        var text: [String: String]?
    }

    init(_ explanation: Explanation, _ view: ScreenView, _ standing: ExplainStanding, _ found: ExplainWeek?) {
        let zone = view.zone
        announcement = explanation.announcement.raw
        screen = explanation.screen.raw
        now = explanation.now.iso(in: zone)
        shown = explanation.shown
        reason = ExplainEntry.figures(explanation.reason, zone)
        text = ExplainEntry.texts(explanation.reason, zone)
        next = explanation.next?.iso(in: zone)
        longestWaitSeconds = explanation.longestWaitSeconds
        state = standing.state?.rawValue
        returnedBecause = standing.returnedBecause
        pendingChange = standing.hasPendingChange
        guard let found else { return }
        let iso = found.monday.isoWeek
        week = "\(iso.year)-W\(iso.week < 10 ? "0" : "")\(iso.week)"
        days = found.days.map { day in
            Day(
                date: day.explained.date.description, turns: day.turns.count,
                seconds: Int((day.explained.airtimeMs + 500) / 1000), plays: day.plays.map { PlayEntry($0, zone) },
                reason: day.explained.reason.map { ExplainEntry.figures($0, zone) },
                text: day.explained.reason.map { ExplainEntry.texts($0, zone) })
        }
    }

    private static func figures(_ reason: Reason, _ zone: ZoneRules) -> Figures {
        Figures(reason.figures(zone: zone).merging(["code": reason.code]) { own, _ in own })
    }

    private static func texts(_ reason: Reason, _ zone: ZoneRules) -> [String: String] {
        let text = reason.text(zone: zone)
        return Dictionary(uniqueKeysWithValues: text.languages.map { ($0.tag, text[$0] ?? "") })
    }
}
