import SignModel

/// What is wrong now, by topic: each fault is said once while it lasts, its end once, and again when it comes back.
struct Faults: Sendable {
    enum Topic: Hashable, Sendable {
        case content, clock, playlist, look, log, figures
        case medium(MediaID)

        /// What is said when it is over.
        var recovery: String {
            switch self {
            case .content: "the content can be read again"
            case .clock: "the clock is trusted: all content is shown"
            case .playlist: "the playlists are in order again"
            case .look: "the look is in order again"
            case .log: "the play log is written again"
            case .figures: "the figures are written again"
            case .medium(let id): "medium \(id) is whole again"
            }
        }
    }

    private var known: [Topic: String] = [:]
    private static let limit = 1_000

    /// What is to be said; nil when it has been, or when nothing was wrong and nothing is.
    mutating func set(_ topic: Topic, _ message: String?) -> String? {
        guard let message else { return known.removeValue(forKey: topic).map { _ in topic.recovery } }
        guard known[topic] != message, known[topic] != nil || known.count < Self.limit else { return nil }
        known[topic] = message
        return message
    }

    func has(_ topic: Topic) -> Bool { known[topic] != nil }

    /// How many media are missing or damaged.
    var media: Int {
        known.keys.count { if case .medium = $0 { true } else { false } }
    }
}
