import SignIngest
import SignModel
import Testing

@Suite(.timeLimit(.minutes(10))) struct AreaTableTests {
    private let table: AreaTable

    init() throws {
        table = try AreaTable(path: NeedTableTests.assets + "/" + AreaTable.fileName)
    }

    @Test func everyMunicipalityIsInOneCounty() {
        #expect(table.counties.count == 23)
        let all = table.counties.flatMap(\.municipalities)
        #expect(all.count == 308)
        #expect(Set(all).count == 308)
        for county in table.counties {
            for name in county.municipalities {
                #expect(table[name]?.municipality == name)
                #expect(table[name]?.county.id == county.id)
            }
        }
    }

    @Test(arguments: [
        ("OULU", "Oulu"), ("uleåborg", "Oulu"), ("Uleaborg", "Oulu"), ("mänttä vilppula", "Mänttä-Vilppula"),
        ("S:t Michel", "Mikkeli"), ("Pedersöre", "Pedersören kunta"), ("Kaakkuri", "Oulu"),
        ("Mariehamn", "Maarianhamina"),
    ])
    func aNameIsKnownHoweverItIsWritten(name: String, municipality: String) {
        #expect(table[name]?.municipality == municipality)
    }

    @Test func countiesAreKnownByTheirNames() throws {
        for name in [
            "Pohde", "pohjois-pohjanmaa", "Pohjois-Pohjanmaan hyvinvointialue", "Norra Österbotten",
            "Norra Österbottens välfärdsområde", "North Ostrobothnia",
        ] {
            let area = try #require(table[name], "\(name)")
            #expect(area.municipality == nil)
            #expect(area.contains(try #require(table["Raahe"])))
            #expect(area.contains(try #require(table["Tuira"])))
            #expect(!area.contains(try #require(table["Kajaani"])))
        }
        #expect(table["Oulu"]?.contains(try #require(table["Tuira"])) == true)
        #expect(table["Tuira"]?.contains(try #require(table["Oulu"])) == false)
        #expect(table["Atlantis"] == nil)
        #expect(table["Uleåborg"]?.title(.swedish) == "Uleåborg")
    }
}
