import Foundation
import SignModel
import SignWords

/// What the library that reads options says in English, in the reader's language.
///
/// Help texts (`--help`) are in English: they are a reference beside `docs/`, and one language is easier to keep true than
/// three.
struct UsageText {
    private let words: Wording

    init(_ language: Language) {
        words = Wording(language)
    }

    /// The whole of a complaint; what is not known in it stays as it is.
    func spoken(_ text: String) -> String {
        guard words.language != .english else { return text }
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            // An option's help, in English.
            if line.hasPrefix("Help:  ") { continue }
            lines.append(spoken(line: line))
        }
        return lines.joined(separator: "\n")
    }

    private func spoken(line: String) -> String {
        if let rest = line.after("Error: ") { return words.pick("Virhe: ", "Fel: ", "Error: ") + complaint(rest) }
        if let rest = line.after("Usage: ") { return words.pick("Käyttö: ", "Användning: ", "Usage: ") + rest }
        if let rest = line.after("  See '"), let command = rest.before("' for more information.") {
            return words.pick(
                "  Ohje englanniksi: \(command)", "  Hjälp på engelska: \(command)", "  Help: \(command)")
        }
        return line
    }

    private func complaint(_ text: String) -> String {
        if let rest = text.after("Missing expected argument '") {
            let name = rest.before("'") ?? rest
            return words.pick("Puuttuu: \(name).", "Det saknas: \(name).", text)
        }
        if let rest = text.after("Missing value for '") {
            let name = rest.before("'") ?? rest
            return words.pick(
                "Valitsimen arvo puuttuu: \(name).", "Valet saknar ett värde: \(name).", text)
        }
        if let rest = text.after("Unknown option '"), let name = rest.before("'") {
            let hint = rest.after("\(name)'. Did you mean '").flatMap { $0.before("'") }
            return words.pick(
                "Valitsinta ei ole: \(name)." + (hint.map { " Tarkoititko: \($0)?" } ?? ""),
                "Det finns inget sådant val: \(name)." + (hint.map { " Menade du: \($0)?" } ?? ""), text)
        }
        if let rest = text.after("Unexpected argument '") {
            let name = rest.before("'") ?? rest
            return words.pick(
                "Tämä on liikaa: ”\(name)”. Jos se kuuluu tekstiin, pane teksti lainausmerkkeihin.",
                "Det här är för mycket: ”\(name)”. Hör det till en text, skriv texten inom citattecken.", text)
        }
        if let at = text.range(of: " unexpected arguments: '") {
            let names = text[at.upperBound...].replacing("', '", with: " ").replacing("'", with: "")
            return words.pick(
                "Tämä on liikaa: ”\(names)”. Jos se kuuluu tekstiin, pane teksti lainausmerkkeihin.",
                "Det här är för mycket: ”\(names)”. Hör det till en text, skriv texten inom citattecken.", text)
        }
        if let rest = text.after("The value '"), let value = rest.before("' is invalid for '"),
            let option = rest.after("\(value)' is invalid for '")
        {
            let name = option.before("'") ?? option
            return words.pick(
                "Valitsimen arvo ei kelpaa: \(name), ”\(value)”.",
                "Valets värde kan inte användas: \(name), ”\(value)”.",
                text)
        }
        if let rest = text.after("The option '"), let name = rest.before("' does not take any value") {
            return words.pick("Valitsimelle ei anneta arvoa: \(name).", "Valet tar inget värde: \(name).", text)
        }
        if text.hasPrefix("Missing required subcommand") {
            return words.pick("Alikomento puuttuu.", "Underkommandot saknas.", text)
        }
        return text
    }
}

extension StringProtocol {
    /// What is behind a beginning; nil when it begins otherwise.
    fileprivate func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }

    /// What is before a piece; nil when it is not there.
    fileprivate func before(_ piece: String) -> String? {
        range(of: piece).map { String(self[..<$0.lowerBound]) }
    }
}
