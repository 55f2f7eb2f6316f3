/// The text of a YAML file, made safe to hand to the parser.
///
/// Checked before parsing, because the parser recurses, and answers with jargon or with too much work: size, encoding,
/// tabs, nesting and references.
struct YAMLText {
    /// UTF-8 without a byte order mark.
    let text: String

    init(_ bytes: [UInt8], _ bounds: YAMLBounds) throws(YAMLProblem) {
        guard bytes.count <= bounds.bytes else { throw .tooLarge(bytes: bytes.count, limit: bounds.bytes) }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { throw .utf16 }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else { throw YAMLText.encodingProblem(body) }
        self.text = text
        guard !text.allSatisfy(\.isWhitespace) else { throw .empty }
        try scan(bounds)
    }

    /// Line by line, what would make the parser slow, deep or obscure.
    private func scan(_ bounds: YAMLBounds) throws(YAMLProblem) {
        var aliases = 0
        var anchors = 0
        var open = 0
        var deepest = 0
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let scalars = line.unicodeScalars
            let indent = scalars.prefix { $0 == " " || $0 == "-" || $0 == "?" }
            let rest = scalars[indent.endIndex...]
            let place = YAMLPlace(line: index + 1, column: indent.count + 1)
            if rest.first == "\t", rest.contains(where: { !$0.properties.isWhitespace }) { throw .tab(at: place) }
            var previous: Unicode.Scalar?
            for scalar in rest {
                if scalar == "[" || scalar == "{" { open += 1 }
                if scalar == "]" || scalar == "}" { open = max(0, open - 1) }
                deepest = max(deepest, open)
                if previous == "*", scalar != " " { aliases += 1 }
                if previous == "&", scalar != " " { anchors += 1 }
                previous = scalar
            }
            // Generous, as brackets in texts count too; the exact depth is judged on the tree.
            guard max(indent.count, deepest) <= 12 * bounds.depth else {
                throw .tooDeep(at: place, limit: bounds.depth)
            }
        }
        // References to references double with each level. A handful cannot, nor asterisks in texts that refer to
        // nothing; those that are there are refused after parsing, with their place.
        guard aliases <= 16 || anchors == 0 else { throw .manyAliases(count: aliases) }
    }

    private static func encodingProblem(_ body: ArraySlice<UInt8>) -> YAMLProblem {
        let good = body.prefix(validPrefix(of: body))
        let lineStart = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? good.startIndex
        return .notUTF8(
            byte: body[good.endIndex],
            at: YAMLPlace(
                line: good.count { $0 == 0x0A } + 1,
                column: String(decoding: good[lineStart...], as: UTF8.self).unicodeScalars.count + 1))
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
