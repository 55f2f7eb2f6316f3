import ArgumentParser
import Foundation
import SignIngest
import SignModel
import SignWords

/// Who acts: the name of a role or function, never of a person.
struct RoleOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The role that does this, such as 'liaison' (else INFOTAULU_ROLE). Not a person's name.",
            valueName: "role"))
    var role: String?

    /// The role given, else that of the environment, else `fallback`; one short line.
    func name(default fallback: String) throws -> String {
        let raw = role ?? ProcessInfo.processInfo.environment["INFOTAULU_ROLE"] ?? fallback
        let name = TextNormalizer.line(raw)
        guard !name.isEmpty, name.count <= Limits.idCharacters else {
            throw ValidationError("--as takes the name of a role, at most \(Limits.idCharacters) characters")
        }
        return name
    }
}

/// The language the command answers in.
struct LanguageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Answer in this language: fi, sv or en.", valueName: "language"))
    var language: String?

    func validate() throws {
        guard language.map({ Language.interface.contains(Language($0)) }) ?? true else {
            throw ValidationError("--language takes fi, sv or en")
        }
    }

    /// The language given, else that of the locale if the program speaks it, else Finnish.
    var chosen: Language {
        if let language { return Language(language) }
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        let tag = Language(String(locale.prefix(2)).lowercased())
        return Language.interface.contains(tag) ? tag : .finnish
    }
}
