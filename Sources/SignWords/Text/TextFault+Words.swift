public import SignModel

extension TextFault {
    /// A stable name for scripts.
    public var code: String {
        switch self {
        case .tooLong: "textTooLong"
        case .tooManyMarks: "tooManyMarks"
        case .wordTooLong: "wordTooLong"
        }
    }

    /// What is wrong, how much, and what to do, in Finnish, Swedish and English; no capital, no full stop.
    public var words: LocalizedText {
        switch self {
        case .tooLong(let scalars, let limit):
            [
                .finnish: "tekstissä on \(scalars) merkkiä, enintään \(limit) käy; lyhennä sitä",
                .swedish: "texten har \(scalars) tecken, högst \(limit) går; förkorta den",
                .english: "the text has \(scalars) characters, at most \(limit) are taken; shorten it",
            ]
        case .tooManyMarks(let count, let limit):
            [
                .finnish: "yhdessä kirjaimessa on \(count) tarketta, enintään \(limit) käy; kirjoita teksti uudelleen",
                .swedish: "en bokstav har \(count) tecken på sig, högst \(limit) går; skriv texten på nytt",
                .english: "one letter carries \(count) marks, at most \(limit) are taken; type the text anew",
            ]
        case .wordTooLong(let letters, let limit):
            [
                .finnish: "sanassa on \(letters) kirjainta, enintään \(limit) käy; jaa se välilyönneillä",
                .swedish: "ett ord har \(letters) bokstäver, högst \(limit) går; dela det med mellanslag",
                .english: "a word has \(letters) letters, at most \(limit) are taken; put spaces into it",
            ]
        }
    }
}
