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

    /// What is wrong, how much, and what to do, in Finnish, Swedish and English.
    public var words: LocalizedText {
        switch self {
        case .tooLong(let scalars, let limit):
            [
                .finnish: "Tekstissä on \(scalars) merkkiä, enintään \(limit). Lyhennä sitä.",
                .swedish: "Texten har \(scalars) tecken, högst \(limit). Förkorta den.",
                .english: "The text has \(scalars) characters, at most \(limit). Shorten it.",
            ]
        case .tooManyMarks(let count, let limit):
            [
                .finnish: "Yhdessä kirjaimessa on \(count) tarketta, enintään \(limit). Kirjoita teksti uudelleen.",
                .swedish: "En bokstav har \(count) tecken på sig, högst \(limit). Skriv texten på nytt.",
                .english: "One letter carries \(count) marks, at most \(limit). Type the text anew.",
            ]
        case .wordTooLong(let letters, let limit):
            [
                .finnish: "Sanassa on \(letters) kirjainta, enintään \(limit). Jaa se välilyönneillä.",
                .swedish: "Ett ord har \(letters) bokstäver, högst \(limit). Dela det med mellanslag.",
                .english: "A word has \(letters) letters, at most \(limit). Put spaces into it.",
            ]
        }
    }
}
