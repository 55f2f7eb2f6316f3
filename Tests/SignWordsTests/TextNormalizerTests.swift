import SignWords
import Testing

struct TextNormalizerTests {
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
            ("\u{200D}\u{200E} \u{FE0F}", ""),
            ("\u{3164}\u{115F}\u{2800}", ""),
            ("\u{301}\u{302}", ""),
            ("\u{200F}שלום", "\u{200F}שלום"),
            ("👩\u{200D}🦽", "👩\u{200D}🦽"),
        ])
    func text(raw: String, expected: String) {
        #expect(TextNormalizer.text(raw) == expected)
    }

    @Test("A line has no line breaks")
    func line() {
        #expect(TextNormalizer.line(" Tule\nkahville \r\n tänään ") == "Tule kahville tänään")
    }
}
