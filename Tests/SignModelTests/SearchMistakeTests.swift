import SignModel
import Testing

struct SearchMistakeTests {
    @Test(
        "One slip of the finger away: a letter wrong, missing, too many, two swapped",
        arguments: ["kahvola", "kavila", "kahvilla", "kahvlia", "akhvila", "kahvil", "kahvilaa", "xkahvila"])
    func slips(typed: String) {
        #expect(SearchMistake.meant(typed).contains("kahvila"))
    }

    @Test("Two slips are too many, short words have none, and a word is never its own mistake")
    func limits() {
        #expect(!SearchMistake.meant("kohvola").contains("kahvila"))
        #expect(SearchMistake.meant("tuki").isEmpty)
        #expect(!SearchMistake.meant("tuuki").isEmpty)
        #expect(!SearchMistake.meant("kahvila").contains("kahvila"))
        #expect(SearchMistake.meant(String(repeating: "a", count: 40)).isEmpty)
    }

    @Test("Where only so many letters begin a word, the slip is no later")
    func known() {
        let meant = SearchMistake.meant("kahvila", known: 2)
        #expect(meant.contains("kalvila"))
        #expect(!meant.contains("kahvilo"))
    }

    @Test func distances() {
        func distance(_ a: String, _ b: String) -> Int {
            SearchMistake.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
        }
        #expect(distance("kerho", "kerho") == 0)
        #expect(distance("kerho", "kerhot") == 1)
        #expect(distance("", "abc") == 3)
        #expect(distance("kissa", "sauna") == 4)
    }
}
