import SignModel
import Yams

/// The text of a playlist file, made safe to hand to the YAML parser.
///
/// Checked before parsing, because the parser answers with jargon or with too much work: size, encoding, tabs,
/// nesting and anchors.
struct YAMLSource {
    /// UTF-8 without a byte order mark.
    let text: String

    /// nil, with a finding in `log`, when the bytes are not such a text.
    init?(bytes: [UInt8], log: FindingLog) {
        guard bytes.count <= Limits.playlistBytes else {
            log.add(
                .tooLarge, at: nil, "the file has \(bytes.count) bytes; a playlist has at most \(Limits.playlistBytes)",
                advice: "is it really a playlist?")
            return nil
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            log.add(.notUTF8, at: nil, "the file is UTF-16", advice: "save it as UTF-8")
            return nil
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let good = body.prefix(YAMLSource.validPrefix(of: body))
            let lineStart = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? good.startIndex
            let mark = Place(
                line: good.count { $0 == 0x0A } + 1,
                column: String(decoding: good[lineStart...], as: UTF8.self).unicodeScalars.count + 1)
            let byte = body[good.endIndex]
            let letter = Unicode.Scalar(byte)
            log.add(
                .notUTF8, at: mark,
                "the file is not UTF-8: byte \(String(byte, radix: 16, uppercase: true)) would be '\(letter)' in Latin-1",
                advice: "save it as UTF-8")
            return nil
        }
        self.text = text
        guard !text.allSatisfy(\.isWhitespace) else {
            log.add(.empty, at: nil, "the file is empty", advice: "a playlist needs site, name, hours and screens")
            return nil
        }
        guard scan(log) else { return nil }
    }

    /// The root of the one document, or nil with a finding.
    func root(_ log: FindingLog) -> Node? {
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                log.add(.empty, at: nil, "the file has only comments")
                return nil
            }
            var left = Limits.playlistValues
            // The nodes know their anchors only while the parser lives.
            return withExtendedLifetime(parser) { admit(root, depth: 1, left: &left, log) } ? root : nil
        } catch let error as YamlError {
            report(error, log)
        } catch {
            log.add(.syntax, at: nil, "the file cannot be read as YAML")
        }
        return nil
    }

    /// Line by line, what would make the parser slow, deep or obscure.
    private func scan(_ log: FindingLog) -> Bool {
        var aliases = 0
        var open = 0
        var deepest = 0
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let scalars = line.unicodeScalars
            let indent = scalars.prefix { $0 == " " || $0 == "-" || $0 == "?" }
            let rest = scalars[indent.endIndex...]
            let mark = Place(line: index + 1, column: indent.count + 1)
            if rest.first == "\t", rest.contains(where: { !$0.properties.isWhitespace }) {
                log.add(.syntax, at: mark, "a tab before the text", advice: "YAML is indented with spaces")
                return false
            }
            for scalar in rest {
                if scalar == "[" || scalar == "{" { open += 1 }
                if scalar == "]" || scalar == "}" { open = max(0, open - 1) }
                deepest = max(deepest, open)
            }
            // Generous, as brackets in texts count too; the exact depth is judged on the tree.
            if max(indent.count, deepest) > 12 * Limits.playlistDepth {
                log.add(.syntax, at: mark, "nested too deeply; a playlist has at most \(Limits.playlistDepth) levels")
                return false
            }
            aliases += zip(rest, rest.dropFirst()).lazy.filter { $0 == "*" && $1 != " " }.count
            if rest.first == "*" { aliases += 1 }
        }
        // A handful cannot blow up; those that are there are refused after parsing, with their place.
        guard aliases <= 16 else {
            log.add(.syntax, at: nil, "\(aliases) asterisks", advice: "playlists have no aliases: write each value out")
            return false
        }
        return true
    }

    /// Whether the tree is small and shallow and refers to nothing by name.
    private func admit(_ node: Node, depth: Int, left: inout Int, _ log: FindingLog) -> Bool {
        left -= 1
        guard left >= 0 else {
            log.add(.tooLarge, at: node.place, "more than \(Limits.playlistValues) values in one file")
            return false
        }
        guard depth <= Limits.playlistDepth else {
            log.add(
                .syntax, at: node.place, "nested too deeply; a playlist has at most \(Limits.playlistDepth) levels")
            return false
        }
        guard node.anchor == nil else {
            log.add(
                .syntax, at: node.place, "an anchor (&)",
                advice: "playlists have none: write the value out")
            return false
        }
        switch node {
        case .scalar: return true
        case .alias:
            log.add(.syntax, at: node.place, "an alias (*)", advice: "playlists have none: write the value out")
            return false
        case .sequence(let sequence):
            for item in sequence where !admit(item, depth: depth + 1, left: &left, log) { return false }
        case .mapping(let mapping):
            for (key, value) in mapping
            where !admit(key, depth: depth + 1, left: &left, log) || !admit(value, depth: depth + 1, left: &left, log) {
                return false
            }
        }
        return true
    }

    private func report(_ error: YamlError, _ log: FindingLog) {
        switch error {
        case .composer(_, let problem, let mark, _) where problem.contains("another document"):
            log.add(
                .syntax, at: Place(line: mark.line, column: mark.column), "a second document begins here",
                advice: "one file is one playlist: take the line '---' out")
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let around = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
            log.add(
                .syntax, at: Place(line: mark.line, column: mark.column), "not YAML: \(problem)\(around)",
                advice: YAMLSource.advice(for: problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            log.add(
                .duplicateKey, at: Place(line: context.mark.line, column: context.mark.column),
                "\(names) stands more than once in the same block",
                advice: "keep one of them")
        case .reader(let problem, let offset, let value, _):
            let before = text.prefix(offset ?? 0)
            let mark = offset.map { _ in
                Place(
                    line: before.count(where: \.isNewline) + 1,
                    column: before.reversed().prefix { !$0.isNewline }.count + 1)
            }
            let code = value >= 0 ? " (U+\(String(value, radix: 16, uppercase: true)))" : ""
            log.add(.syntax, at: mark, "\(problem)\(code)", advice: "take the character out")
        default:
            log.add(.syntax, at: nil, "the file cannot be read as YAML", advice: "is it nested too deeply?")
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

    /// How many bytes at the start are whole UTF-8 characters.
    private static func validPrefix(of bytes: ArraySlice<UInt8>) -> Int {
        var low = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { low += UTF8.width(scalar) }
        return low
    }
}
