public import SignModel

/// Words in one of the languages the program speaks: what has a language can pick its words.
///
/// The one place that chooses between Finnish, Swedish and English.
public protocol WordPicking {
    /// Any language; one that the program does not speak reads English.
    var language: Language { get }
}

extension WordPicking {
    /// One of three, by the language.
    public func pick<Word>(_ fi: Word, _ sv: Word, _ en: Word) -> Word {
        switch language {
        case .finnish: fi
        case .swedish: sv
        default: en
        }
    }

    /// A text from outside in this language, or else the first it has; without soft hyphens, empty when it has none.
    public func text(_ text: LocalizedText) -> String { (text.best(language)?.text ?? "").withoutSoftHyphens }

    /// A text for columns, files and mail: without soft hyphens, with ordinary spaces.
    public func plain(_ text: String) -> String { text.withoutSoftHyphens.withPlainSpaces }
}

/// The words of a language, for whoever has no vocabulary of its own.
public struct Wording: WordPicking, Hashable, Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }
}

extension LocalizedText {
    /// A text in each language the program speaks.
    public init(_ fi: String, _ sv: String, _ en: String) {
        self = [.finnish: fi, .swedish: sv, .english: en]
    }

    /// A text in each language the program speaks, made by its words.
    public init(_ make: (Wording) -> String) {
        self.init(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, make(Wording($0))) }))
    }
}
