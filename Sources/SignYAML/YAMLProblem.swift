/// Why a file is not YAML that is taken here: one document of texts, lists and blocks, of bounded size, in which each
/// value is written out.
public enum YAMLProblem: Error, Hashable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case utf16
    /// The first byte that belongs to no character.
    case notUTF8(byte: UInt8, at: YAMLPlace)
    /// Nothing but space.
    case empty
    /// Nothing but comments.
    case onlyComments
    /// A tab in the indentation.
    case tab(at: YAMLPlace)
    case tooDeep(at: YAMLPlace?, limit: Int)
    case tooManyValues(at: YAMLPlace?, limit: Int)
    case anchor(at: YAMLPlace?)
    case alias(at: YAMLPlace?)
    /// So many references that reading them could take for ever.
    case manyAliases(count: Int)
    case secondDocument(at: YAMLPlace)
    /// Keys that stand more than once in the block at `at`, in order.
    case duplicateKeys([String], at: YAMLPlace)
    /// What the parser says; `context` is what it was reading, and its line.
    case syntax(String, context: String?, at: YAMLPlace)
    /// A character that YAML forbids; its number when there is one.
    case character(String, scalar: UInt32?, at: YAMLPlace?)
    /// The parser gives no reason.
    case unreadable

    /// The place it was found at; nil when it is about the whole file.
    public var place: YAMLPlace? {
        switch self {
        case .tooLarge, .utf16, .empty, .onlyComments, .manyAliases, .unreadable: nil
        case .tooDeep(let place, _), .tooManyValues(let place, _), .anchor(let place), .alias(let place),
            .character(_, _, let place):
            place
        case .notUTF8(_, let place), .tab(let place), .secondDocument(let place), .duplicateKeys(_, let place),
            .syntax(_, _, let place):
            place
        }
    }
}
