public import SignModel
internal import SignWords

/// Why a page could not be made from its template.
public enum TemplateError: Error, Hashable, Sendable {
    /// The file is not among the assets.
    case missing(file: String)
    /// It goes round the escaping: `{{{`, `{{&`, a partial or a content type of its own.
    case unsafe(file: String)
    /// It is no template.
    case damaged(file: String, why: String)

    /// One sentence with what to do.
    public func message(_ language: Language) -> String {
        let words = Wording(language)
        switch self {
        case .missing(let file):
            return words.pick(
                "Mallitiedosto \(file) puuttuu. Asenna ohjelma uudelleen tai aseta INFOTAULU_ASSETS.",
                "Mallfilen \(file) saknas. Installera programmet på nytt eller ange INFOTAULU_ASSETS.",
                "The template \(file) is missing. Install the program again, or set INFOTAULU_ASSETS.")
        case .unsafe(let file):
            return words.pick(
                "Mallitiedostossa \(file) on {{{, {{&, {{> tai {{%. Poista ne: tekstit on suojattava.",
                "Mallfilen \(file) innehåller {{{, {{&, {{> eller {{%. Ta bort dem: texterna måste skyddas.",
                "The template \(file) has {{{, {{&, {{> or {{%. Remove them: texts must be escaped.")
        case .damaged(let file, let why):
            return words.pick(
                "Mallitiedosto \(file) on viallinen (\(why)). Asenna ohjelma uudelleen.",
                "Mallfilen \(file) är skadad (\(why)). Installera programmet på nytt.",
                "The template \(file) is damaged (\(why)). Install the program again.")
        }
    }

    /// Exit code of a command that fails with this (`spec/commands.md`).
    public var exitCode: Int32 { 66 }
}
