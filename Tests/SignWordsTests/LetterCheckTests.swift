import SignModel
import SignWords
import Testing

/// Emoji go tidily, letters that a text cannot do without are named.
struct LetterCheckTests {
    /// A font with Latin letters, a heart and the figures.
    private let check = LetterCheck { text in
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { scalar in
            scalar.value >= 0x250 && scalar.value != 0x2764 && !scalar.properties.isDefaultIgnorableCodePoint
                && !scalar.properties.isWhitespace && scalar.value != 0x2026 && seen.insert(scalar).inserted
        }
    }

    @Test(arguments: [
        ("Kahvia 😀 ja lauluja 🎵.", "Kahvia ja lauluja.", ["😀", "🎵"]),
        ("🎄 Joulujuhla 🎄", "Joulujuhla", ["🎄"]),
        ("Tule mukaan 👩🏽‍🦼! Kaikki 👨‍👩‍👧 kerralla", "Tule mukaan! Kaikki kerralla", ["👩🏽‍🦼", "👨‍👩‍👧"]),
        ("Suomi 🇫🇮, Ruotsi 🇸🇪", "Suomi, Ruotsi", ["🇫🇮", "🇸🇪"]),
        ("Rivi 😀\n😀 toinen", "Rivi\ntoinen", ["😀"]),
        ("Rivi\n😀\ntoinen", "Rivi\ntoinen", ["😀"]),
        // Nothing but the gap closes up, and seams stay where they are.
        ("😀 Kello 10 … 12 , huone  2", "Kello 10 … 12 , huone  2", ["😀"]),
        ("Osallistumis\u{AD}mahdollisuudet 😀", "Osallistumis\u{AD}mahdollisuudet", ["😀"]),
        ("Soita 1️⃣1️⃣2️⃣", "Soita 112", ["1️⃣", "2️⃣"]),
        ("kahvi☕tauko", "kahvitauko", ["☕"]),
        ("Lämmin ❤️ kiitos", "Lämmin ❤️ kiitos", []),
        ("Ei mitään erityistä", "Ei mitään erityistä", []),
    ])
    func emojiGoTidily(text: String, shown: String, removed: [String]) {
        let result = check(text)
        #expect(result.text == shown)
        #expect(result.removed == removed)
        #expect(result.missing.isEmpty)
    }

    @Test func lettersAreNamedAndStay() {
        let result = check("Tule 日本 ja 日 😀")
        #expect(result.missing == ["日", "本"])
        #expect(result.text == "Tule 日本 ja 日")
        let words = MissingLetters(result.missing)
        #expect(words.list == "日 (U+65E5), 本 (U+672C)")
        #expect(words.advice[.english]?.contains("fonts-noto-cjk") == true)
    }

    /// Nothing would be left to show.
    @Test func emojiAloneAreMissing() {
        let result = check("😀🎵")
        #expect(result.text == "😀🎵" && result.missing == ["😀", "🎵"])
    }
}
