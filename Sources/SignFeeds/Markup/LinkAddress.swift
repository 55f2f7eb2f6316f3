internal import SignModel

/// Where a link leads, as people write it.
struct LinkAddress {
    let text: String

    /// nil for what is no use on paper: places within the page, scripts, addresses that go on for lines.
    init?(_ reference: String) {
        let reference = reference.trimmed
        guard reference.utf8.count <= Limits.urlCharacters, !reference.utf8.contains(where: { $0 <= 0x20 }) else {
            return nil
        }
        let lower = reference.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
            text = reference
        } else if lower.hasPrefix("mailto:") || lower.hasPrefix("tel:") {
            let rest = reference[reference.index(after: reference.firstIndex(of: ":") ?? reference.startIndex)...]
            text = String(rest.prefix { $0 != "?" })
        } else {
            return nil
        }
        guard !text.isEmpty else { return nil }
    }

    /// Whether `words` already say `address`.
    static func says(_ words: String, _ address: String) -> Bool {
        let (words, address) = (bare(words), bare(address))
        return address.isEmpty || words.contains(address) || (words.count > 8 && address.hasPrefix(words))
    }

    /// Without what nobody writes: scheme, `www.`, a last slash, spaces.
    private static func bare(_ text: String) -> String {
        var text = text.lowercased().filter { !$0.isWhitespace && $0 != "-" }[...]
        for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        while text.hasSuffix("/") { text = text.dropLast() }
        return String(text)
    }
}

extension StringProtocol {
    /// Without white space around it.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
