import SignModel

/// Lists as short text in plain columns: read thousands of times faster than JSON, still legible in a database shell.
///
///     days       "20800 20807"           day numbers since 1970
///     windows    "28800-57600"           seconds of the day
///     targets    "*␟s:kaakkuri-aula"     * all, s: screen, p: site, t: tag
///     words      "ageing␟carers"         ids, languages, tags
///     localized  "fi␟Kerho␟sv␟Klubb"     a text by language
///     weekdays   0b0011111               Monday is bit 0
///
/// ␟ is U+001F, which no normalised text contains.
enum CompactText {
    private static let separator: Character = "\u{1F}"

    static func days(_ dates: [CivilDate]) -> String {
        dates.map { String($0.dayNumber) }.joined(separator: " ")
    }

    /// Broken numbers are left out.
    static func days(from text: String) -> [CivilDate] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: " ").compactMap { Int($0).map(CivilDate.init(dayNumber:)) }
    }

    static func windows(_ windows: [TimeWindow]) -> String {
        windows.map { "\($0.from.seconds)-\($0.until.seconds)" }.joined(separator: " ")
    }

    static func windows(from text: String) -> [TimeWindow] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: " ").compactMap { pair in
            let parts = pair.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2, parts.allSatisfy({ (0...86_400).contains($0) }) else { return nil }
            return TimeWindow(from: CivilTime(seconds: parts[0]), until: CivilTime(seconds: parts[1]))
        }
    }

    static func words(_ words: [String]) -> String {
        words.joined(separator: String(separator))
    }

    static func words(from text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: separator).map(String.init)
    }

    /// `fi␟Kerho␟sv␟Klubb`.
    static func localized(_ text: LocalizedText) -> String {
        words(text.languages.flatMap { [$0.tag, text[$0] ?? ""] })
    }

    static func localized(from text: String) -> LocalizedText {
        let parts = words(from: text)
        var found: [Language: String] = [:]
        for index in stride(from: 0, to: parts.count - 1, by: 2) { found[Language(parts[index])] = parts[index + 1] }
        return LocalizedText(found)
    }

    static func targets(_ targets: [Target]) -> String {
        words(
            targets.map { target in
                switch target {
                case .all: "*"
                case .screen(let id): "s:" + id.raw
                case .site(let id): "p:" + id.raw
                case .tag(let tag): "t:" + tag
                }
            })
    }

    static func targets(from text: String) -> [Target] {
        words(from: text).compactMap { word in
            let rest = String(word.dropFirst(2))
            return switch word.prefix(2) {
            case "*": .all
            case "s:": .screen(ID(rest))
            case "p:": .site(ID(rest))
            case "t:": .tag(rest)
            default: nil
            }
        }
    }

    static func weekdays(_ days: [Weekday]?) -> Int? {
        days?.reduce(0) { $0 | 1 << ($1.rawValue - 1) }
    }

    static func weekdays(from bits: Int?) -> [Weekday]? {
        bits.map { bits in Weekday.allCases.filter { bits & 1 << ($0.rawValue - 1) != 0 } }
    }
}

/// Decodes each distinct text once: columns of thousands of rows hold few different lists.
struct Interned<Value> {
    private var known: [String: Value] = [:]
    private let decode: (String) -> Value

    init(_ decode: @escaping (String) -> Value) {
        self.decode = decode
    }

    subscript(text: String) -> Value {
        mutating get {
            if let value = known[text] { return value }
            let value = decode(text)
            known[text] = value
            return value
        }
    }
}
