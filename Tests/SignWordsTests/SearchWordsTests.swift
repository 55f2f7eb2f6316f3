import SignModel
import SignWords
import Testing

/// Under which terms Finnish, Swedish and English texts are found.
struct SearchWordsTests {
    private let words = SearchWords()

    /// Whether a query of one word finds a text of one word, without looking for mistakes.
    private func finds(_ query: String, _ text: String, _ language: Language = .finnish) -> Bool {
        let terms = Set(words.terms(of: text, language))
        return words.query(query).words.allSatisfy { word in word.terms.contains { terms.contains($0) } }
    }

    @Test(
        "A dictionary form finds an inflected one, and the other way round",
        arguments: [
            ("omainen", "omaisille"), ("tuki", "tuen"), ("yhdistys", "yhdistykset"), ("kahvila", "kahviloissa"),
            ("vertaisryhmä", "vertaisryhmään"), ("ikäihminen", "ikäihmisten"), ("lähde", "lähteellä"),
            ("vesi", "vettä"), ("käsi", "kädet"), ("mies", "miehiä"), ("lapsi", "lasten"), ("hyvä", "paremmat"),
            ("terve", "terveiden"), ("kallis", "kalliita"), ("rakas", "rakkaille"), ("vapaaehtoinen", "vapaaehtoisia"),
            ("sairaus", "sairauksien"), ("tytär", "tyttärensä"), ("Oulu", "Oulussa"), ("Helsinki", "Helsingistä"),
            ("hoitaminen", "hoitamisesta"), ("SPR", "SPR:n"), ("vaaka", "vaa'an"), ("raaka", "raa’alla"),
            ("kirppis", "kirppikselle"), ("Kuvitelmala", "Kuvitelmalassa"), ("60-vuotias", "60-vuotiaille"),
        ])
    func inflection(base: String, form: String) {
        #expect(finds(base, form))
        #expect(finds(form, base))
    }

    @Test(
        "A compound is found by its parts, and by who is meant by what somebody has",
        arguments: [
            ("hoitaja", "omaishoitaja"), ("hoitajat", "omaishoitajille"), ("omainen", "omaishoitaja"),
            ("muistisairaan", "muistisairaus"), ("muistisairaudet", "muistisairas"), ("tuki", "vertaistukiryhmä"),
            ("vertaistuki", "vertaistukiryhmään"), ("lapsi", "äiti-lapsiryhmä"), ("kerho", "Tuolijumppakerhon"),
        ])
    func compounds(query: String, text: String) {
        #expect(finds(query, text))
    }

    @Test(
        "Words that only look alike are not found",
        arguments: [
            ("hoitaa", "omaishoitaja"), ("kerho", "kertoa"), ("tuki", "tukka"), ("kuusi", "kuusama"),
            ("muistisairas", "muistitikku"), ("vertaistukiryhmä", "vertaistuki"), ("kirja", "kirje"),
            ("kahvila", "kahvi"), ("yhdistys", "yhdistelmä"), ("lasi", "laskea"), ("hoidettu", "hoiti"),
            ("suoda", "tuulensuoja"), ("väkivalta", "väkivaltainen"), ("nuori", "nuora"),
        ])
    func lookAlikes(query: String, text: String) {
        #expect(!finds(query, text))
    }

    @Test("Swedish and English are found by their stems, and a query may mix languages")
    func otherLanguages() {
        #expect(finds("grupp", "grupperna", .swedish))
        #expect(finds("anhöriga", "anhörig", .swedish))
        #expect(finds("volunteer", "volunteers", .english))
        #expect(finds("singing", "sing", .english))
        #expect(!finds("gruppen", "grupperna", .english))
        let text = words.terms(of: LocalizedText([.finnish: "Muistikahvilat", .swedish: "Minnescaféer för anhöriga"]))
        let query = words.query("anhörig kahvila")
        #expect(query.words.count == 2)
        for word in query.words { #expect(!Set(word.terms).isDisjoint(with: text)) }
    }

    @Test("Letters that some keyboards lack are let go of only when nothing else is asked for")
    func diacritics() throws {
        let terms = Set(words.terms(of: "Äiti", .finnish))
        let word = try #require(words.query("aiti").words.first)
        #expect(terms.isDisjoint(with: word.terms))
        #expect(!terms.isDisjoint(with: word.plain))
        let typed = try #require(words.query("löyly").words.first)
        #expect(typed.plain.contains("loyly"))
    }

    @Test("What is typed last goes on, from the second letter; small words are let go of")
    func queries() {
        #expect(words.query("kahvi", isTyping: true).words.map(\.isPrefix) == [true])
        #expect(words.query("k", isTyping: true).words.map(\.isPrefix) == [false])
        #expect(words.query("ka", isTyping: true).words.first?.prefixTerm == "P:ka")
        #expect(words.query("kahvi ", isTyping: true).words.map(\.isPrefix) == [false])
        #expect(words.query("kahvi").words.map(\.isPrefix) == [false])
        #expect(words.query("missä on kerho ja kahvila").words.map(\.text) == ["kerho", "kahvila"])
        #expect(words.query("ja").words.map(\.text) == ["ja"])
        #expect(words.query("  ").words.isEmpty)
        #expect(words.query("a b c d e f g h k l").words.count <= SearchQuery.wordsMax)
    }

    @Test("Words are split at what is no letter, digit or inner hyphen, and what stands behind a colon is an ending")
    func splitting() {
        #expect(
            WordSplitter.words(in: "Ma–pe klo 9, Äiti-lapsi-ryhmä – é!")
                == ["ma", "pe", "klo", "9", "äiti-lapsi-ryhmä", "é"])
        #expect(
            WordSplitter.words(in: "SPR:n tv:ssä klo:9 vaa’an 'ja' hu\u{AD}vi")
                == ["spr", "tv", "klo", "9", "vaa'an", "ja", "huvi"])
    }

    @Test("The words that answer are marked whole, as they are written")
    func marks() {
        let text = "Omais\u{AD}hoitajien ilta: tule, hoitaja!"
        let word = words.query("hoitaja").words[0]
        let ranges = SearchMarks(terms: Set(word.terms)).ranges(in: text, .finnish, words)
        #expect(ranges.map { String(text[$0]) } == ["Omais\u{AD}hoitajien", "hoitaja"])
        let typed = SearchMarks(prefixes: ["il"]).ranges(in: text, .finnish, words)
        #expect(typed.map { String(text[$0]) } == ["ilta"])
        #expect(SearchMarks().ranges(in: text, .finnish, words).isEmpty)
    }

    @Test("A name that no dictionary has is known to be one")
    func names() {
        #expect(words.query("kuvitelmalantie").words.map(\.isUnknown) == [true])
        #expect(words.query("kahviloissa").words.map(\.isUnknown) == [false])
    }

    @Test("A whole word can be offered, a form of one not")
    func wholeWords() {
        #expect(words.isWhole("kahvila"))
        #expect(!words.isWhole("kahvilassa"))
        #expect(words.isWhole("minnescafé"))
    }

    @Test("What somebody asked for is forgotten, whatever was looked up for it")
    func forgetting() {
        func remembers(_ words: SearchWords) -> Bool {
            var all = ""
            dump(words, to: &all)
            return all.contains("muistikahvilassako")
        }
        let words = SearchWords()
        _ = words.query("muistikahvilassako", isTyping: true)
        _ = words.terms(ofWord: "muistikahvilassako", .finnish)
        #expect(remembers(words))
        words.forget()
        #expect(!remembers(words))
        #expect(!words.query("kahviloissa").words.isEmpty)
    }
}
