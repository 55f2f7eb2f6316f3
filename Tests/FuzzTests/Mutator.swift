/// Makes broken inputs out of good ones, the same ones for the same seed.
struct Mutator {
    private var state: UInt64
    /// What it makes others of.
    private let seeds: [[UInt8]]

    /// What parsers trip over: limits of number types, marks of the formats, letters of more than one byte.
    private static let words: [[UInt8]] =
        [
            "0", "-1", "1e999", "2147483648", "4294967296", "9223372036854775807", "-9223372036854775808",
            "99999999999999999999",
            "NaN", "\u{FEFF}", "\u{0}", "\r\n", "\n\n", "\t", "\"", "'", "{", "}", "[", "]", ":", ";", ",", "&a", "*a",
            "<<: *a",
            "!!binary", "---\n", "%", "\\", "\\u0000", "\\ud800", "<", ">", "&#0;", "<![CDATA[", "ä", "\u{0301}",
            "\u{202E}",
            "🧓🏽", "../", "/", "2026-02-30", "24:00", "25:61", "0000-00-00", "FREQ=", "COUNT=0", "UNTIL=", "PK\u{5}\u{6}",
            "=", "|",
        ].map { Array($0.utf8) } + [
            [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF],
        ]

    init(seed: UInt64, _ seeds: [[UInt8]]) {
        state = seed
        self.seeds = seeds
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    private mutating func range(_ count: Int, atMost: Int) -> Range<Int> {
        let start = below(count + 1)
        return start..<min(count, start + below(atMost))
    }

    /// A good input with one to eight things done to it.
    mutating func make() -> [UInt8] {
        guard !seeds.isEmpty else { return [] }
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(8) { change(&bytes) }
        return bytes.count > 200_000 ? Array(bytes.prefix(200_000)) : bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = below(bytes.count)
        switch below(10) {
        case 0 where !bytes.isEmpty: bytes[at] ^= 1 << below(8)
        case 1 where !bytes.isEmpty: bytes[at] = UInt8(truncatingIfNeeded: next())
        case 2: bytes.insert(contentsOf: Self.words[below(Self.words.count)], at: below(bytes.count + 1))
        case 3: bytes.removeSubrange(range(bytes.count, atMost: 40))
        case 4:
            let part = Array(bytes[range(bytes.count, atMost: 400)])
            bytes.insert(contentsOf: part, at: below(bytes.count + 1))
        case 5:
            let other = seeds[below(seeds.count)]
            bytes.replaceSubrange(range(bytes.count, atMost: 200), with: other[range(other.count, atMost: 200)])
        case 6: number(&bytes)
        case 7: bytes.removeLast(below(min(bytes.count, 2 * bytes.count / 3 + 1)))
        case 8:
            let word = Self.words[below(Self.words.count)]
            bytes.replaceSubrange(range(bytes.count, atMost: word.count + 1), with: word)
        default:
            // The same many times over: depth and length.
            let part = Array(bytes[range(bytes.count, atMost: 12)])
            let times = 1 << below(9)
            bytes.insert(contentsOf: (0..<times).flatMap { _ in part }, at: below(bytes.count + 1))
        }
    }

    /// Another number where one stands.
    private mutating func number(_ bytes: inout [UInt8]) {
        let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
        guard !digits.isEmpty else { return }
        let start = digits[below(digits.count)]
        var end = start
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        bytes.replaceSubrange(start..<end, with: Self.words[below(8)])
    }
}
