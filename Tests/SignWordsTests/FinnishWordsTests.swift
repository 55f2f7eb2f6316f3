import SignWords
import Testing

struct FinnishWordsTests {
    @Test(
        "Inflected words and compounds go back to their base forms, and to the verbs they are made of",
        arguments: [
            ("omaisille", "omainen"), ("muistisairaan", "muisti"), ("muistisairaan", "sairas"),
            ("yhdistykset", "yhdistys"), ("tuen", "tuki"), ("omaishoitaja", "hoitaa"),
        ])
    func bases(word: String, base: String) {
        #expect(FinnishWords().bases(in: "Tule \(word) mukaan").contains(base))
    }
}
