/// Where a feed is: in the web, or on this machine.
public enum FeedAddress {
    /// Whether it is a web address, and not a path.
    public static func isWeb(_ address: String) -> Bool {
        let lower = address.lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://")
    }

    /// Whether it is one that is fetched: `https`, a host, no name or password.
    public static func isFetched(_ address: String) -> Bool { host(of: address) != nil }

    /// The host and port of a web address, in small letters; nil when there is none, or a name and password before it.
    static func host(of address: String) -> (name: String, port: Int)? {
        let lower = address.lowercased()
        // Programs read a backslash differently, and what is no plain text is no address.
        guard lower.hasPrefix("https://"), lower.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else {
            return nil
        }
        var authority = lower.dropFirst(8).prefix { !"/?#".contains($0) }
        guard !authority.contains("@"), !authority.isEmpty else { return nil }
        var port = 443
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            let rest = authority[authority.index(after: end)...]
            let name = authority[authority.index(after: authority.startIndex)..<end]
            if !rest.isEmpty {
                guard rest.hasPrefix(":"), let number = Int(rest.dropFirst()) else { return nil }
                port = number
            }
            return (String(name), port)
        }
        if let colon = authority.lastIndex(of: ":") {
            guard let number = Int(authority[authority.index(after: colon)...]) else { return nil }
            port = number
            authority = authority[..<colon]
        }
        guard (1...65_535).contains(port), !authority.isEmpty,
            authority.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) })
        else { return nil }
        return (String(authority), port)
    }

    /// Whether a numeric address is one that everybody in the world may ask: not this machine, the house's network, or one
    /// with a purpose of its own. RFC 6890.
    static func isPublic(_ address: String) -> Bool {
        if let four = bytes(ofFour: address) { return isPublic(four: four) }
        guard let six = bytes(ofSix: address) else { return false }
        // An IPv4 address in the clothes of an IPv6 one.
        let isMapped = six[0..<10].allSatisfy { $0 == 0 } && six[10] == 0xFF && six[11] == 0xFF
        if isMapped || six[0..<12].allSatisfy({ $0 == 0 }) || six.starts(with: [0x00, 0x64, 0xFF, 0x9B]) {
            return isPublic(four: Array(six[12...]))
        }
        // Global unicast alone, without 2001:db8::/32 (documentation), 2001::/23 and 2002::/16 (tunnels).
        return six[0] & 0xE0 == 0x20 && !six.starts(with: [0x20, 0x01, 0x0D, 0xB8])
            && !(six.starts(with: [0x20, 0x01]) && six[2] < 2) && !six.starts(with: [0x20, 0x02])
    }

    private static func isPublic(four b: [UInt8]) -> Bool {
        switch (b[0], b[1]) {
        case (0, _), (10, _), (127, _), (224..., _): false
        case (100, 64...127), (169, 254), (172, 16...31), (192, 168), (198, 18...19): false
        case (192, 0): b[2] != 0 && b[2] != 2
        case (198, 51): b[2] != 100
        case (203, 0): b[2] != 113
        default: true
        }
    }

    private static func bytes(ofFour text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { $0.count <= 3 && $0.allSatisfy(\.isASCII) ? UInt8($0) : nil }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    /// `2001:db8::1`, with an IPv4 address as its last part or without; a zone behind `%` is not part of it.
    private static func bytes(ofSix text: String) -> [UInt8]? {
        let bare = text.prefix { $0 != "%" }
        let halves = String(bare).split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2, bare.contains(":") else { return nil }
        var groups: [[UInt8]] = []
        for half in halves {
            var bytes: [UInt8] = []
            let words = half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
            for (index, word) in words.enumerated() {
                if index == words.count - 1, let four = self.bytes(ofFour: String(word)) {
                    bytes += four
                } else {
                    guard (1...4).contains(word.count), let number = UInt16(word, radix: 16) else { return nil }
                    bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
                }
            }
            groups.append(bytes)
        }
        if halves.count == 1 { return groups[0].count == 16 ? groups[0] : nil }
        let missing = 16 - groups[0].count - groups[1].count
        guard missing >= 2 else { return nil }
        return groups[0] + [UInt8](repeating: 0, count: missing) + groups[1]
    }
}
