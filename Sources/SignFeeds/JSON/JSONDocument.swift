internal import SignModel

/// A JSON text of bounded size, read once into a flat tree (RFC 8259).
///
/// Values are places in the bytes; a text is made only of what is asked for. Foundation's decoders take many times as long
/// on Linux for what a city's events are.
///
/// Strict but where real files need it: a byte order mark, control characters within texts, and a key that stands twice
/// (the last counts) are taken.
final class JSONDocument: Sendable {
    /// What a value is.
    enum Kind: UInt8, Sendable {
        case null, no, yes, number, text
        /// A text with backslashes in it.
        case escaped
        case list, object
    }

    /// One value; in an object each key is a value of its own, before that which it names.
    struct Node: Sendable {
        var kind: Kind
        /// Bytes: of a text without its quotation marks.
        var start: UInt32
        var end: UInt32
        /// The node after this one and all that is in it.
        var next: UInt32
    }

    let bytes: [UInt8]
    let nodes: [Node]

    /// Reads `bytes`, which may be anything.
    ///
    /// - Parameter place: where the text stands, put before the places in it: `script 2, `.
    init(_ bytes: [UInt8], place: String = "") throws(FeedFault) {
        guard bytes.count <= Limits.feedBytes else {
            throw FeedFault(.tooLarge, at: place, number: bytes.count, limit: Limits.feedBytes)
        }
        var scanner = JSONScanner(bytes, place: place)
        nodes = try scanner.scanned()
        self.bytes = bytes
    }

    var root: JSONValue { JSONValue(document: self, index: 0) }

    /// The line that the byte at `offset` is on, from 1.
    func line(at offset: Int) -> Int { bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1 }
}
