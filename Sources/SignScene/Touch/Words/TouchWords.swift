public import SignModel
public import SignWords

/// What the touch pages say in one language: a table of phrases, read from the language's file.
public struct TouchWords: Hashable, Sendable {
    public let language: Language
    /// What the language calls itself.
    public let endonym: String
    private let own: [TouchPhrase: String]
    /// What another language says where this one has no words.
    private let lent: [TouchPhrase: String]
    let languageNames: [Language: String]
    let dateNames: DateNames?

    /// - Parameters:
    ///   - table: phrases by the keys of ``TouchPhrase``; other keys are left out.
    ///   - languageNames: what the language calls others.
    ///   - dateNames: of a language other than Finnish, Swedish and English.
    ///   - other: whose words stand in where `table` has none.
    public init(
        _ language: Language, endonym: String? = nil, keyed table: [String: String],
        languageNames: [Language: String] = [:], dateNames: DateNames? = nil, lentBy other: TouchWords? = nil
    ) {
        self.language = language
        self.endonym = endonym ?? NavPlan.endonym(language)
        var own: [TouchPhrase: String] = [:]
        for (key, text) in table where !text.isEmpty {
            if let phrase = TouchPhrase(rawValue: key) { own[phrase] = text }
        }
        self.own = own
        lent = (other?.lent ?? [:]).merging(other?.own ?? [:]) { _, new in new }
        self.languageNames = (other?.languageNames ?? [:]).merging(languageNames) { _, new in new }
        self.dateNames = dateNames ?? (language == language.interface ? nil : other?.dateNames)
    }

    /// The phrases a language's table lacks.
    public static func missing(in table: [String: String]) -> [TouchPhrase] {
        TouchPhrase.allCases.filter { table[$0.rawValue]?.isEmpty ?? true }
    }

    /// The names of what a page puts into a phrase: `n` of `{n} vaihtoehtoa`.
    public static func blanks(in text: String) -> Set<String> {
        Set(
            text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
                part.contains("}")
                    ? part.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init) : nil
            })
    }

    /// A phrase as it is written, with soft hyphens at the seams of its words; its key where no language has it.
    public subscript(phrase: TouchPhrase) -> String { own[phrase] ?? lent[phrase] ?? phrase.rawValue }

    /// Whether the language says it itself.
    public func has(_ phrase: TouchPhrase) -> Bool { own[phrase] != nil }

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
        let number =
            tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10)" : "\(tenths / 10)\(self[.decimal])\(tenths % 10)"
        return self(.kilometres, ["n": number])
    }
}
