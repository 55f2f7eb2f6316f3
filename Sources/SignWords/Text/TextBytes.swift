internal import Glibc

/// Bytes of texts from outside, in whatever encoding they are, as a string.
public enum TextBytes {
    /// By its byte order mark, else as UTF-8 if it is that (nearly), else by what a page says of itself, else as
    /// Windows-1252, of which Latin-1 is a part, or as a Macintosh wrote before.
    ///
    /// - Parameter markup: whether `charset=` near its beginning says something.
    public static func string(_ bytes: [UInt8], markup: Bool = false) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if let wide = wide(bytes) { return wide }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if mostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        if markup, let name = charset(bytes), let text = converted(bytes, from: name) { return text }
        return OldLetters.text(bytes, of: [.windows, .macintosh])
    }

    /// UTF-16 and UTF-32, with a mark or told by the zeros between ASCII letters.
    private static func wide(_ bytes: [UInt8]) -> String? {
        let start = Array(bytes.prefix(4))
        guard start.count >= 2 else { return nil }
        if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] {
            return converted(bytes, from: start[0] == 0 ? "UTF-32BE" : "UTF-32LE")
        }
        let marked = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        guard marked || start.count == 4 && (start[0] == 0) != (start[1] == 0) && (start[2] == 0) != (start[3] == 0)
        else { return nil }
        let isBig = marked ? start[0] == 0xFE : start[0] == 0
        let body = marked ? bytes[2...] : bytes[...]
        let (high, low) = isBig ? (0, 1) : (1, 0)
        var units: [UInt16] = []
        units.reserveCapacity(body.count / 2)
        var index = body.startIndex
        while index + 1 < body.endIndex {
            units.append(UInt16(body[index + high]) << 8 | UInt16(body[index + low]))
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether most letters beyond ASCII are whole in UTF-8, so that single bytes are damage rather than another
    /// encoding.
    private static func mostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (whole, broken, index) = (0, 0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
            if length == 1 {
                index += 1
            } else if length > 1, index + length <= bytes.count,
                bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                whole += 1
                index += length
            } else {
                broken += 1
                index += 1
            }
        }
        return whole > broken
    }

    /// The encoding a page names within its first four thousand bytes.
    private static func charset(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let key = Array("charset=".utf8)
        guard head.count > key.count else { return nil }
        for start in 0..<(head.count - key.count) where head[start..<(start + key.count)].elementsEqual(key) {
            let rest = head[(start + key.count)...].drop { $0 == 0x22 || $0 == 0x27 }
            let name = rest.prefix {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
            if (1...32).contains(name.count) { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    /// Through iconv(3); nil when it knows no such encoding or the bytes are none of it.
    static func converted(_ bytes: [UInt8], from name: String) -> String? {
        guard !["utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252"].contains(name) else { return nil }
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let room = output.count
        let left: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (more, left) = (source.count, target.count)
                return iconv(converter, &from, &more, &to, &left) == -1 ? nil : left
            }
        }
        return left.map { String(decoding: output[..<(room - $0)].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
}

/// Windows-1252: Latin-1 with letters where that has control characters.
public enum WindowsLetters {
    private static let letters: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The letter of a byte; nil for the five that have none.
    public static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = letters[Int(byte) - 0x80]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    public static func string(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalar(byte) ?? "\u{FFFD}") }
        return String(text)
    }
}
