internal import SignModel
internal import SignWords

extension IngestError.Reason {
    /// What is wrong with a form, field by field.
    var formWords: (fi: String, sv: String, en: String) {
        switch self {
        case .yaml(let what): IngestError.Reason.three(what)
        case .unknownField(let field, let nearest):
            (
                "Kohtaa ”\(field)” ei ole. " + (nearest.map { "Tarkoititko: \($0)?" } ?? "Poista tai korjaa rivi."),
                "Fältet ”\(field)” finns inte. "
                    + (nearest.map { "Menade du: \($0)?" } ?? "Ta bort eller rätta raden."),
                "There is no field “\(field)”. "
                    + (nearest.map { "Did you mean: \($0)?" } ?? "Take the line out or correct it.")
            )
        case .cutByComma(let words):
            (
                "Pilkku katkaisi tekstin ennen sanoja ”\(words.shortened(to: 60))”. Pane teksti lainausmerkkeihin.",
                "Ett komma bröt av texten före ”\(words.shortened(to: 60))”. Skriv texten inom citattecken.",
                "A comma cut the text before “\(words.shortened(to: 60))”. Put the text in quotation marks."
            )
        case .time(let text, let problem):
            (
                "”\(text.shortened(to: 60))”: \(problem.words[.finnish] ?? "")",
                "”\(text.shortened(to: 60))”: \(problem.words[.swedish] ?? "")",
                "“\(text.shortened(to: 60))”: \(problem.words[.english] ?? "")"
            )
        case .endsBeforeStart:
            (
                "Tapahtuma päättyy ennen kuin se alkaa. Korjaa päivä tai kellonaika.",
                "Evenemanget slutar innan det börjar. Rätta dagen eller tiden.",
                "The event ends before it begins. Correct the day or the time."
            )
        case .overSeveralDays:
            (
                "Tapahtuma kestää monta päivää. Kirjoita päivät ja kunkin päivän kellonaika: 12.–14.12.2026 klo 10–16. Ilman kellonaikaa päivät ovat kokonaisia.",
                "Evenemanget pågår flera dagar. Skriv dagarna och tiden för varje dag: 12–14.12.2026 kl. 10–16. Utan klockslag är det hela dagar.",
                "The event goes on over several days. Write the days and the time of each: 12–14 December 2026 at 10:00–16:00. Without a time they are whole days."
            )
        case .rule(let error): IngestError.Reason.three(error.words)
        case .missingField(let field):
            (
                "Kohta ”\(field)” puuttuu tai on tyhjä. Lisää se.",
                "Fältet ”\(field)” saknas eller är tomt. Lägg till det.",
                "The field “\(field)” is missing or empty. Add it."
            )
        default: ("", "", "")
        }
    }
}
