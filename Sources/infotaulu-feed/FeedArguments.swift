internal import SignModel

/// What the program is told: the file, and how to read it.
struct FeedArguments {
    var file = ""
    var format: FeedFormat?
    var zone = ZoneRules.helsinki.id
    var today = CivilDate(dayNumber: 0)
    var name: String?

    /// nil when they are not `FILE [--format F] [--zone ID] [--today D] [--name N]`.
    init?(_ words: [String]) {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                guard file.isEmpty else { return nil }
                file = word
                continue
            }
            guard let value = rest.popFirst() else { return nil }
            switch word {
            case "--format":
                guard let known = FeedFormat(rawValue: value) else { return nil }
                format = known
            case "--zone": zone = value
            case "--today":
                guard let date = CivilDate(value) else { return nil }
                today = date
            case "--name": name = value
            default: return nil
            }
        }
        guard !file.isEmpty else { return nil }
    }
}
