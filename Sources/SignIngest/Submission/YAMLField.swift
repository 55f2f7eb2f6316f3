internal import SignModel
internal import SignWords
internal import SignYAML

/// A value of a YAML file from outside, with the place it stands at; reads itself as what is expected or throws a
/// refusal that names file, line and field.
///
/// Scalars are read as their text, so that `no` stays a word and `8:30` a time.
struct YAMLField {
    private let node: YAMLNode
    private let file: String
    /// The keys that lead to it, `contact.phone`; empty for the whole document.
    let path: String

    /// Reads a file of one document without anchors.
    init(_ bytes: [UInt8], file: String) throws(IngestError) {
        do throws(YAMLProblem) {
            self.init(node: try YAMLDocument.read(bytes, within: .form), file: file, path: "")
        } catch {
            throw IngestError(error, file: file)
        }
    }

    private init(node: YAMLNode, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    private var place: String {
        let line = node.place.map { "line \($0.line)" } ?? ""
        return [line, path].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A refusal of this value.
    func refuse(_ reason: IngestError.Reason) -> IngestError {
        IngestError(file: file, place: place, reason: reason)
    }

    /// Nothing stands there, or `~`.
    var isNothing: Bool { node.isNothing }

    var isBlock: Bool { node.pairs != nil }

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
        guard let pairs = node.pairs else { throw refuse(.wrongValue(shown, expected: "key: value")) }
        var fields: [(String, YAMLField)] = []
        for pair in pairs {
            guard let name = pair.key.text else { throw refuse(.wrongValue("?", expected: "key: value")) }
            let inner = path.isEmpty ? name : path + "." + name
            fields.append((name, YAMLField(node: pair.value, file: file, path: inner)))
        }
        return fields
    }

    /// The items of a list; a single value is a list of one.
    func items(limit: Int) throws(IngestError) -> [YAMLField] {
        guard let items = node.items else { return isNothing ? [] : [self] }
        guard items.count <= limit else { throw refuse(.listTooLong(count: items.count, limit: limit)) }
        return items.map { YAMLField(node: $0, file: file, path: path) }
    }

    /// A normalised text (``TextNormalizer``) of one line, or of several.
    func text(limit: Int, lines: Bool = false) throws(IngestError) -> String {
        guard let found = node.text else { throw refuse(.wrongValue(shown, expected: "text")) }
        do throws(TextFault) {
            return try CheckedText.read(found, limit: limit, lines: lines)
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
            dates.append(try item.value("2026-12-24") { TimeText($0)?.day })
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
        try value("true, false") { YAMLNode.flag($0) }
    }

    /// An id as people type it.
    func id<Of>(_: Of.Type) throws(IngestError) -> ID<Of> {
        try value("a–z, 0–9, - and _, at most \(Limits.idCharacters) characters") { text in
            let id = ID<Of>(text)
            return id.isWellFormed ? id : nil
        }
    }

    private var shown: String {
        switch node.value {
        case .text(let text, _): text.shortened(to: 40)
        case .list: "[…]"
        case .block: "{…}"
        }
    }
}
