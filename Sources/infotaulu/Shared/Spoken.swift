import ArgumentParser
import Foundation
import SignModel
import SignWords

/// The language of what is said before the options are read: what is wrong with them, above all.
///
/// The same rule as ``LanguageOptions/chosen``: `--language`, else the locale's, else Finnish.
enum Spoken {
    static let language = ofArguments(CommandLine.arguments, ProcessInfo.processInfo.environment)
    static let words = Wording(language)

    static func ofArguments(_ arguments: [String], _ environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            for option in ["--language", "--lang"] {
                if argument == option, index + 1 < arguments.count { return Language(arguments[index + 1]).interface }
                if argument.hasPrefix(option + "=") {
                    return Language(String(argument.dropFirst(option.count + 1))).interface
                }
            }
        }
        return LanguageOptions.ofLocale(environment)
    }

    /// What is wrong with the options, what they take, and what stands there now.
    static func wrong(_ fi: String, _ sv: String, _ en: String, now value: String? = nil) -> ValidationError {
        let text = words.pick(fi, sv, en)
        guard let shown = value?.shortened(to: 40) else { return ValidationError(text) }
        return ValidationError(
            text + words.pick(" Nyt siinä on ”\(shown)”.", " Nu står det ”\(shown)”.", " Now it says ”\(shown)”."))
    }

    /// An option, what it takes and what it was given.
    static func takes(_ option: String, _ example: String, not value: String? = nil) -> ValidationError {
        wrong(
            "Valitsin \(option): kirjoita esimerkiksi \(example).", "Valet \(option): skriv till exempel \(example).",
            "The option \(option): write for example \(example).", now: value)
    }

    /// An option of which only some values, or as many as these, can be.
    static func takesOnly(_ option: String, _ values: String, not value: String? = nil) -> ValidationError {
        wrong(
            "Valitsimeen \(option) käy: \(values).", "Valet \(option) tar emot: \(values).",
            "The option \(option) takes: \(values).", now: value)
    }

    /// Two options that cannot be given together.
    static func together(_ one: String, _ other: String) -> ValidationError {
        wrong(
            "Valitse toinen: \(one) tai \(other).", "Välj det ena: \(one) eller \(other).",
            "Choose one of them: \(one) or \(other).")
    }

    /// A first day behind the last one.
    static var backwards: ValidationError {
        wrong(
            "Alku on lopun jälkeen: --from ja --to. Vaihda ne.",
            "Början är efter slutet: --from och --to. Byt plats på dem.",
            "The beginning is after the end: --from and --to. Change them round.")
    }
}
