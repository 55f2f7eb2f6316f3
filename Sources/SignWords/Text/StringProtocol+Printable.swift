extension StringProtocol {
    /// The text as a terminal may be given it: names of files and arguments come from outside, and a terminal acts on
    /// escape sequences and on marks that turn the direction. Those become `\u{FFFD}`; line ends and tabs stay.
    public var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.lazy.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A: scalar
                    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    /// The text for a message that quotes names and words from outside: everything invisible becomes `_`.
    ///
    /// - Parameter lines: whether line breaks stay.
    public func revealed(lines: Bool = false) -> String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.lazy.map { scalar in
                    if lines, scalar == "\n" { return scalar }
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return "_"
                    default: return scalar
                    }
                }))
    }
}
