/// One text in several languages; holds only those that have a value.
public struct LocalizedText: Hashable, Sendable, Codable, ExpressibleByDictionaryLiteral {
    public private(set) var byLanguage: [Language: String]

    public init(_ byLanguage: [Language: String]) {
        self.byLanguage = byLanguage.filter { !$0.value.isEmpty }
    }

    public init(dictionaryLiteral elements: (Language, String)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }

    public init(from decoder: any Decoder) throws {
        let raw = try decoder.singleValueContainer().decode([String: String].self)
        self.init(Dictionary(uniqueKeysWithValues: raw.map { (Language($0.key), $0.value) }))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: byLanguage.map { ($0.key.tag, $0.value) }))
    }

    public var isEmpty: Bool { byLanguage.isEmpty }

    /// The languages that have a value: fi, sv, en first, then by tag.
    public var languages: [Language] {
        byLanguage.keys.sorted {
            let a = Language.interface.firstIndex(of: $0) ?? Language.interface.count
            let b = Language.interface.firstIndex(of: $1) ?? Language.interface.count
            return a == b ? $0 < $1 : a < b
        }
    }

    public subscript(language: Language) -> String? {
        get { byLanguage[language] }
        set { byLanguage[language] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// The text in `language`, else in the first language it has; nil only when it has none.
    public func best(_ language: Language) -> (text: String, language: Language)? {
        if let text = byLanguage[language] { return (text, language) }
        return languages.first.flatMap { first in byLanguage[first].map { ($0, first) } }
    }

    /// Each value rewritten; values that become empty are dropped.
    public func mapValues(_ transform: (String, Language) throws -> String) rethrows -> LocalizedText {
        var result: [Language: String] = [:]
        for (language, text) in byLanguage { result[language] = try transform(text, language) }
        return LocalizedText(result)
    }
}
