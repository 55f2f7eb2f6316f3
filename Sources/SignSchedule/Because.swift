public import SignModel

/// Why a play is on: a stable code and the figures behind it.
public enum Because: Hashable, Sendable {
    /// An emergency message; it ends by its own time, or earlier when it is withdrawn.
    case alert(until: Instant)
    /// Outside opening hours until `next` (nil: no opening within the horizon of ``OpeningCalendar``).
    case closed(OpeningReason, next: Instant?)
    /// Only takeovers are on; `sharing` associations have one.
    case takeover(sharing: Int)
    /// Its association is the one that has had the least for its weight; `sharing` associations take part.
    case turn(sharing: Int)
    /// It asked to be on at least every so many minutes.
    case pin(minutes: Int)
    /// Mixed in between announcements.
    case share(percent: Int)
    /// No announcement may run now.
    case nothingEligible
    /// Too little time is left before a change for anything else to be read.
    case tooShortForOthers(seconds: Int)
    /// Not even a filler can be shown.
    case noFiller

    /// Stable, for `--json`.
    public var code: String {
        switch self {
        case .alert: "alert"
        case .closed: "siteClosed"
        case .takeover: "takeover"
        case .turn: "itsTurn"
        case .pin: "pin"
        case .share: "fillerShare"
        case .nothingEligible: "nothingEligible"
        case .tooShortForOthers: "tooShortForOthers"
        case .noFiller: "noFiller"
        }
    }

    /// The figures behind the code, by name.
    public var figures: [String: Figure] {
        switch self {
        case .alert(let until): ["until": .instant(until)]
        case .closed(let reason, nil): ["reason": .word(reason.code)]
        case .closed(let reason, let next?): ["reason": .word(reason.code), "next": .instant(next)]
        case .takeover(let sharing), .turn(let sharing): ["sharing": .number(sharing)]
        case .pin(let minutes): ["minutes": .number(minutes)]
        case .share(let percent): ["percent": .number(percent)]
        case .tooShortForOthers(let seconds): ["seconds": .number(seconds)]
        case .nothingEligible, .noFiller: [:]
        }
    }
}
