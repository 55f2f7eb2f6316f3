import SignModel
import SignWords
import Testing

@Suite struct WordPickingTests {
    @Test func otherLanguagesAreAnsweredInTheirInterfaceLanguage() {
        #expect(WordPicking.pick("yksi", "en", "one", in: .swedish) == "en")
        #expect(WordPicking.pick("yksi", "en", "one", in: .english) == "one")
        #expect(WordPicking.pick("yksi", "en", "one", in: .finnish) == "yksi")
    }
}
