import SignModel
import SignSchedule
import SignWords

/// The notes of a plan in words.
enum PlanNotes {
    /// - Parameter title: of an announcement that a note is about.
    static func text(_ note: PlanNote, _ words: ViewWords, title: (AnnouncementID) -> String) -> String {
        switch note {
        case .pinStretched(let id, let minutes, let longest):
            let wait = words.duration(ms: Int64(longest) * 1000)
            return words.pick(
                "\(title(id)): toivottiin \(minutes) min välein, mutta pisin väli on \(wait).",
                "\(title(id)): önskades var \(minutes) min, men det längsta uppehållet är \(wait).",
                "\(title(id)): asked for every \(minutes) min, but the longest wait is \(wait).")
        case .neverFits(let id, let needed):
            return words.pick(
                "\(title(id)): aika ei riitä lukemiseen, tarvitaan \(needed) s.",
                "\(title(id)): tiden räcker inte för att läsa, \(needed) s behövs.",
                "\(title(id)): its time is too short to read it, \(needed) s are needed.")
        case .clockUntrusted:
            return words.pick(
                "Kello ei ole luotettava: vain päiväämätön sisältö näkyy.",
                "Klockan är inte pålitlig: bara innehåll utan datum visas.",
                "The clock is not trusted: only undated content plays.")
        }
    }
}
