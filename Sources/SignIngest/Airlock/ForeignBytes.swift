/// The bytes of a file, looked at for the marks of its kind.
struct ForeignBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func start(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }

    func at(_ offset: Int, _ text: String) -> Bool { at(offset, Array(text.utf8)) }

    func at(_ offset: Int, _ mark: [UInt8]) -> Bool {
        bytes.count >= offset + mark.count && bytes[offset..<offset + mark.count].elementsEqual(mark)
    }

    /// Eleven bits that are set, and fields that are allowed: MPEG layer 1 to 3, or AAC.
    var isSoundFrame: Bool {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0, bytes[1] & 0x18 != 0x08 else { return false }
        let isAAC = bytes[1] & 0xF6 == 0xF0
        return isAAC || (bytes[1] & 0x06 != 0 && bytes[2] & 0xF0 != 0xF0 && bytes[2] & 0x0C != 0x0C)
    }

    /// Whether a name or word is in it, in one byte a letter.
    func contains(_ text: String, within limit: Int = .max) -> Bool { find(Array(text.utf8), within: limit) }

    /// Whether a name is in it, in UTF-16.
    func containsWide(_ text: String) -> Bool {
        find(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, within: .max)
    }

    private func find(_ mark: [UInt8], within limit: Int) -> Bool {
        guard let first = mark.first, bytes.count >= mark.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            let last = min(all.count - mark.count, limit)
            var at = 0
            while at <= last {
                if all[at] == first, (1..<mark.count).allSatisfy({ all[at + $0] == mark[$0] }) { return true }
                at += 1
            }
            return false
        }
    }

    /// The names of the first entries of a ZIP, by their own headers' order in its directory; none when it is damaged.
    var namesOfEntries: [String] {
        let reader = ByteReader(bytes)
        var end = bytes.count - 22
        let stop = max(0, end - 65_535)
        while end >= stop, reader.little32(end) != 0x0605_4B50 { end -= 1 }
        guard end >= stop, let count = reader.little16(end + 10), var at = reader.little32(end + 16) else { return [] }
        var names: [String] = []
        for _ in 0..<min(count, 200) {
            guard reader.little32(at) == 0x0201_4B50, let name = reader.little16(at + 28),
                let extra = reader.little16(at + 30),
                let comment = reader.little16(at + 32), at + 46 + name <= bytes.count
            else { break }
            names.append(String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self))
            at += 46 + name + extra + comment
        }
        return names
    }
}
