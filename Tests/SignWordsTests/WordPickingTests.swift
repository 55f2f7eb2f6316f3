import SignModel
import SignWords
import Testing

struct WordPickingTests {
    @Test("Each language reads its own words, a language the program does not speak reads English")
    func picking() {
        #expect(Wording(.finnish).pick("yksi", "en", "one") == "yksi")
        #expect(Wording(.swedish).pick("yksi", "en", "one") == "en")
        #expect(Wording(.english).pick("yksi", "en", "one") == "one")
        #expect(Wording("uk").pick("yksi", "en", "one") == "one")
    }

    @Test("A text from outside is read in its own language, or else in the first there is, without soft hyphens")
    func texts() {
        let text: LocalizedText = [.finnish: "omais\u{AD}hoitaja", "uk": "доглядач"]
        #expect(Wording(.finnish).text(text) == "omaishoitaja")
        #expect(Wording("uk").text(text) == "доглядач")
        #expect(Wording(.swedish).text(text) == "omaishoitaja")
        #expect(Wording(.finnish).text([:]) == "")
    }

    @Test("Plain text has neither soft hyphens nor spaces that hold, and keeps all else")
    func plain() {
        #expect(Wording(.finnish).plain("omais\u{AD}hoito klo\u{A0}14\u{202F}€ í") == "omaishoito klo 14 € í")
    }

    @Test("A sentence can be made in all languages by its words")
    func sentences() {
        let text = LocalizedText { words in words.pick("ei", "nej", "no") }
        #expect(text == LocalizedText("ei", "nej", "no"))
        #expect(text.languages == Language.interface)
    }
}
