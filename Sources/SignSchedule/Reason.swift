public import SignModel

/// Why an announcement is or is not on a screen at an instant; the first that applies, in this order.
public enum Reason: Hashable, Sendable {
    case shown(Because)
    /// No revision of it is approved; `approvedAt` when one is going to be (a past instant is explained).
    case notApproved(approvedAt: Instant?)
    /// It was changed after its approval, and the change waits for a decision.
    case editedSinceApproval
    /// It is aimed at other screens, or the playlist does not take it.
    case otherScreen(byPlaylist: Bool)
    /// Its dates cannot be judged, since the clock is not trusted.
    case clockUntrusted
    case notYet(from: Instant)
    /// `withdrawn`: by a decision rather than by its own date.
    case ended(until: Instant, withdrawn: Bool)
    /// `rule`: the weekdays (`MO,TU`) or the recurrence rule it has.
    case notThisDay(rule: String)
    case exceptedDate(CivilDate)
    /// Outside its windows of the day.
    case notThisTime([TimeWindow])
    case siteClosed(OpeningReason, next: Instant?)
    case mediaBroken(file: String)
    case outranked(by: Layer)
    /// It may run and shares the screen with others.
    case waitingItsTurn(next: Instant?)
    /// It may run, but what time it has is always too short to read it: its first slide needs `needed` seconds.
    case neverFits(needed: Int)

    /// Stable, for `--json`.
    public var code: String {
        switch self {
        case .shown: "shown"
        case .notApproved: "notApproved"
        case .editedSinceApproval: "editedSinceApproval"
        case .otherScreen: "otherScreen"
        case .clockUntrusted: "clockUntrusted"
        case .notYet: "notYet"
        case .ended: "ended"
        case .notThisDay: "notThisDay"
        case .exceptedDate: "exceptedDate"
        case .notThisTime: "notThisTime"
        case .siteClosed: "siteClosed"
        case .mediaBroken: "mediaBroken"
        case .outranked: "outranked"
        case .waitingItsTurn: "waitingItsTurn"
        case .neverFits: "neverFits"
        }
    }

    /// The figures behind the code, by name.
    public var figures: [String: Figure] {
        switch self {
        case .shown(let because): because.figures.merging(["because": .word(because.code)]) { own, _ in own }
        case .notApproved(nil), .editedSinceApproval, .clockUntrusted, .waitingItsTurn(nil): [:]
        case .notApproved(let at?): ["approvedAt": .instant(at)]
        case .otherScreen(let byPlaylist): ["by": .word(byPlaylist ? "playlist" : "targets")]
        case .notYet(let from): ["from": .instant(from)]
        case .ended(let until, let withdrawn):
            ["until": .instant(until), "by": .word(withdrawn ? "decision" : "schedule")]
        case .notThisDay(let rule): ["rule": .word(rule)]
        case .exceptedDate(let date): ["date": .date(date)]
        case .notThisTime(let windows): ["window": .windows(windows)]
        case .siteClosed(let reason, nil): ["reason": .word(reason.code)]
        case .siteClosed(let reason, let next?): ["reason": .word(reason.code), "next": .instant(next)]
        case .mediaBroken(let file): ["file": .word(file)]
        case .outranked(let layer): ["layer": .word(layer.rawValue)]
        case .waitingItsTurn(let next?): ["next": .instant(next)]
        case .neverFits(let needed): ["needed": .number(needed)]
        }
    }
}
