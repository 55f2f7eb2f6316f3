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
            throw IngestError(error, file: file, lines: [])
        }
    }

    /// Reads a form whose text has been mended.
    init(_ form: FormText, file: String) throws(IngestError) {
        do throws(YAMLProblem) {
            self.init(node: try YAMLDocument.read(Array(form.text.utf8), within: .form), file: file, path: "")
        } catch {
            throw IngestError(error, file: file, lines: form.lines)
        }
    }

    /// The text of a form, mended where it can mean one thing only; nil when it is no text.
    ///
    /// - Parameter keys: words that stand before a colon in it.
    static func form(_ bytes: [UInt8], file: String, keys: Set<String> = []) throws(IngestError) -> FormText? {
        // UTF-16 has two bytes a letter.
        guard bytes.count <= 2 * Limits.textFileBytes else {
            throw IngestError(file: file, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.textFileBytes))
        }
        let form = FormText(bytes, keys: keys)
        return form.lines.contains { $0.contains("\0") } ? nil : form
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
        for (written, field) in try pairs() {
            // Telephones begin lines with capitals.
            let name = keys.contains(written) ? written : written.lowercased()
            guard keys.contains(name) else {
                if field.isNothing, name.contains(where: { !$0.isLetter }) { throw refuse(.cutByComma(name)) }
                throw field.refuse(.unknownField(name, nearest: YAMLField.nearest(name, in: keys)))
            }
            if !field.isNothing { fields[name] = field }
        }
        return fields
    }

    /// The key that was probably meant, also when it is written in Finnish or Swedish.
    private static func nearest(_ name: String, in keys: [String]) -> String? {
        if let meant = FormWords.keys[name], keys.contains(meant) { return meant }
        return NearestWord.find(name, in: keys)
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
            let language = Language(tag.count == 2 ? tag.lowercased() : tag)
            if field.isNothing, !Language.interface.contains(language) { throw refuse(.cutByComma(tag)) }
            guard language.isWellFormed else {
                let known = Language.interface.map(\.tag)
                throw field.refuse(
                    .unknownField(
                        tag, nearest: FormWords.languages[tag] ?? NearestWord.find(tag, in: known) ?? "fi, sv, en"))
            }
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

    /// A time as people write it.
    func written(today: CivilDate) throws(IngestError) -> WrittenTime {
        let text = try text(limit: Limits.shortTextCharacters)
        do throws(WrittenTime.Problem) {
            return try TimeText.written(text, today: today)
        } catch {
            throw refuse(.time(text, error))
        }
    }

    /// A moment as people write it.
    func moment(_ side: TimeText.Side, now: CivilDateTime) throws(IngestError) -> TimeText {
        let text = try text(limit: Limits.shortTextCharacters)
        do throws(WrittenTime.Problem) {
            return try TimeText.moment(text, side, now: now)
        } catch {
            throw refuse(.time(text, error))
        }
    }

    /// Dates, `[2026-12-24, 31.12., 24.12.–6.1.]`.
    func dates(today: CivilDate) throws(IngestError) -> [CivilDate] {
        var dates: [CivilDate] = []
        for item in try items(limit: Limits.datesPerList) {
            let time = try item.written(today: today)
            guard let first = time.day, time.from == nil else {
                throw item.refuse(.time(try item.text(limit: Limits.shortTextCharacters), .unreadable))
            }
            let count = (time.lastDay ?? first) - first + 1
            guard dates.count + count <= Limits.datesPerList else {
                throw item.refuse(.listTooLong(count: dates.count + count, limit: Limits.datesPerList))
            }
            dates += (0..<count).map { first + $0 }
        }
        return dates
    }

    /// A recurrence rule that can be read, as text.
    func recurrenceRule() throws(IngestError) -> String {
        let text = try text(limit: Limits.recurrenceRuleCharacters)
        do throws(RecurrenceError) {
            _ = try RecurrenceRule(text)
        } catch {
            throw refuse(.rule(error))
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
