import SignModel
import Testing

@testable import SignWords

/// The quick way of normalising says what the long one says.
@Suite struct PlainTextNormalizerTests {
    /// Every text of up to four of these pieces.
    private static let pieces = ["a", "ä", " ", "\n", "\r\n", "\t", "\u{A0}", "–", "€", "\r"]

    @Test func bothWaysAreOne() {
        var texts = [""]
        var all: [String] = []
        for _ in 1...4 {
            texts = texts.flatMap { text in Self.pieces.map { text + $0 } }
            all += texts
        }
        var wrong: [String] = []
        for text in all {
            if TextNormalizer.text(text) != TextNormalizer.textOfAnyKind(text) { wrong.append(text) }
            if TextNormalizer.line(text) != TextNormalizer.lineOfAnyKind(text) { wrong.append(text) }
        }
        #expect(wrong == [])
    }

    /// Each character by itself, below U+3000, alone and between letters.
    @Test func everyCharacterIsTheSameBothWays() {
        var wrong: [UInt32] = []
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(Character(scalar))", "a\(scalar)b", "a \(scalar)"] {
                let (quick, long) = (TextNormalizer.text(text), TextNormalizer.textOfAnyKind(text))
                if Array(quick.unicodeScalars) != Array(long.unicodeScalars) { wrong.append(value) }
            }
        }
        #expect(wrong == [])
    }
}
