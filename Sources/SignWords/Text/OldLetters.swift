/// Letters of the encodings that one byte was enough for, told apart by which of them makes words of this country.
///
/// | byte | windows | dos | macintosh |
/// |---|---|---|---|
/// | E4 | ä | õ | ‰ |
/// | 84 | „ | ä | Ñ |
/// | 8A | Š | è | ä |
public enum OldLetters {
    /// One of those encodings.
    public enum Page: String, Sendable, CaseIterable {
        /// Windows-1252, which Latin-1 is a part of.
        case windows = "WINDOWS-1252"
        /// As ZIP archives are named by Windows: code page 850, and 437 in older ones.
        case dos = "CP850", olderDOS = "CP437"
        case macintosh = "MACINTOSH"
    }

    /// The text that `bytes` most probably are; of two as good, in the page that is named first.
    public static func text(_ bytes: [UInt8], of pages: [Page]) -> String {
        var best: (text: String, worth: Int)?
        for page in pages {
            guard
                let text = page == .windows
                    ? WindowsLetters.string(bytes) : TextBytes.converted(bytes, from: page.rawValue)
            else { continue }
            let worth = worth(of: text)
            if best.map({ worth > $0.worth }) ?? true { best = (text, worth) }
        }
        return best?.text ?? WindowsLetters.string(bytes)
    }

    /// The name of a file in an archive or a folder: in UTF-8 where it is that.
    public static func name(_ bytes: [UInt8]) -> String {
        String(validating: bytes, as: UTF8.self) ?? text(bytes, of: [.dos, .olderDOS, .windows, .macintosh])
    }

    /// Letters of this country count most, those of its neighbours and of French, German and Spanish names some; a large
    /// one behind a small one is none that anybody wrote.
    private static func worth(of text: String) -> Int {
        var sum = 0
        var isBehindSmall = false
        for scalar in text.unicodeScalars {
            let isLarge = scalar.properties.isUppercase
            defer { isBehindSmall = scalar.properties.isLowercase }
            if scalar.isASCII { continue }
            if isLarge, isBehindSmall {
                sum -= 3
            } else if own.contains(scalar) {
                sum += 3
            } else if known.contains(scalar) {
                sum += 1
            } else {
                sum -= scalar.properties.isAlphabetic ? 1 : 2
            }
        }
        return sum
    }

    private static let own = Set("åäöÅÄÖ".unicodeScalars)
    private static let known = Set("éÉüÜøØæÆ–”’…€´°½§«»“‘•çëêèàâîïôûùñßãõáíóúÇÊÈÀÂÎÔÛÑÁÍÓÚšžŠŽ".unicodeScalars)
}
