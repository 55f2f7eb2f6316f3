import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignWords

/// Names and the like in several languages: `fi=Kirjasto`.
struct LanguageValue: ExpressibleByArgument {
    let language: Language
    let text: String

    /// Without a language it is Finnish.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let tag = Language(parts.count == 2 ? String(parts[0]).lowercased() : "fi")
        if parts.count == 2, tag.isWellFormed {
            language = tag
            text = String(parts[1])
        } else {
            language = .finnish
            text = argument
        }
    }
}
