/// Little-endian numbers at offsets in bytes; nil outside them.
struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func little16(_ offset: Int) -> Int? { number(offset, 2) }
    func little32(_ offset: Int) -> Int? { number(offset, 4) }

    private func number(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        var value = 0
        for index in 0..<count { value = value << 8 | Int(bytes[offset + count - 1 - index]) }
        return value
    }
}
