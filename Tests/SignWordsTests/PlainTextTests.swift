import SignWords
import Testing

struct PlainTextTests {
    @Test("A terminal gets no escape sequences and no turned direction, and all else as it is")
    func printable() {
        #expect("a\u{1B}[31mb\u{7}\u{9B}c\r".printable == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{FFFD}")
        #expect("x\u{202E}gpj.exe".printable == "x\u{FFFD}gpj.exe")
        #expect("yksi\n\tkaksi äöå – 👩\u{200D}🦽".printable == "yksi\n\tkaksi äöå – 👩\u{200D}🦽")
    }

    @Test("Only soft hyphens go, also beside letters whose bytes look alike")
    func softHyphens() {
        #expect("omais\u{AD}hoitaja\u{AD}".withoutSoftHyphens == "omaishoitaja")
        #expect("í\u{AD} í".withoutSoftHyphens == "í í")
        #expect("kahvila"[...].withoutSoftHyphens == "kahvila")
    }
}
