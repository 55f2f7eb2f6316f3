/// The words of a text: runs of letters, marks, digits, inner hyphens and apostrophes, lower-case, without soft hyphens
/// and without what Finnish and Swedish put behind a colon: `SPR:n` is SPR.
public enum WordSplitter {
    /// A word and where it stands in the text as written.
    public struct Word: Hashable, Sendable {
        /// Lower-case.
        public var text: String
        public var range: Range<String.Index>
    }

    /// The words alone.
    public static func words(in text: String) -> [String] { places(in: text).map(\.text) }

    /// The words with their places.
    public static func places(in text: String) -> [Word] {
        var words: [Word] = []
        var word = String.UnicodeScalarView()
        var start = text.startIndex
        var end = start
        func finish() {
            while word.last == "-" { word.removeLast() }
            if !word.isEmpty { words.append(Word(text: String(word).lowercased(), range: start..<end)) }
            word = String.UnicodeScalarView()
        }
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if isWordScalar(scalar) {
                if word.isEmpty { start = index }
                word.append(scalar)
                end = next
            } else if scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" {
                if !word.isEmpty { word.append("-") }
            } else if isApostrophe(scalar), !word.isEmpty, next < scalars.endIndex, isWordScalar(scalars[next]) {
                // `vaa'an`
                word.append("'")
            } else if scalar == ":", !word.isEmpty, let after = ending(in: scalars, from: next) {
                end = after
                finish()
                index = after
                continue
            } else if scalar != "\u{AD}" {
                finish()
            }
            index = next
        }
        finish()
        return words
    }

    /// A word with the letters of other keyboards: `ä` and `å` as `a`, `ö` as `o`, `é` as `e`.
    public static func plain(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 > 0x7F }) else { return word }
        var plain = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar {
            case "à"..."å": plain.append("a")
            case "ç": plain.append("c")
            case "è"..."ë": plain.append("e")
            case "ì"..."ï": plain.append("i")
            case "ñ": plain.append("n")
            case "ò"..."ö", "ø": plain.append("o")
            case "ù"..."ü": plain.append("u")
            case "ý", "ÿ": plain.append("y")
            case "š": plain.append("s")
            case "ž": plain.append("z")
            case "\u{300}"..."\u{36F}": continue
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    /// What stands behind the colon of `SPR:n`, `tv:ssä`, `ry:lle`, `SPF:s`.
    private static let endings: Set = [
        "a", "ä", "aan", "ään", "een", "en", "hen", "hin", "hon", "ia", "iä", "iin", "ille", "in", "ksi", "lla", "llä",
        "lle", "lta", "ltä", "n", "na", "nä", "oon", "s", "ssa", "ssä", "sta", "stä", "t", "ta", "tä", "tta", "ttä",
        "yn",
    ]

    /// Where an ending that begins at `start` is over; nil when something else stands there.
    private static func ending(
        in scalars: String.UnicodeScalarView, from start: String.Index
    ) -> String.Index? {
        var end = start
        var letters = String.UnicodeScalarView()
        while end < scalars.endIndex, isWordScalar(scalars[end]) {
            letters.append(scalars[end])
            guard letters.count <= 4 else { return nil }
            end = scalars.index(after: end)
        }
        return endings.contains(String(letters)) ? end : nil
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: return true
        case 0...0xBF: return false
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .nonspacingMark, .spacingMark, .decimalNumber:
                return true
            default: return false
            }
        }
    }
}
