import Testing

@testable import SignIngest

struct TextTests {
    @Test(
        "Text is normalised: composed, trimmed, without control or invisible characters",
        arguments: [
            ("  Muistikahvila \t kello  14 ", "Muistikahvila kello 14"),
            ("a\u{308}iti", "äiti"),
            ("yksi\r\nkaksi\rkolme", "yksi\nkaksi\nkolme"),
            ("yksi\n\n\n\nkaksi\n", "yksi\n\nkaksi"),
            ("nolla\u{0}kolme\u{1B}[31m", "nollakolme[31m"),
            ("\u{FEFF}alku\u{200B}osa", "alkuosa"),
            ("oikealta\u{202E}vasemmalle", "oikealtavasemmalle"),
            ("omais\u{AD}hoitaja", "omaishoitaja"),
            ("14.30–16\u{A0}€", "14.30–16\u{A0}€"),
            ("yksi\u{2028}kaksi", "yksi\nkaksi"),
            (" \n ", ""),
        ])
    func text(raw: String, expected: String) {
        #expect(TextNormalizer.text(raw) == expected)
    }

    @Test("A line has no line breaks")
    func line() {
        #expect(TextNormalizer.line(" Tule\nkahville \r\n tänään ") == "Tule kahville tänään")
    }

    @Test(
        "Long compounds may break where their parts meet, other words not at all",
        arguments: [
            ("keskustelutuokio", "keskustelu\u{AD}tuokio"),
            ("Hyvinvointikeskuksessa!", "Hyvin\u{AD}vointi\u{AD}keskuksessa!"),
            ("omaishoitaja", "omais\u{AD}hoitaja"),
            ("ilmoittautumista", "ilmoittautumista"),
            ("maanantai-iltapäivä", "maanantai-ilta\u{AD}päivä"),
            ("järjestötalo on auki", "järjestö\u{AD}talo on auki"),
            ("qwertyuiopasdfgh", "qwertyuiopasdfgh"),
            ("https://muistivaki.example", "https://muistivaki.example"),
        ])
    func hyphens(text: String, expected: String) throws {
        let hyphenator = FinnishHyphenator()
        try #require(hyphenator.isAvailable)
        #expect(hyphenator.hyphenate(text) == expected)
        #expect(hyphenator.hyphenate(expected) == expected)
    }

    @Test("Only boundaries that every reading has are used, and none near an end or a hyphen")
    func boundaries() {
        #expect(FinnishHyphenator.boundaries(in: ["=pppp=pppppp=pp", "=pppp=pppppppp"], of: "abcdefghijkl") == [4])
        #expect(FinnishHyphenator.boundaries(in: ["=pp=pppppppppp"], of: "abcdefghijkl") == [])
        #expect(FinnishHyphenator.boundaries(in: ["=pppppp-=ppppp"], of: "abcdef-hijkl") == [])
        #expect(FinnishHyphenator.boundaries(in: [], of: "abcdefghijkl") == [])
    }

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
}
