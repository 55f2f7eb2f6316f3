/// A value of a YAML file with its place.
///
/// Scalars stay texts: YAML 1.1 would take `no` for false, `8:30` for 510 and the key `on` for true.
public struct YAMLNode: Hashable, Sendable {
    /// What stands there.
    public enum Value: Hashable, Sendable {
        /// `isPlain`: without quotation marks, so that `~` is nothing and not a tilde.
        case text(String, isPlain: Bool)
        case list([YAMLNode])
        /// In file order; a key stands once.
        case block([Pair])
    }

    /// A key of a block and what stands under it.
    public struct Pair: Hashable, Sendable {
        public let key: YAMLNode
        public let value: YAMLNode
    }

    public let value: Value
    /// Where it begins.
    public let place: YAMLPlace?

    /// Nothing stands there, or `~`, or `null`.
    public var isNothing: Bool {
        guard case .text(let text, isPlain: true) = value else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// As it stands in the file; nil for lists and blocks.
    public var text: String? {
        guard case .text(let text, _) = value else { return nil }
        return text
    }

    /// nil for texts and blocks.
    public var items: [YAMLNode]? {
        guard case .list(let items) = value else { return nil }
        return items
    }

    /// nil for texts and lists.
    public var pairs: [Pair]? {
        guard case .block(let pairs) = value else { return nil }
        return pairs
    }

    /// The value under `key` of a block.
    public subscript(key: String) -> YAMLNode? { pairs?.first { $0.key.text == key }?.value }

    /// What a text says as `true` or `false`, `yes` or `no`, `on` or `off`.
    public static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}
