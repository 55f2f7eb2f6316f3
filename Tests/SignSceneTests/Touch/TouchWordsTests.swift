import SignModel
import SignScene
import Testing

struct TouchWordsTests {
    /// A phrase that a language lacks would be said in English.
    @Test(arguments: Language.interface)
    func everyPhraseIsSaid(_ language: Language) throws {
        let words = try #require(TouchWords.builtIn[language])
        for phrase in TouchPhrase.allCases {
            #expect(words.has(phrase), "\(language): \(phrase.rawValue)")
            #expect(!words[phrase].contains("~"))
        }
    }

    /// What is filled in has the same name in every language.
    @Test
    func blanksAgree() throws {
        for phrase in TouchPhrase.allCases {
            let blanks = try Language.interface.map { language in
                let text = try #require(TouchWords.builtIn[language])[phrase]
                return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                    $0.split(separator: "}").first
                }.sorted()
            }
            #expect(Set(blanks).count == 1, "\(phrase.rawValue): \(blanks)")
        }
    }

    @Test
    func aTableByKeysSaysWhatItLacks() {
        #expect(TouchWords.missing(in: ["home": "Alkuun"]).count == TouchPhrase.allCases.count - 1)
        #expect(TouchWords.missing(in: ["home": ""]).contains(.home))
        let words = TouchWords("se", keyed: ["home": "Álgui", "nothing": "x"])
        #expect(words[.home] == "Álgui")
        #expect(words[.back] == "Back")
    }
}
