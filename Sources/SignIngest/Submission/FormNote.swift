internal import SignModel
internal import SignStore
internal import SignWords

/// What was understood of a form otherwise than it may have been meant.
enum FormNote: Hashable, Sendable {
    /// A comment sign swallowed words.
    case cut(FormText.Cut)
    /// Texts without a language were taken to be in this one.
    case language(Language)

    /// What the receipt says of it.
    var finding: SubmissionFinding {
        switch self {
        case .cut(let cut):
            SubmissionFinding(
                "commentCut", cut.isHashtag ? .warning : .hint, at: cut.place,
                Words(
                    "Merkki # katkaisi tekstin. Pois jäi: ”\(cut.words)”",
                    "Tecknet # bröt av texten. Det här blev borta: ”\(cut.words)”",
                    "The sign # cut the text. This was left out: “\(cut.words)”"),
                advice: Words(
                    "Jos se kuuluu tekstiin, pane koko teksti lainausmerkkeihin.",
                    "Om det hör till texten, skriv hela texten inom citattecken.",
                    "If it belongs to the text, put the whole text in quotation marks."))
        case .language(let language):
            SubmissionFinding(
                "languageAssumed", .hint, at: "title",
                Words(
                    "Tekstin kieltä ei sanottu. Se otettiin \(Wording(.finnish).inLanguage(language)).",
                    "Textens språk nämndes inte. Den togs in \(Wording(.swedish).inLanguage(language)).",
                    "The text does not say its language. It was taken to be \(Wording(.english).inLanguage(language))."),
                advice: Words(
                    "Kerro kielet näin: title: {fi: \"…\", sv: \"…\"}",
                    "Ange språken så här: title: {fi: \"…\", sv: \"…\"}",
                    "Name the languages so: title: {fi: \"…\", sv: \"…\"}"))
        }
    }
}
