internal import SignModel

/// Walks over a JSON text without recursion, so that no depth of it can exhaust the stack.
struct JSONScanner {
    private let bytes: [UInt8]
    private let place: String
    private var nodes: [JSONDocument.Node] = []
    /// The lists and objects that are open, by their nodes.
    private var open: [Int] = []
    private var position = 0

    init(_ bytes: [UInt8], place: String) {
        self.bytes = bytes
        self.place = place
    }

    /// What is waited for.
    private enum Expecting {
        case value
        /// A value, or the end of the list that has just begun.
        case firstItem
        /// A key, or the end of the object that has just begun.
        case firstKey
        case key
        /// A comma, or the end of what is open.
        case more
    }

    mutating func scanned() throws(FeedFault) -> [JSONDocument.Node] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        skipSpace()
        guard position < bytes.count else { throw FeedFault(.empty, at: place) }
        nodes.reserveCapacity(bytes.count / 16)
        var expecting = Expecting.value
        repeat {
            skipSpace()
            guard position < bytes.count else { throw FeedFault(.cutOff, at: here) }
            let byte = bytes[position]
            switch expecting {
            case .firstItem where byte == 0x5D, .firstKey where byte == 0x7D: expecting = try close(byte)
            case .firstKey, .key:
                guard byte == 0x22 else { throw unreadable() }
                try text()
                skipSpace()
                guard position < bytes.count else { throw FeedFault(.cutOff, at: here) }
                guard bytes[position] == 0x3A else { throw unreadable() }
                position += 1
                expecting = .value
            case .value, .firstItem: expecting = try value(byte)
            case .more:
                if byte == 0x2C, let last = open.last {
                    position += 1
                    expecting = nodes[last].kind == .list ? .value : .key
                } else {
                    expecting = try close(byte)
                }
            }
        } while !(open.isEmpty && expecting == .more)
        skipSpace()
        guard position == bytes.count else { throw unreadable() }
        try checkEncoding()
        return nodes
    }

    private mutating func value(_ byte: UInt8) throws(FeedFault) -> Expecting {
        switch byte {
        case 0x22: try text()
        case 0x7B, 0x5B:
            guard open.count < Limits.feedDepth else {
                throw FeedFault(.tooDeep, at: here, number: open.count + 1, limit: Limits.feedDepth)
            }
            open.append(nodes.count)
            try add(byte == 0x5B ? .list : .object, from: position, to: position)
            position += 1
            return byte == 0x5B ? .firstItem : .firstKey
        case 0x74: try word("true", .yes)
        case 0x66: try word("false", .no)
        case 0x6E: try word("null", .null)
        default: try number()
        }
        return .more
    }

    private mutating func close(_ byte: UInt8) throws(FeedFault) -> Expecting {
        guard let last = open.last, byte == (nodes[last].kind == .list ? 0x5D : 0x7D) else { throw unreadable() }
        open.removeLast()
        position += 1
        nodes[last].end = UInt32(position)
        nodes[last].next = UInt32(nodes.count)
        return .more
    }

    private mutating func add(_ kind: JSONDocument.Kind, from start: Int, to end: Int) throws(FeedFault) {
        guard nodes.count < Limits.feedValues else {
            throw FeedFault(.tooManyItems, at: here, number: nodes.count + 1, limit: Limits.feedValues)
        }
        nodes.append(
            JSONDocument.Node(kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1)))
    }

    private mutating func text() throws(FeedFault) {
        let start = position + 1
        var at = start
        var escaped = false
        while at < bytes.count, bytes[at] != 0x22 {
            if bytes[at] == 0x5C {
                escaped = true
                at += 1
            }
            at += 1
        }
        guard at < bytes.count else {
            position = bytes.count
            throw FeedFault(.cutOff, at: here)
        }
        position = at + 1
        try add(escaped ? .escaped : .text, from: start, to: at)
    }

    private mutating func word(_ word: StaticString, _ kind: JSONDocument.Kind) throws(FeedFault) {
        let length = word.utf8CodeUnitCount
        for offset in 0..<length {
            guard position + offset < bytes.count else {
                position = bytes.count
                throw FeedFault(.cutOff, at: here)
            }
            guard bytes[position + offset] == word.utf8Start[offset] else { throw unreadable() }
        }
        try add(kind, from: position, to: position + length)
        position += length
    }

    private mutating func number() throws(FeedFault) {
        let start = position
        var at = position
        func digits() -> Bool {
            let first = at
            while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
            return at > first
        }
        if bytes[at] == 0x2D { at += 1 }
        let leadingZero = at < bytes.count && bytes[at] == 0x30
        let whole = at
        var good = digits() && !(leadingZero && at > whole + 1)
        if good, at < bytes.count, bytes[at] == 0x2E {
            at += 1
            good = digits()
        }
        if good, at < bytes.count, bytes[at] | 0x20 == 0x65 {
            at += 1
            if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
            good = digits()
        }
        guard good else {
            // A number that ends with the file before its figures do; `01` is none at all.
            if at == bytes.count, at > start, !(0x30...0x39).contains(bytes[at - 1]) {
                position = at
                throw FeedFault(.cutOff, at: here)
            }
            throw unreadable()
        }
        try add(.number, from: start, to: at)
        position = at
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Only now, as a file that is cut off within a letter is cut off, and not of a wrong encoding.
    private func checkEncoding() throws(FeedFault) {
        guard let fault = bytes.firstInvalidUTF8 else { return }
        throw FeedFault(.unreadable, at: here(fault), value: "0x" + String(bytes[fault], radix: 16), expected: "UTF-8")
    }

    private var here: String { here(position) }

    private func here(_ offset: Int) -> String {
        "\(place)line \(bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1)"
    }

    private func unreadable() -> FeedFault {
        let rest = bytes[position...].prefix(20).prefix { $0 != 0x0A }
        return FeedFault(
            .unreadable, at: here, value: String(decoding: rest, as: UTF8.self), expected: "JSON")
    }
}

extension [UInt8] {
    /// The first byte that belongs to no character of UTF-8; nil when all do.
    var firstInvalidUTF8: Int? {
        if isValidUTF8 { return nil }
        var good = 0
        var decoder = UTF8()
        var iterator = makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { good += UTF8.width(scalar) }
        return good
    }

    private var isValidUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
