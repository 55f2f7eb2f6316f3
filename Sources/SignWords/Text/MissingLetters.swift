public import SignModel

/// Letters that no font of the screens has: on a slide they would be holes.
public struct MissingLetters: Error, Hashable, Sendable {
    public let letters: [Unicode.Scalar]

    /// More would fill the message.
    private static let named = 8

    public init(_ letters: [Unicode.Scalar]) {
        self.letters = letters
    }

    /// A stable name for scripts.
    public var code: String { "letterWithoutFont" }

    /// `火 (U+706B), 灾 (U+707E)`.
    public var list: String {
        let shown = letters.prefix(Self.named).map { letter in
            let number = String(letter.value, radix: 16, uppercase: true)
            return "\(letter) (U+\(String(repeating: "0", count: max(0, 4 - number.count)))\(number))"
        }
        return shown.joined(separator: ", ") + (letters.count > Self.named ? ", …" : "")
    }

    /// What is wrong, in Finnish, Swedish and English.
    public var words: LocalizedText {
        [
            .finnish: "Näyttöjen fonteissa ei ole näitä kirjaimia: \(list).",
            .swedish: "Skärmarnas teckensnitt saknar de här bokstäverna: \(list).",
            .english: "The screens' fonts lack these letters: \(list).",
        ]
    }

    /// What to do.
    public var advice: LocalizedText {
        guard letters.contains(where: Self.isEastAsian) else {
            return [
                .finnish: "Kirjoita teksti muilla kirjaimilla.",
                .swedish: "Skriv texten med andra bokstäver.",
                .english: "Write it in other letters.",
            ]
        }
        return [
            .finnish: "Kirjoita teksti muilla kirjaimilla, tai asenna näytöille ja tälle koneelle fonts-noto-cjk.",
            .swedish:
                "Skriv texten med andra bokstäver, eller installera fonts-noto-cjk på skärmarna och den här datorn.",
            .english: "Write it in other letters, or install fonts-noto-cjk on the screens and on this machine.",
        ]
    }

    private static func isEastAsian(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
