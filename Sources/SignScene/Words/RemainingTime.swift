import SignModel
import SignWords

/// How soon something begins, as a slide says it.
enum RemainingTime: Hashable {
    case startsIn(minutes: Int)
    case startsNow
    case goingOn

    /// From when it is said.
    static let minutesBefore = 60

    /// nil when it is later than that, over, or lasts all day.
    init?(_ occurrence: Occurrence, at now: CivilDateTime) {
        guard !occurrence.allDay, !RemainingTime.hasEnded(occurrence, at: now) else { return nil }
        let start = occurrence.start
        let seconds = (start.date - now.date) * 86_400 + start.time.seconds - now.time.seconds
        switch seconds {
        case (RemainingTime.minutesBefore * 60 + 1)...: return nil
        case 60...: self = .startsIn(minutes: (seconds + 59) / 60)
        case -59...59: self = .startsNow
        default: self = .goingOn
        }
    }

    /// Whether its end has been; what has none is not over.
    static func hasEnded(_ occurrence: Occurrence, at now: CivilDateTime) -> Bool {
        !occurrence.allDay && occurrence.end.map { $0 <= now } ?? false
    }

    /// Whether it has a time of day.
    static func isTimed(_ occurrence: Occurrence) -> Bool { !occurrence.allDay && !occurrence.endless }

    /// `alkaa 25 minuutin päästä`, as it is spoken.
    func text(_ language: Language) -> String {
        let wording = Wording(language)
        switch self {
        case .startsIn(1):
            return wording.pick(
                "alkaa minuutin päästä", "börjar om 1\u{A0}minut", "starts in 1\u{A0}minute")
        case .startsIn(let minutes):
            return wording.pick(
                "alkaa \(minutes)\u{A0}minuutin päästä", "börjar om \(minutes)\u{A0}minuter",
                "starts in \(minutes)\u{A0}minutes")
        case .startsNow: return wording.pick("alkaa nyt", "börjar nu", "starts now")
        case .goingOn: return wording.pick("on käynnissä", "pågår nu", "on now")
        }
    }
}
