import SignWords
import Testing

@Suite struct StreetSeamsTests {
    @Test(arguments: [
        ("Esimerkkikatu 3, Oulu", "Esimerkki-katu 3, Oulu"), ("Valtatie 10", "Valta-tie 10"),
        ("Kauppurienkatu 5 A 12", "Kauppurien-katu 5 A 12"), ("Hallituskatu, Oulu", "Hallitus-katu, Oulu"),
        ("Nyckelvägen 1, Uleåborg", "Nyckel-vägen 1, Uleåborg"), ("Isokatu 1", "Isokatu 1"), ("Katu 2", "Katu 2"),
        ("Pakkahuoneenkatu", "Pakkahuoneen-katu"), ("", ""), ("Aleksanterin-katu 4", "Aleksanterin-katu 4"),
    ])
    func aStreetDividesBeforeWhatItIs(_ address: String, _ shown: String) {
        #expect(StreetSeams.mark(address).replacing("\u{AD}", with: "-") == shown)
    }

    @Test func seamsThatAreThereStay() {
        #expect(StreetSeams.mark("Esi\u{AD}merkkikatu 3") == "Esi\u{AD}merkkikatu 3")
    }
}
