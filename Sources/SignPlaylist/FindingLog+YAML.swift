import SignModel
import SignYAML

/// What is wrong with the file as YAML, in words for who wrote it.
extension FindingLog {
    func add(_ problem: YAMLProblem) {
        let writeOut = "playlists have none: write the value out"
        switch problem {
        case .tooLarge(let bytes, let limit):
            add(
                .tooLarge, at: nil, "the file has \(bytes) bytes; a playlist has at most \(limit)",
                advice: "is it really a playlist?")
        case .utf16: add(.notUTF8, at: nil, "the file is UTF-16", advice: "save it as UTF-8")
        case .notUTF8(let byte, let place):
            let letter = Unicode.Scalar(byte)
            add(
                .notUTF8, at: place,
                "the file is not UTF-8: byte \(String(byte, radix: 16, uppercase: true)) would be '\(letter)' in Latin-1",
                advice: "save it as UTF-8")
        case .empty:
            add(.empty, at: nil, "the file is empty", advice: "a playlist needs site, name, hours and screens")
        case .onlyComments: add(.empty, at: nil, "the file has only comments")
        case .tab(let place):
            add(.syntax, at: place, "a tab before the text", advice: "YAML is indented with spaces")
        case .tooDeep(let place, let limit):
            add(.syntax, at: place, "nested too deeply; a playlist has at most \(limit) levels")
        case .tooManyValues(let place, let limit):
            add(.tooLarge, at: place, "more than \(limit) values in one file")
        case .anchor(let place): add(.syntax, at: place, "an anchor (&)", advice: writeOut)
        case .alias(let place): add(.syntax, at: place, "an alias (*)", advice: writeOut)
        case .manyAliases(let count):
            add(.syntax, at: nil, "\(count) asterisks", advice: "playlists have no aliases: write each value out")
        case .secondDocument(let place):
            add(
                .syntax, at: place, "a second document begins here",
                advice: "one file is one playlist: take the line '---' out")
        case .duplicateKeys(let keys, let place):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            add(
                .duplicateKey, at: place, "\(names) stands more than once in the same block",
                advice: "keep one of them")
        case .syntax(let what, let context, let place):
            let around = context.map { " (\($0))" } ?? ""
            add(.syntax, at: place, "not YAML: \(what)\(around)", advice: FindingLog.advice(for: what))
        case .character(let what, let scalar, let place):
            let code = scalar.map { " (U+\(String($0, radix: 16, uppercase: true)))" } ?? ""
            add(.syntax, at: place, "\(what)\(code)", advice: "take the character out")
        case .unreadable:
            add(.syntax, at: nil, "the file cannot be read as YAML", advice: "is it nested too deeply?")
        }
    }

    /// The parser's complaints that people meet most, in plain words.
    private static func advice(for problem: String) -> String? {
        if problem.contains("mapping values are not allowed") {
            return "put quotation marks round a text with a colon in it, and check the indentation"
        }
        if problem.contains("did not find expected") || problem.contains("could not find expected") {
            return "check the indentation and the brackets, commas and quotation marks from there upwards"
        }
        if problem.contains("cannot start any token") { return "put quotation marks round the text" }
        return nil
    }
}
