import Foundation

/// Makes text from outside canonical: Unicode NFC, no control characters but the line break, no tricks.
///
/// Removed: control and unassigned characters, private use, direction overrides, invisible characters (zero-width space,
/// byte order mark), soft hyphens (put in again by ``FinnishHyphenator``). Line ends of any kind become one `\n`, at most
/// two in a row; other white space becomes a space, runs of it one; both ends are trimmed. The no-break space stays.
/// A text in which nothing can be seen is empty.
public enum TextNormalizer {
    /// Text of several lines.
    public static func text(_ raw: String) -> String {
        plain(raw, lines: true) ?? textOfAnyKind(raw)
    }

    static func textOfAnyKind(_ raw: String) -> String {
        var lines: [String] = []
        var blank = true
        for raw in clean(raw).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = squeezed(raw)
            if line.isEmpty {
                blank = true
                continue
            }
            if blank, !lines.isEmpty { lines.append("") }
            lines.append(line)
            blank = false
        }
        return visible(lines.joined(separator: "\n"))
    }

    /// Text of one line: line breaks become spaces.
    public static func line(_ raw: String) -> String {
        plain(raw, lines: false) ?? lineOfAnyKind(raw)
    }

    static func lineOfAnyKind(_ raw: String) -> String {
        visible(squeezed(clean(raw).replacing("\n", with: " ")[...]))
    }

    /// `text`, or nothing when it is made of what nobody sees: joiners, direction marks, fillers, marks without a letter.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.contains(where: isVisible) ? text : ""
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if (0x21...0x7E).contains(scalar.value) { return true }
        let properties = scalar.properties
        // The Hangul fillers are letters by their category, the blank Braille pattern is a symbol.
        if properties.isDefaultIgnorableCodePoint || properties.isWhitespace || scalar.value == 0x2800 { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return false
        default: return true
        }
    }

    /// Only what is allowed, with `\n` for every line end, in NFC.
    private static func clean(_ raw: String) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in raw.unicodeScalars {
            let value = scalar.value
            if value == 0x0A, afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = value == 0x0D
            switch value {
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09: scalars.append(" ")
            default: if isAllowed(scalar) { scalars.append(scalar) }
            }
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned: false
        // Joiners and marks that scripts need; everything else that is invisible goes.
        case .format: [0x200C, 0x200D, 0x200E, 0x200F, 0x061C].contains(scalar.value)
        default: true
        }
    }

    private static func squeezed(_ text: Substring) -> String {
        text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(separator: " ")
            .trimmingCharacters(in: .whitespaces)
    }
}
