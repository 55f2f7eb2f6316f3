internal import SignModel
internal import SignWords
internal import Yams

/// A value of a YAML file from outside, with the place it stands at; reads itself as what is expected or throws a
/// refusal that names file, line and field.
///
/// Scalars are read as their text, so that `no` stays a word and `8:30` a time.
struct YAMLField {
    private let node: Node
    private let file: String
    /// The keys that lead to it, `contact.phone`; empty for the whole document.
    let path: String

    /// Reads a file of one document without anchors.
    ///
    /// Brackets and indentation are counted before the parser sees the text, because it recurses.
    init(_ bytes: [UInt8], file: String) throws(IngestError) {
        guard bytes.count <= Limits.textFileBytes else {
            throw IngestError(file: file, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.textFileBytes))
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw IngestError(file: file, reason: .notText)
        }
        try YAMLField.checkDepth(text, file: file)
        let root: Node?
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            root = try parser.singleRoot()
            if let root {
                var left = Limits.textFileBytes
                try withExtendedLifetime(parser) { try YAMLField.admit(root, left: &left, file: file) }
            }
        } catch let error as IngestError {
            throw error
        } catch {
            throw YAMLField.refusal(error, file: file)
        }
        guard let root else { throw IngestError(file: file, reason: .emptyFile) }
        self.init(node: root, file: file, path: "")
    }

    private init(node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    private var place: String {
        let line = node.mark.map { "line \($0.line)" } ?? ""
        return [line, path].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A refusal of this value.
    func refuse(_ reason: IngestError.Reason) -> IngestError {
        IngestError(file: file, place: place, reason: reason)
    }

    /// Nothing stands there, or `~`.
    var isNothing: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    var isBlock: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }

    /// The fields of a block, whose keys must be among `keys`; those with nothing in them are left out.
    func block(_ keys: [String]) throws(IngestError) -> [String: YAMLField] {
        var fields: [String: YAMLField] = [:]
        for (name, field) in try pairs() {
            guard keys.contains(name) else { throw field.refuse(.unknownField(name)) }
            if !field.isNothing { fields[name] = field }
        }
        return fields
    }

    /// The fields of a block in file order.
    func pairs() throws(IngestError) -> [(String, YAMLField)] {
        guard case .mapping(let mapping) = node else { throw refuse(.wrongValue(shown, expected: "key: value")) }
        var fields: [(String, YAMLField)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw refuse(.wrongValue("?", expected: "key: value")) }
            let inner = path.isEmpty ? name : path + "." + name
            fields.append((name, YAMLField(node: value, file: file, path: inner)))
        }
        return fields
    }

    /// The items of a list; a single value is a list of one.
    func items(limit: Int) throws(IngestError) -> [YAMLField] {
        guard case .sequence(let sequence) = node else { return isNothing ? [] : [self] }
        guard sequence.count <= limit else { throw refuse(.listTooLong(count: sequence.count, limit: limit)) }
        return sequence.map { YAMLField(node: $0, file: file, path: path) }
    }

    /// A normalised text (``TextNormalizer``) of one line, or of several.
    func text(limit: Int, lines: Bool = false) throws(IngestError) -> String {
        guard case .scalar(let scalar) = node else { throw refuse(.wrongValue(shown, expected: "text")) }
        do throws(TextFault) {
            return try CheckedText.read(scalar.string, limit: limit, lines: lines)
        } catch {
            throw refuse(.text(error))
        }
    }

    /// A text in several languages, `{fi: …, sv: …}`.
    func localized(limit: Int, lines: Bool = false) throws(IngestError) -> LocalizedText {
        guard isBlock else { throw refuse(.wrongValue(shown, expected: "{fi: …, sv: …, en: …}")) }
        var texts: [Language: String] = [:]
        for (tag, field) in try pairs() {
            let language = Language(tag)
            guard language.isWellFormed else { throw field.refuse(.wrongValue(tag, expected: "fi, sv, en …")) }
            texts[language] = try field.text(limit: limit, lines: lines)
        }
        guard texts.count <= Limits.languagesPerText else {
            throw refuse(.listTooLong(count: texts.count, limit: Limits.languagesPerText))
        }
        return LocalizedText(texts)
    }

    /// A value that `read` makes of the text; refused with what was expected when it gives nil.
    func value<Value>(_ expected: String, _ read: (String) -> Value?) throws(IngestError) -> Value {
        let text = try text(limit: Limits.shortTextCharacters)
        guard let value = read(text) else { throw refuse(.wrongValue(text, expected: expected)) }
        return value
    }

    /// A whole number in `range`.
    func number(_ range: ClosedRange<Int>) throws(IngestError) -> Int {
        try value("\(range.lowerBound)…\(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// Dates, `[2026-12-24, 2026-12-31]`.
    func dates() throws(IngestError) -> [CivilDate] {
        var dates: [CivilDate] = []
        for item in try items(limit: Limits.datesPerList) {
            dates.append(try item.value("2026-12-24") { CivilDate($0) })
        }
        return dates
    }

    /// A recurrence rule that can be read, as text.
    func recurrenceRule() throws(IngestError) -> String {
        let text = try text(limit: Limits.recurrenceRuleCharacters)
        do throws(RecurrenceError) {
            _ = try RecurrenceRule(text)
        } catch {
            throw refuse(.wrongValue(text, expected: "RRULE (RFC 5545): \(error.text)"))
        }
        return text
    }

    func flag() throws(IngestError) -> Bool {
        try value("true, false") { ["true": true, "yes": true, "false": false, "no": false][$0.lowercased()] }
    }

    /// An id as people type it.
    func id<Of>(_: Of.Type) throws(IngestError) -> ID<Of> {
        try value("a–z, 0–9, - and _, at most \(Limits.idCharacters) characters") { text in
            let id = ID<Of>(text)
            return id.isWellFormed ? id : nil
        }
    }

    private var shown: String {
        switch node {
        case .scalar(let scalar): scalar.string.shortened(to: 40)
        case .sequence: "[…]"
        case .mapping: "{…}"
        case .alias: "*"
        }
    }

    private static func checkDepth(_ text: String, file: String) throws(IngestError) {
        var open = 0
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x2D || $0 == 0x3F }.count
            for byte in line.utf8 {
                if byte == 0x5B || byte == 0x7B { open += 1 }
                if byte == 0x5D || byte == 0x7D { open = max(0, open - 1) }
            }
            guard indent <= 80, open <= 40 else {
                throw IngestError(file: file, place: "line \(index + 1)", reason: .yaml("nested too deeply"))
            }
        }
    }

    private static func admit(_ node: Node, left: inout Int, file: String) throws(IngestError) {
        left -= 1
        guard left > 0, node.anchor == nil else {
            throw IngestError(
                file: file, place: node.mark.map { "line \($0.line)" }, reason: .yaml("anchors (&) are not taken"))
        }
        switch node {
        case .scalar: break
        case .alias:
            throw IngestError(
                file: file, place: node.mark.map { "line \($0.line)" }, reason: .yaml("aliases (*) are not taken"))
        case .sequence(let items):
            for item in items { try admit(item, left: &left, file: file) }
        case .mapping(let mapping):
            for (key, value) in mapping {
                try admit(key, left: &left, file: file)
                try admit(value, left: &left, file: file)
            }
        }
    }

    private static func refusal(_ error: any Error, file: String) -> IngestError {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return IngestError(file: file, place: "line \(mark.line)", reason: .yaml(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().joined(separator: ", ")
            return IngestError(
                file: file, place: "line \(context.mark.line)", reason: .yaml("\(names) stands there twice"))
        default: return IngestError(file: file, reason: .yaml("not YAML"))
        }
    }
}
