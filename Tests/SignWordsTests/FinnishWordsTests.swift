import SignWords
import Testing

struct FinnishWordsTests {
    @Test(
        "Inflected words and parts of compounds are found by their base forms",
        arguments: [
            ("omaisille", "omainen"), ("muistisairaan", "muisti"), ("muistisairaan", "sairas"),
            ("yhdistykset", "yhdistys"), ("tuen", "tuki"), ("omaishoitaja", "hoitaa"),
        ])
    func bases(word: String, base: String) {
        #expect(FinnishWords().bases(in: "Tule \(word) mukaan").contains(base))
    }

    @Test("Words are split at what is not a letter, digit or inner hyphen")
    func words() {
        #expect(
            FinnishWords.words(in: "Ma–pe klo 9, Äiti-lapsi-ryhmä – é!")
                == ["ma", "pe", "klo", "9", "äiti-lapsi-ryhmä", "é"])
    }

    @Test("Words with letters that some keyboards lack are found by plain ones, and only those are folded")
    func folding() {
        #expect(SearchFolding.folded("Äiti ja Åke sekä Öljy, äiti") == "aiti ake seka oljy")
        #expect(SearchFolding.folded("kahvila") == "")
    }
}
