/// The 512 bytes before each file of a tar archive (POSIX.1-2017, pax, "ustar Interchange Format").
struct TarHeader {
    static let block = 512

    /// From the archive's root, with `/`; at most 100 bytes, which is all that names of our own making need.
    var name: String
    /// In bytes.
    var size: Int
    /// Seconds since 1970.
    var modified: Int = 0
    /// `0` a file, `5` a folder, `1` and `2` links, `x` and `g` further facts.
    var type: UInt8 = 0x30

    /// A file's.
    init(name: String, size: Int, modified: Int) {
        self.name = name
        self.size = size
        self.modified = modified
    }

    /// nil for what is no header: its sum is wrong.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == TarHeader.block else { return nil }
        let bytes = Array(bytes)
        guard let sum = TarHeader.number(bytes[148..<156]), sum == TarHeader.sum(bytes),
            let size = TarHeader.number(bytes[124..<136]), size >= 0
        else { return nil }
        let name = TarHeader.text(bytes[0..<100])
        let folder = bytes[257..<262].elementsEqual("ustar".utf8) ? TarHeader.text(bytes[345..<500]) : ""
        // GNU tar writes "ustar  " and keeps other things where ustar has the first part of the name.
        let isPlain = bytes[262] == 0
        self.name = folder.isEmpty || !isPlain ? name : folder + "/" + name
        self.size = size
        modified = TarHeader.number(bytes[136..<148]) ?? 0
        type = bytes[156] == 0 ? 0x30 : bytes[156]
    }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: TarHeader.block)
        func put(_ text: String, at offset: Int) {
            bytes.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        func octal(_ value: Int, _ digits: Int) -> String {
            let text = String(value, radix: 8)
            return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
        }
        put(String(decoding: Array(name.utf8.prefix(100)), as: UTF8.self), at: 0)
        put("0000644", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        if size < 1 << 33 {
            put(octal(size, 11), at: 124)
        } else {
            // Eight gibibytes and more: binary, as GNU tar, star and libarchive do.
            for index in 0..<8 { bytes[135 - index] = UInt8(truncatingIfNeeded: size >> (8 * index)) }
            bytes[124] = 0x80
        }
        put(octal(max(0, modified), 11), at: 136)
        put("        ", at: 148)
        bytes[156] = type
        put("ustar", at: 257)
        put("00", at: 263)
        put(octal(bytes.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
        return bytes
    }

    private static func sum(_ bytes: [UInt8]) -> Int {
        bytes.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Octal digits, or binary with the first bit set; nil for anything else.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            guard field.dropFirst().prefix(field.count - 8).allSatisfy({ $0 == 0 }), first == 0x80 else { return nil }
            let value = field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
            return value
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
        guard !digits.isEmpty else { return 0 }
        return Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
