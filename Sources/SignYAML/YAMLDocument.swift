internal import Yams

/// Reads YAML files from outside: one document, without anchors, of bounded size.
public enum YAMLDocument {
    /// The root of the document in `bytes`, which may be anything.
    public static func read(_ bytes: [UInt8], within bounds: YAMLBounds) throws(YAMLProblem) -> YAMLNode {
        let text = try YAMLText(bytes, bounds).text
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            guard let root = try parser.singleRoot() else { throw YAMLProblem.onlyComments }
            var left = bounds.values
            // The nodes know their anchors only while the parser lives.
            return try withExtendedLifetime(parser) { try admit(root, depth: 1, left: &left, bounds) }
        } catch let problem as YAMLProblem {
            throw problem
        } catch {
            throw problem(error, in: text)
        }
    }

    /// The same value, when it is small and shallow and refers to nothing by name.
    private static func admit(
        _ node: Node, depth: Int, left: inout Int, _ bounds: YAMLBounds
    ) throws(YAMLProblem) -> YAMLNode {
        let place = node.mark.map { YAMLPlace(line: $0.line, column: $0.column) }
        left -= 1
        guard left >= 0 else { throw .tooManyValues(at: place, limit: bounds.values) }
        guard depth <= bounds.depth else { throw .tooDeep(at: place, limit: bounds.depth) }
        guard node.anchor == nil else { throw .anchor(at: place) }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            return YAMLNode(value: .text(scalar.string, isPlain: isPlain), place: place)
        case .alias: throw .alias(at: place)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try admit(item, depth: depth + 1, left: &left, bounds)) }
            return YAMLNode(value: .list(items), place: place)
        case .mapping(let mapping):
            var pairs: [YAMLNode.Pair] = []
            for (key, value) in mapping {
                pairs.append(
                    YAMLNode.Pair(
                        key: try admit(key, depth: depth + 1, left: &left, bounds),
                        value: try admit(value, depth: depth + 1, left: &left, bounds)))
            }
            return YAMLNode(value: .block(pairs), place: place)
        }
    }

    private static func problem(_ error: any Error, in text: String) -> YAMLProblem {
        switch error as? YamlError {
        case .composer(_, let problem, let mark, _) where problem.contains("another document"):
            return .secondDocument(at: YAMLPlace(line: mark.line, column: mark.column))
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return .syntax(
                problem, context: context.map { "\($0.text), line \($0.mark.line)" },
                at: YAMLPlace(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            return .duplicateKeys(
                keys.sorted(), at: YAMLPlace(line: context.mark.line, column: context.mark.column))
        case .reader(let problem, let offset, let value, _):
            let before = text.prefix(offset ?? 0)
            let place = offset.map { _ in
                YAMLPlace(
                    line: before.count(where: \.isNewline) + 1,
                    column: before.reversed().prefix { !$0.isNewline }.count + 1)
            }
            return .character(problem, scalar: value >= 0 ? UInt32(value) : nil, at: place)
        default: return .unreadable
        }
    }
}
