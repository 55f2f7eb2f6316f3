/// A value of a ``JSONDocument``: asking what is not there gives nil, as outside files leave out what they like.
struct JSONValue: Sendable {
    let document: JSONDocument
    let index: Int

    private var node: JSONDocument.Node { document.nodes[index] }

    var kind: JSONDocument.Kind { node.kind }
    var isNull: Bool { kind == .null }
    var isObject: Bool { kind == .object }
    var isList: Bool { kind == .list }
    var line: Int { document.line(at: Int(node.start)) }

    /// nil for all but texts. Half of a pair of surrogates is left out.
    var text: String? {
        let node = node
        let bytes = document.bytes[Int(node.start)..<Int(node.end)]
        switch node.kind {
        case .text: return String(decoding: bytes, as: UTF8.self)
        case .escaped: return JSONValue.unescaped(bytes)
        default: return nil
        }
    }

    /// A text, or a number as it is written.
    var scalar: String? {
        let node = node
        guard node.kind == .number else { return text }
        return String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }

    var flag: Bool? {
        switch kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// Of a number, or a text that is one; nil when it is too large to be one.
    var number: Double? {
        guard let scalar, scalar.utf8.count <= 64, let number = Double(scalar), number.isFinite else { return nil }
        return number
    }

    /// A whole number without loss.
    var integer: Int? {
        guard let number, number.magnitude < 9e15, number.rounded() == number else { return nil }
        return Int(number)
    }

    /// The items of a list; none for anything else.
    var items: Items {
        Items(document: document, index: isList ? index + 1 : index, end: isList ? Int(node.next) : index)
    }

    /// No values at all.
    var none: Items { Items(document: document, index: index, end: index) }

    /// A list's items; a single value is a list of one, null of none.
    var several: Items {
        isList || isNull ? items : Items(document: document, index: index, end: Int(node.next))
    }

    /// The keys of an object with their values, in order.
    var members: [(key: String, value: JSONValue)] {
        guard isObject else { return [] }
        var members: [(String, JSONValue)] = []
        var at = index + 1
        while at < Int(node.next) {
            let value = JSONValue(document: document, index: at + 1)
            members.append((JSONValue(document: document, index: at).text ?? "", value))
            at = Int(value.node.next)
        }
        return members
    }

    /// The value of `key` in an object, the last if there are several; nil when there is none, or null.
    subscript(key: StaticString) -> JSONValue? {
        guard isObject else { return nil }
        let end = Int(node.next)
        var found: Int?
        var at = index + 1
        while at < end {
            if isKey(at, key) { found = at + 1 }
            at = Int(document.nodes[at + 1].next)
        }
        guard let found, document.nodes[found].kind != .null else { return nil }
        return JSONValue(document: document, index: found)
    }

    private func isKey(_ at: Int, _ key: StaticString) -> Bool {
        let node = document.nodes[at]
        let count = key.utf8CodeUnitCount
        if node.kind == .escaped { return JSONValue(document: document, index: at).text == key.description }
        guard Int(node.end - node.start) == count else { return false }
        for offset in 0..<count
        where document.bytes[Int(node.start) + offset] != key.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Items of a list, walked as they are asked for.
    struct Items: Sequence, IteratorProtocol {
        fileprivate let document: JSONDocument
        fileprivate var index: Int
        fileprivate let end: Int

        mutating func next() -> JSONValue? {
            guard index < end else { return nil }
            let value = JSONValue(document: document, index: index)
            index = Int(document.nodes[index].next)
            return value
        }
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        var high: UInt32?
        while at < bytes.endIndex {
            let byte = bytes[at]
            guard byte == 0x5C, at + 1 < bytes.endIndex else {
                high = nil
                result.append(byte)
                at += 1
                continue
            }
            let kind = bytes[at + 1]
            at += 2
            guard kind == 0x75 else {
                high = nil
                result.append(plain(kind))
                continue
            }
            guard at + 4 <= bytes.endIndex, let unit = hex(bytes[at..<at + 4]) else { continue }
            at += 4
            switch unit {
            case 0xD800...0xDBFF: high = unit
            case 0xDC00...0xDFFF:
                if let first = high { append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &result) }
                high = nil
            default:
                high = nil
                append(unit, to: &result)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func plain(_ kind: UInt8) -> UInt8 {
        switch kind {
        case 0x6E: 0x0A
        case 0x74: 0x09
        case 0x72: 0x0D
        case 0x62: 0x08
        case 0x66: 0x0C
        default: kind
        }
    }

    private static func hex(_ digits: ArraySlice<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((digit | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}
