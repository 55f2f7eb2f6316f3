import SignModel
import SignPlaylist
import Testing

@testable import SignFeeds

/// Tables as volunteers keep them in a spreadsheet.
@Suite struct CSVReaderTests {
    private func read(_ text: String) throws -> FeedReading { try read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> FeedReading {
        try CSVReader.read(bytes, FeedContext.test)
    }

    private func shown(_ time: ActivityTime) -> String {
        [time.start.description, time.end?.description, time.rrule, time.allDay ? "day" : nil].compactMap(\.self)
            .joined(separator: " ")
    }

    @Test func aTableInFinnish() throws {
        let reading = try read(
            """
            Otsikko;Otsikko (sv);Kuvaus;Alkaa;Päättyy;Toistuu;Paikka;Osoite;Kunta;Hinta;Puhelin;Sähköposti;Verkko;Aiheet;Kielet;Tyyppi;Peruttu
            Muistikahvila;Minneskafé;Kahvia;12.10.2026 klo 14.30;16;joka toinen viikko, ei 9.11.;Tupa;Katu 1;Oulu;maksuton;050 000 0101;tupa@yhdistys.example;yhdistys.example;Ikääntyminen ja muisti;suomi, ruotsi;ryhmä;
            Retki;;;9.5.2027;;;;;;5 €;;;;"Liikunta, luonto, kulttuuri, kalastus";;;kyllä
            """)
        #expect(reading.faults == [])
        #expect(reading.entries.count == 2)
        let cafe = reading.entries[0]
        #expect(cafe.title == [.finnish: "Muistikahvila", .swedish: "Minneskafé"])
        #expect(cafe.position == "row 2" && cafe.status == .scheduled && cafe.kind == .group && cafe.free == true)
        #expect(
            cafe.times.map(shown) == ["2026-10-12T14:30:00 2026-10-12T16:00:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"])
        #expect(cafe.times[0].except == [.date(try #require(CivilDate("2027-11-09")))])
        #expect(cafe.place == FeedEntry.Place(name: [.finnish: "Tupa"], address: "Katu 1", municipality: "Oulu"))
        #expect(
            cafe.contact
                == Contact(phone: "050 000 0101", email: "tupa@yhdistys.example", web: "https://yhdistys.example"))
        #expect(cafe.themes == ["ageing"] && cafe.languages == [.finnish, .swedish])
        let trip = reading.entries[1]
        #expect(trip.status == .cancelled && trip.free == false && trip.times.map(shown) == ["2027-05-09T00:00:00 day"])
        #expect(trip.themes == ["active"] && trip.keywords.map(\.words) == [[.finnish: "kalastus"]])
    }

    @Test(arguments: [",", ";", "\t"])
    func anySeparatorAnyOrderAnyCase(separator: String) throws {
        let rows = [["START", "Title", "web"], ["2026-12-01T10:00", "Café", "https://a.example"]]
        let reading = try read(rows.map { $0.joined(separator: separator) + "\r\n" }.joined())
        #expect(reading.entries.map(\.title) == [[.finnish: "Café"]])
        #expect(reading.entries[0].times.map(shown) == ["2026-12-01T10:00:00"])
    }

    @Test func aSwedishTableIsInSwedish() throws {
        let reading = try read("rubrik;börjar;upprepas\nMinneskafé;må 30.11.2026 kl. 14;varje vecka\n")
        #expect(reading.entries.map(\.title) == [[.swedish: "Minneskafé"]])
        #expect(reading.entries[0].times.map(shown) == ["2026-11-30T14:00:00 FREQ=WEEKLY;BYDAY=MO"])
    }

    @Test func everyEncodingASpreadsheetSavesIn() throws {
        let text = "otsikko;päättyy;alkaa\nPäiväkerho – äijät;;12.12.2026\n"
        var windows: [UInt8] = []
        for scalar in text.unicodeScalars {
            windows.append(scalar == "–" ? 0x96 : UInt8(truncatingIfNeeded: scalar.value))
        }
        let units = Array(text.utf16)
        let files: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), windows,
            [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        ]
        for file in files {
            #expect(try read(file).entries.map { $0.title[.finnish] } == ["Päiväkerho – äijät"])
        }
    }

    @Test func aTitleAboveEmptyRowsAndLinesInCells() throws {
        let reading = try read(
            "Yhdistyksen toiminta 2026;;\r\n;;\r\nOtsikko;Kuvaus;Alkaa\r\n;;\r\n\"Kerho \"\"Ilo\"\"\";\"Ensin.\nSitten.\";12.12.2026\r\n;;\r\n"
        )
        #expect(reading.entries.map { $0.title[.finnish] } == ["Kerho \"Ilo\""])
        #expect(reading.entries[0].text[.finnish] == "Ensin.\nSitten." && reading.entries[0].position == "row 5")
    }

    @Test func oneBadRowDoesNotSwallowTheOthers() throws {
        let reading = try read(
            "otsikko;alkaa\nKerho \"Ilo\" tupa;12.12.2026\n\"Auki jäänyt;13.12.2026\nKolmas;14.12.2026\nNeljäs;joskus\n"
        )
        #expect(reading.entries.map { $0.title[.finnish] } == ["Kerho \"Ilo\" tupa", "Kolmas"])
        #expect(reading.faults.map(\.position) == ["row 3", "row 5, alkaa"])
    }

    @Test func whatCanBeMeantTwoWaysIsRefusedWithBoth() throws {
        let reading = try read("otsikko;alkaa\nA;3/4/2026\nB;ma 1.12.2026\n")
        #expect(reading.entries == [])
        #expect(reading.faults.map(\.code) == [.ambiguous, .ambiguous])
        #expect(reading.faults[0].expected == "3.4.2026 / 4.3.2026" && !reading.faults[0].isNote)
        #expect(reading.faults[1].expected == "ti 1.12.")
    }

    @Test func aWeekdayWithoutADateIsEveryWeekAndSaysSo() throws {
        let reading = try read("otsikko;alkaa\nKerho;ma ja to klo 10–12\n")
        #expect(
            reading.entries[0].times.map(shown) == ["2026-01-01T10:00:00 2026-01-01T12:00:00 FREQ=WEEKLY;BYDAY=MO,TH"])
        #expect(reading.faults.map(\.code) == [.ambiguous] && reading.faults[0].isNote)
        // Two weeks apart, from when?
        #expect(try read("otsikko;alkaa;toistuu\nKerho;klo 10;joka toinen ma\n").faults.map(\.code) == [.missing])
    }

    @Test func timesThatTakeTheirPartsFromSeveralCells() throws {
        func times(_ start: String, _ end: String, _ words: String) throws -> [String] {
            let reading = try read("otsikko;alkaa;päättyy;toistuu\nA;\(start);\(end);\(words)\n")
            return reading.entries.flatMap(\.times).map(shown) + reading.faults.filter { !$0.isNote }.map(\.position)
        }
        #expect(try times("12.10.2026 klo 14–16", "", "") == ["2026-10-12T14:00:00 2026-10-12T16:00:00"])
        #expect(try times("12.10.2026 klo 20", "2", "") == ["2026-10-12T20:00:00 2026-10-13T02:00:00"])
        #expect(try times("12.10.2026", "14.10.2026", "") == ["2026-10-12T00:00:00 2026-10-15T00:00:00 day"])
        #expect(
            try times("12.10.2026 klo 10", "14.10.2026 klo 12", "") == ["2026-10-12T10:00:00 2026-10-14T12:00:00"])
        #expect(
            try times("1.9.2026", "31.5.2027", "ti klo 10–12")
                == ["2026-09-01T10:00:00 2026-09-01T12:00:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531"])
        #expect(
            try times("1.12.2026", "", "ma klo 10–12 ja to klo 14–16") == [
                "2026-12-07T10:00:00 2026-12-07T12:00:00 FREQ=WEEKLY;BYDAY=MO",
                "2026-12-03T14:00:00 2026-12-03T16:00:00 FREQ=WEEKLY;BYDAY=TH",
            ])
        #expect(
            try times("1.12.2026 klo 10", "", "\"FREQ=WEEKLY;BYDAY=TU\"") == [
                "2026-12-01T10:00:00 FREQ=WEEKLY;BYDAY=TU"
            ])
        #expect(try times("1.12.2026", "", "FREQ=HOURLY") == ["row 2, toistuu"])
        #expect(try times("1.12.2026", "", "aina kun huvittaa") == ["row 2, toistuu"])
        #expect(
            try times("1.–3.12.2026 klo 10–12", "", "")
                == ["2026-12-01T10:00:00 2026-12-01T12:00:00 FREQ=DAILY;COUNT=3"])
        #expect(try times("14.30", "", "") == ["row 2, alkaa"])
        #expect(try times("1.1.1850", "", "") == ["row 2, alkaa"])
    }

    @Test func idsStayTheSameAndAreTakenOnce() throws {
        let table = "id;otsikko;alkaa\na;Yksi;1.12.2026\na;Kaksi;2.12.2026\n;Kolme;3.12.2026\n;Kolme;4.12.2026\n"
        let reading = try read(table)
        #expect(try reading == read(table))
        #expect(Set(reading.entries.map(\.id)).count == 3)
        #expect(reading.faults.map(\.code) == [.duplicate] && reading.faults[0].position == "row 3")
    }

    @Test func columnsThatMeanNothingAreNamed() throws {
        let reading = try read("otsikko;alkaa;vastuuhenkilö\nA;1.12.2026;tieto\n")
        #expect(reading.entries.count == 1)
        #expect(reading.faults.map(\.value) == ["vastuuhenkilö"] && reading.faults.allSatisfy(\.isNote))
    }

    @Test func cellsThatLookLikeFormulasAreTexts() throws {
        let reading = try read("otsikko;puhelin;kuvaus\n=1+1;+358 50 000 0101;@kaikki\n")
        #expect(reading.entries.map { $0.title[.finnish] } == ["=1+1"])
        #expect(
            reading.entries[0].contact.phone == "+358 50 000 0101" && reading.entries[0].text[.finnish] == "@kaikki")
        #expect(reading.entries[0].times == [])
    }

    @Test func singleDaysCanBeCancelled() throws {
        let reading = try read("otsikko;alkaa;toistuu;peruttu\nA;1.12.2026;joka viikko;8.12.2026\n")
        #expect(reading.entries[0].status == .scheduled)
        #expect(reading.entries[0].times[0].except == [.date(try #require(CivilDate("2026-12-08")))])
    }

    @Test func aLongTextIsCutWithANote() throws {
        let reading = try read("otsikko;kuvaus\nA;\(String(repeating: "sana ", count: 1_000))\n")
        #expect(reading.entries[0].text[.finnish]?.hasSuffix("sana…") == true)
        #expect(reading.faults.map(\.code) == [.textCut] && reading.faults[0].limit == Limits.textCharacters)
    }

    @Test(arguments: ["", "a;b;c\n1;2;3\n", "\0\0\0\0", "<html></html>"])
    func whatIsNoTable(text: String) {
        #expect(throws: FeedFault.self) { try read(text) }
    }

    @Test(arguments: Language.interface)
    func theTemplateIsATableThatIsTakenWhole(language: Language) throws {
        let reading = try read(CSVReader.template(language))
        #expect(reading.faults == [] && reading.entries.count == 2)
        for entry in reading.entries {
            #expect(entry.title.languages == [language] && entry.times.count == 1 && entry.themes.count == 1)
            #expect(entry.kind != nil && entry.free != nil && !entry.languages.isEmpty)
        }
        #expect(reading.entries[0].times[0].rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270531")
    }

    @Test func nothingInATableBringsItDown() throws {
        let table = Array("otsikko;alkaa;toistuu\n\"Kerho\";12.10.2026 klo 14.30;ma ja to, ei 24.12.\n".utf8)
        for end in table.indices { _ = try? read(Array(table[..<end])) }
        for index in table.indices {
            var bytes = table
            bytes[index] ^= 0x80
            _ = try? read(bytes)
            bytes[index] = 0x22
            _ = try? read(bytes)
        }
        let many = "otsikko;alkaa\n" + String(repeating: "\n\"", count: 20_000)
        _ = try? read(many)
    }
}
