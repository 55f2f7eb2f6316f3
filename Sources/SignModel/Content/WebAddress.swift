/// A web address as machines write it: what people write may have letters and spaces in it that a telephone's camera
/// does not read the same everywhere.
public enum WebAddress {
    /// `text` in ASCII where it is an address of the web, as RFC 3986 and RFC 3492 (Punycode) have it; nil when there is no
    /// such address. Anything but an address of the web stays as it is.
    ///
    /// | text | address |
    /// |---|---|
    /// | `https://hämeenlinna.example/ä ö` | `https://xn--hmeenlinna-q5a.example/%C3%A4%20%C3%B6` |
    /// | `https://a.example/50%` | `https://a.example/50%25` |
    /// | `BEGIN:VCARD …` | as it is |
    public static func ascii(_ text: String) -> String? {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return text }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@"), let host = host(authority),
            let path = path(rest[authority.endIndex...])
        else { return nil }
        // Capitals of the scheme stay, which make a smaller code.
        return String(text.prefix(scheme.count)) + host + path
    }

    private static func host(_ authority: Substring) -> String? {
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        var labels: [String] = []
        for label in parts[0].split(separator: ".", omittingEmptySubsequences: false) {
            guard !label.isEmpty, label.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
                return nil
            }
            if label.allSatisfy(\.isASCII) {
                labels.append(String(label))
            } else {
                guard let code = punycode(label.lowercased()) else { return nil }
                labels.append("xn--" + code)
            }
        }
        return labels.joined(separator: ".") + (parts.count == 2 ? ":" + parts[1] : "")
    }

    /// What may stand in a path, a query or a fragment as it is.
    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?#[]".utf8)

    private static func path(_ text: Substring) -> String? {
        let bytes = Array(text.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        func isHex(_ at: Int) -> Bool { at < bytes.count && Character(Unicode.Scalar(bytes[at])).isHexDigit }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            guard byte >= 0x20, byte != 0x7F else { return nil }
            if plain.contains(byte) || (byte == 0x25 && isHex(index + 1) && isHex(index + 2)) {
                result.append(byte)
            } else {
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A label of letters beyond ASCII (RFC 3492, 6.3, with the parameters of section 5); nil when it is too long for one.
    private static func punycode(_ label: String) -> String? {
        let scalars = Array(label.unicodeScalars)
        let basic = scalars.filter(\.isASCII)
        var output = String(String.UnicodeScalarView(basic))
        if !basic.isEmpty { output += "-" }
        var (n, delta, bias, handled) = (128, 0, 72, basic.count)
        while handled < scalars.count {
            guard let next = scalars.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
            delta += (next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if Int(scalar.value) < n { delta += 1 }
                guard Int(scalar.value) == n else { continue }
                var (q, k) = (delta, 36)
                while true {
                    let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
                    if q < t { break }
                    output.append(digit(t + (q - t) % (36 - t)))
                    q = (q - t) / (36 - t)
                    k += 36
                }
                output.append(digit(q))
                bias = adapted(delta, handled + 1, isFirst: handled == basic.count)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return output.utf8.count <= 59 ? output : nil
    }

    private static func digit(_ value: Int) -> Character {
        Character(Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)))
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
