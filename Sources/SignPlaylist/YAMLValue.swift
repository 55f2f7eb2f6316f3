import SignModel
import SignYAML

/// One value of a playlist file with its place; reads itself as what is expected, and reports what does not fit.
struct YAMLValue {
    let node: YAMLNode
    /// The key it stands under, for messages.
    let key: String
    let log: FindingLog

    /// Where the value begins.
    var place: YAMLPlace? { node.place }
    /// The text of a scalar as it stands in the file; nil for lists and blocks.
    var raw: String? { node.text }
    var isBlock: Bool { node.pairs != nil }

    func report(
        _ code: PlaylistFinding.Code, _ message: String, suggestion: String? = nil, advice: String? = nil
    ) {
        log.add(code, at: place, message, suggestion: suggestion, advice: advice)
    }

    /// The same value under another name in messages.
    func named(_ key: String) -> YAMLValue { YAMLValue(node: node, key: key, log: log) }

    /// Whether nothing stands after the key (or `~`, `null`).
    var isNothing: Bool { node.isNothing }

    /// The text of a scalar, trimmed, of at most `limit` characters.
    func text(limit: Int = Limits.shortTextCharacters) -> String? {
        guard let found = node.text, !isNothing else {
            report(.wrongShape, isNothing ? "'\(key)' has no value" : "'\(key)' is a text, not a list or a block")
            return nil
        }
        let text = found.trimmed
        guard !text.isEmpty else {
            report(.badValue, "'\(key)' is empty")
            return nil
        }
        guard text.count <= limit else {
            report(.outOfRange, "'\(key)' has \(text.count) characters; the limit is \(limit)")
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            report(.badValue, "'\(key)' has a line break or control character in it")
            return nil
        }
        return text
    }

    /// `true` or `false`; `yes`, `no`, `on` and `off` too.
    func flag() -> Bool? {
        guard let text = text() else { return nil }
        if let flag = YAMLNode.flag(text) { return flag }
        report(.badValue, "'\(key)' is true or false, not '\(text)'")
        return nil
    }

    /// A whole number in `range`.
    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text) else {
            report(.badValue, "'\(key)' is a whole number, not '\(text)'")
            return nil
        }
        guard range.contains(number) else {
            report(.outOfRange, "'\(key)' is \(number); it can be \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// One of the cases of `Choice` by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice? where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        return word(of: names).flatMap(Choice.init(rawValue:))
    }

    /// One of `words`.
    func word(of words: [String], otherNames: [String: String] = [:]) -> String? {
        guard let text = text() else { return nil }
        if words.contains(text) { return text }
        let near = otherNames[text.lowercased()] ?? NearestWord.find(text, in: words)
        report(
            .badValue, "'\(key)' cannot be '\(text)'", suggestion: near,
            advice: near == nil ? "it is one of \(words.joined(separator: ", "))" : nil)
        return nil
    }

    /// The items of a list; one value alone is a list of one; nothing is an empty list.
    func list() -> [YAMLValue] {
        switch node.value {
        case .list(let items): return items.map { YAMLValue(node: $0, key: key, log: log) }
        case .text: return isNothing ? [] : [self]
        case .block:
            report(.wrongShape, "'\(key)' is a list, not a block", advice: "begin each item with '- '")
            return []
        }
    }

    /// The pairs of a block whose keys are free, in file order.
    func pairs(of what: String) -> [(key: YAMLValue, value: YAMLValue)] {
        guard let pairs = node.pairs else {
            report(.wrongShape, "'\(key)' is a block of \(what), not \(isNothing ? "empty" : "a text or a list")")
            return []
        }
        return pairs.map { pair in
            let name = pair.key.text ?? "?"
            return (
                YAMLValue(node: pair.key, key: key, log: log), YAMLValue(node: pair.value, key: name, log: log)
            )
        }
    }
}
