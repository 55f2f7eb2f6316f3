import SignModel
import SignScene
import Testing

/// What screens say, and how text is set.
struct WordsTests {
    @Test(arguments: [
        ("klo 14.30", "klo\u{A0}14.30"), ("puh. 050 000 0101", "puh.\u{A0}050\u{A0}000\u{A0}0101"),
        ("soita 116 117 heti", "soita 116\u{A0}117 heti"), ("12,50 €", "12,50\u{A0}€"),
        ("ma 12.10. klo 9-15", "ma\u{A0}12.10. klo\u{A0}9–15"), ("12. lokakuuta", "12.\u{A0}lokakuuta"),
        ("Tuiran tupa", "Tuiran tupa"), ("sosiaali- ja terveys", "sosiaali- ja terveys"), ("", ""),
    ])
    func whatBelongsTogetherStaysTogether(_ raw: String, _ set: String) {
        #expect(Typographer.tidy(raw) == set)
    }

    @Test func addressesAreForPeople() {
        #expect(Typographer.address("https://www.esimerkki.example/") == "esimerkki.example")
        #expect(Typographer.address("https://esimerkki.example/kerho") == "esimerkki.example/kerho")
    }

    @Test func everyPhraseSpeaksThreeLanguages() {
        for phrase in Phrase.allCases {
            let texts = Language.interface.map { phrase.text($0) }
            #expect(texts.allSatisfy { !$0.isEmpty })
            #expect(phrase.text("uk") == phrase.text(.english))
        }
    }
}
