internal import SignModel

/// Reads the texts of a form and notes what was taken for granted.
struct FormReader {
    var notes: [FormNote] = []
    private let language: Language

    /// - Parameter language: that of a text which does not say its own.
    init(language: Language) {
        self.language = language
    }

    /// A text in several languages, or in none that it says; empty when the field is not there.
    mutating func text(_ field: YAMLField?, limit: Int, lines: Bool = false) throws(IngestError) -> LocalizedText {
        guard let field else { return [:] }
        if field.isBlock { return try field.localized(limit: limit, lines: lines) }
        let text = try field.text(limit: limit, lines: lines)
        if !notes.contains(.language(language)) { notes.append(.language(language)) }
        return LocalizedText([language: text])
    }
}
