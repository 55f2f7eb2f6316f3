import ArgumentParser
import Foundation
import SignModel

/// The language a command answers in.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Answer in this language: fi, sv or en (else the locale's, else Finnish).", valueName: "language"))
    var language: String?

    /// The option's name in older scripts.
    @Option(help: .hidden)
    var lang: String?

    /// The language given, if any.
    var given: Language? { (language ?? lang).map { Language($0) } }

    func validate() throws {
        guard given.map(Language.interface.contains) ?? true else {
            throw Spoken.takesOnly("--language", "fi, sv, en", not: given?.tag)
        }
    }

    /// The language given, else that of the locale if the program speaks it, else Finnish.
    var chosen: Language { given ?? LanguageOptions.ofLocale(ProcessInfo.processInfo.environment) }

    /// The language of the locale that messages are in: the first of the three variables that is set to something.
    static func ofLocale(_ environment: [String: String]) -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let tag = Language(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased())
        return Language.interface.contains(tag) ? tag : .finnish
    }
}
