internal import Glibc
internal import SignModel

/// What the program is told: the file, and how to read it.
struct FeedArguments {
    var file = ""
    var format: FeedFormat?
    var zone = ZoneRules.helsinki.id
    var today = CivilDate(dayNumber: 0)
    var name: String?

    /// The words the program was started with. In the jail Swift cannot know them, as there is no `/proc`: there they are
    /// in the environment, behind one another with U+001F between them.
    static var given: [String] {
        let words = CommandLine.arguments
        guard words.count <= 1, let text = getenv("INFOTAULU_ARGUMENTS") else { return Array(words.dropFirst()) }
        return String(cString: text).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }

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
