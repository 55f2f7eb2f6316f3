import SignModel
import SignScene
import SignWords
import Testing

struct TouchWordsTests {
    /// A phrase that a language lacks would be said in another.
    @Test(arguments: Language.interface)
    func everyPhraseIsSaid(_ language: Language) throws {
        let words = try #require(TouchTexts.all[language])
        for phrase in TouchPhrase.allCases {
            #expect(words.has(phrase), "\(language): \(phrase.rawValue)")
            #expect(!words[phrase].contains("~") && !words[phrase].contains("|"))
        }
    }

    /// What is filled in has the same name in every language.
    @Test
    func blanksAgree() {
        for phrase in TouchPhrase.allCases {
            let blanks = TouchTexts.tables.values.map { TouchWords.blanks(in: $0[phrase.rawValue] ?? "") }
            #expect(Set(blanks).count == 1, "\(phrase.rawValue): \(blanks)")
        }
    }

    @Test
    func blanksAreWhatStandsInBraces() {
        #expect(TouchWords.blanks(in: "{n} vaihtoehtoa") == ["n"])
        #expect(TouchWords.blanks(in: "Sivu {page}/{pages}") == ["page", "pages"])
        #expect(TouchWords.blanks(in: "Sivu { ja }") == [" ja "])
        #expect(TouchWords.blanks(in: "Alkuun") == [])
    }

    @Test
    func aTableByKeysSaysWhatItLacks() {
        #expect(TouchWords.missing(in: ["home": "Alkuun"]).count == TouchPhrase.allCases.count - 1)
        #expect(TouchWords.missing(in: ["home": ""]).contains(.home))
        let finnish = TouchTexts.all[.finnish]
        let words = TouchWords(
            "se", endonym: "Davvisámegiella", keyed: ["home": "Álgui", "nothing": "x"], lentBy: finnish)
        #expect(words[.home] == "Álgui")
        #expect(words[.back] == "Takaisin")
        #expect(words.has(.home) && !words.has(.back))
        // With nobody to lend, at least somebody who works on the file sees which phrase it is.
        #expect(TouchWords("se", keyed: [:])[.back] == "back")
    }

    /// A language of a file of its own names its days and months itself.
    @Test
    func datesAreInTheLanguageToo() {
        let names = DateNames(
            like: .finnish,
            weekdays: ["esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev"],
            shortWeekdays: ["E", "T", "K", "N", "R", "L", "P"],
            months: [
                "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
                "november", "detsember",
            ], today: "täna", week: "nädal", time: "kell")
        let dates = DateWords("et", names: names)
        let monday = TouchSamples.monday
        #expect(dates.day(monday) == "E\u{A0}12.10.")
        #expect(dates.long(monday) == "esmaspäev 12.\u{A0}oktoober")
        #expect(dates.span(TouchSamples.time(14, 30), TouchSamples.time(16)) == "kell\u{A0}14.30–16")
        #expect(dates.week(42) == "nädal\u{A0}42")
        #expect(dates.today == "täna")
        #expect(DateWords("et").day(monday) == "Mon\u{A0}12\u{A0}Oct")
        #expect(DateWords(.finnish, names: names).day(monday) == "ma\u{A0}12.10.")
    }
}
