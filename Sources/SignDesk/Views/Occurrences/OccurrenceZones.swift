import SignModel
import SignPlaylist
internal import SignWords

/// The zones asked for so far, each read once.
public struct OccurrenceZones: Sendable {
    private var known: [String: ZoneRules] = [:]

    public init() {}

    mutating func rules(_ id: String) throws(OccurrencesRequest.Refusal) -> ZoneRules {
        if let found = known[id] { return found }
        guard let rules = ZoneFiles.rules(for: id) else {
            throw OccurrencesRequest.Refusal(
                code: "unknownZone", text: "This machine knows no time zone '\(id.shortened(to: 40))'.")
        }
        known[id] = rules
        return rules
    }
}
