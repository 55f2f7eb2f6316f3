/// Numbers in texts for machines: ISO 8601, as in `spec/commands.md`, "Shapes of --json". Times for people are in
/// ``DateWords``.
enum Digits {
    /// `value` with leading zeros to `width` digits; `value` is not negative.
    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// The number written in ASCII digits only; nil when empty, too long or anything else.
    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
