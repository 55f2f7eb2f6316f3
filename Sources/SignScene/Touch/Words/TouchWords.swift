public import SignModel
internal import SignWords

/// What the touch pages say in one language, filled from a table of phrases.
public struct TouchWords: Hashable, Sendable {
    public let language: Language
    private let table: [TouchPhrase: String]

    /// Phrases that `table` does not have are said in English; ``missing(in:)`` names them.
    public init(_ language: Language, _ table: [TouchPhrase: String]) {
        self.language = language
        self.table = table
    }

    /// The same from a file's keys and templates; keys that are no phrase's are left out.
    public init(_ language: Language, keyed table: [String: String]) {
        let known = table.compactMap { key, text in TouchPhrase(rawValue: key).map { ($0, text) } }
        self.init(language, Dictionary(known, uniquingKeysWith: { first, _ in first }))
    }

    /// The phrases a language's table lacks.
    public static func missing(in table: [String: String]) -> [TouchPhrase] {
        TouchPhrase.allCases.filter { table[$0.rawValue]?.isEmpty ?? true }
    }

    /// The languages the program speaks.
    public static let builtIn: [Language: TouchWords] = [
        .finnish: TouchWords(.finnish, finnish), .swedish: TouchWords(.swedish, swedish),
        .english: TouchWords(.english, english),
    ]

    /// A phrase as it is written, with soft hyphens at the seams of its words.
    public subscript(phrase: TouchPhrase) -> String {
        table[phrase] ?? TouchWords.english[phrase] ?? phrase.rawValue
    }

    /// Whether the language says it itself.
    public func has(_ phrase: TouchPhrase) -> Bool { table[phrase]?.isEmpty == false }

    /// A phrase with its blanks filled: `words(.pageOf, ["page": "1", "pages": "3"])`.
    public func callAsFunction(_ phrase: TouchPhrase, _ values: [String: String]) -> String {
        var text = self[phrase]
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// A count: the phrase for one, or that for many with its number.
    func count(_ n: Int, _ one: TouchPhrase, _ many: TouchPhrase) -> String {
        n == 1 ? self[one] : self(many, ["n": "\(n)"])
    }

    /// `18 vaihtoehtoa`, `1 vaihtoehto`.
    func choices(_ n: Int) -> String { count(n, .choicesOne, .choices) }

    /// A theme's name; one that is not among the twelve reads as its own text.
    func theme(_ id: ThemeID) -> String {
        TouchPhrase(rawValue: "theme-\(id)").map { self[$0] }
            ?? NeedTheme.all.first { $0.id == id }?.name.best(language)?.text ?? id.raw
    }

    func kind(_ kind: Activity.Kind) -> String {
        switch kind {
        case .group: self[.kindGroup]
        case .event: self[.kindEvent]
        case .support: self[.kindSupport]
        case .volunteering: self[.kindVolunteering]
        case .course: self[.kindCourse]
        }
    }

    func when(_ when: ListFilter.When) -> String {
        switch when {
        case .today: self[.today]
        case .thisWeek: self[.thisWeekFilter]
        case .nextWeek: self[.nextWeekFilter]
        case .anyTime: self[.anyTime]
        }
    }

    /// `450 m`, `3,1 km`, `12 km`; in English with a point.
    func distance(_ metres: Int) -> String {
        guard metres >= 1000 else { return self(.metres, ["n": "\((metres + 25) / 50 * 50)"]) }
        let tenths = (metres + 50) / 100
        let point = language.interface == .english ? "." : ","
        let number = tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
        return self(.kilometres, ["n": number])
    }
}
