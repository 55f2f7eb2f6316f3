public import SignModel
public import SignWords

/// A vocabulary that stands on the words of dates, in one of the languages the program speaks.
public protocol DatedWords: WordPicking, Sendable {
    /// Its dates and times; the language is theirs.
    var dates: DateWords { get }

    init(dates: DateWords)
}

extension DatedWords {
    /// The words of `language`, or the English ones when the program does not speak it.
    public init(_ language: Language) { self.init(dates: DateWords(language)) }

    public var language: Language { dates.language }
}
