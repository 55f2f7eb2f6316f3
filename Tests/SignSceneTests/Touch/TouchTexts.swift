import Foundation
import SignModel
import SignScene

/// The words of `assets/words`, read line by line: the rooms under test read no YAML.
enum TouchTexts {
    static let all: [Language: TouchWords] = Dictionary(
        uniqueKeysWithValues: tables.map { language, table in
            let names = TouchTexts.table(language, section: "languages").map { (Language($0.key), $0.value) }
            return (
                language,
                TouchWords(language, keyed: table, languageNames: Dictionary(uniqueKeysWithValues: names))
            )
        })

    /// Phrases by their keys, by language.
    static let tables: [Language: [String: String]] = Dictionary(
        uniqueKeysWithValues: Language.interface.map { ($0, table($0)) })

    private static func table(_ language: Language, section wanted: String = "words") -> [String: String] {
        let path = "\(Repository.root)/assets/words/\(language).yaml"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            preconditionFailure("\(path) is missing")
        }
        var table: [String: String] = [:]
        var section = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard line.hasPrefix("  ") else {
                section = String(line.prefix { $0 != ":" })
                continue
            }
            let parts = line.split(separator: ":", maxSplits: 1)
            guard section == wanted, parts.count == 2 else { continue }
            let value = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
            table[parts[0].trimmingCharacters(in: .whitespaces)] = value.replacing("|", with: "\u{AD}").replacing(
                "~", with: "\u{A0}")
        }
        return table
    }
}
