extension StringProtocol {
    /// The text without soft hyphens, which only layouts need: for comparing, printing and files.
    public var withoutSoftHyphens: String {
        // U+00AD is C2 AD in UTF-8; most texts have none.
        guard utf8.contains(0xAD) else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.lazy.filter { $0 != "\u{AD}" }))
    }

    /// The text with ordinary spaces for those that hold words together, for columns and files.
    public var withPlainSpaces: String {
        String(String.UnicodeScalarView(unicodeScalars.lazy.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))
    }

    /// The text with another scalar for each of these. Faster than a search for a pattern: a page does it for each of its
    /// labels.
    public func exchanging(_ scalar: Unicode.Scalar, for other: Unicode.Scalar) -> String {
        guard unicodeScalars.contains(scalar) else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.lazy.map { $0 == scalar ? other : $0 }))
    }

    /// The text with its first letter as a capital one.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
