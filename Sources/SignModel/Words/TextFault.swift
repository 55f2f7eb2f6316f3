/// Why a text is not taken, counted in Unicode scalars: a letter that the eye sees as one may be of sixty thousand.
public enum TextFault: Error, Hashable, Sendable {
    case tooLong(scalars: Int, limit: Int)
    case tooManyMarks(count: Int, limit: Int)
    case wordTooLong(letters: Int, limit: Int)

    /// The first fault of a text of at most `limit` scalars; nil when it has none.
    public init?(_ text: String, limit: Int) {
        let count = text.unicodeScalars.count
        guard count <= limit else {
            self = .tooLong(scalars: count, limit: limit)
            return
        }
        var (marks, mostMarks, letters, mostLetters) = (0, 0, 0, 0)
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark:
                // Variation selectors say how the letter before them looks.
                if !scalar.properties.isVariationSelector { marks += 1 }
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
                marks = 0
                letters = TextFault.isWrittenWithoutSpaces(scalar) ? 0 : letters + 1
            case .format where scalar.value != 0xAD: break
            default: (marks, letters) = (0, 0)
            }
            mostMarks = max(mostMarks, marks)
            mostLetters = max(mostLetters, letters)
        }
        if mostMarks > Limits.marksPerLetter {
            self = .tooManyMarks(count: mostMarks, limit: Limits.marksPerLetter)
        } else if mostLetters > Limits.wordLetters {
            self = .wordTooLong(letters: mostLetters, limit: Limits.wordLetters)
        } else {
            return nil
        }
    }

    /// Thai, Lao, Burmese, Khmer, and from the CJK radicals on: lines may break between letters.
    private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
