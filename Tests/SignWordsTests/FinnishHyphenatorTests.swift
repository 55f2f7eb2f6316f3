import Testing

@testable import SignWords

struct FinnishHyphenatorTests {
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
}
