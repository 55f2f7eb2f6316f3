import SignModel
import SignStore
import Testing

@testable import SignIngest

/// Forms as people write them: in word processors, on telephones, in the middle of something else.
@Suite struct FormTextTests {
    private func read(_ bytes: [UInt8], language: Language = .finnish) throws(IngestError) -> AnnouncementFile {
        try AnnouncementFile(
            bytes, name: "a.yaml", places: ["koivusali"],
            now: CivilDateTime(CivilDate(dayNumber: 20_783), CivilTime(seconds: 43_200)), language: language)
    }

    private func read(_ text: String) throws(IngestError) -> AnnouncementFile { try read(Array(text.utf8)) }

    private func title(_ text: String) throws(IngestError) -> String {
        let title = try read(text).content.title
        return title.languages.map { "\($0)=\((title[$0] ?? "").replacing("\u{AD}", with: ""))" }.joined(separator: "|")
    }

    private func refusal(_ text: String) -> (text: String, place: String) {
        do throws(IngestError) {
            _ = try read(text)
            return ("taken", "")
        } catch {
            return (error.message(.finnish), error.place ?? "")
        }
    }

    /// Each can have been meant in one way only.
    @Test(arguments: [
        ("title: {fi: ”Joulukahvit, torttuja”, sv: ”Julkaffe”}", "fi=Joulukahvit, torttuja|sv=Julkaffe"),
        ("title:\n  fi: “Tule ”kaikki” mukaan”", "fi=Tule ”kaikki” mukaan"),
        ("title:\n  fi: \"Kahvit \"Tuvalla\"\"", "fi=Kahvit \"Tuvalla\""),
        ("title:\n  fi: \"Muistiväen\" kahvit", "fi=\"Muistiväen\" kahvit"),
        ("title:\n  fi: Ohjelma: kahvia ja laulua", "fi=Ohjelma: kahvia ja laulua"),
        ("title:\n  fi: *Tervetuloa* kaikki", "fi=*Tervetuloa* kaikki"),
        ("title:\n  fi: !Huomio", "fi=!Huomio"), ("title:\n  fi: @muistiväki", "fi=@muistiväki"),
        ("title:\n\u{A0}\u{A0}fi: Kahvit\n\u{A0}\u{A0}sv: Kaffe", "fi=Kahvit|sv=Kaffe"),
        ("title:\n\tfi: Kahvit\n\tsv: Kaffe", "fi=Kahvit|sv=Kaffe"),
        ("title:\n  fi:Kahvit\n  sv:\u{A0}Kaffe", "fi=Kahvit|sv=Kaffe"), ("Title: {Fi: Kahvit}", "fi=Kahvit"),
        ("\u{FEFF}title: {fi: Kahvit}", "fi=Kahvit"), ("title: Kahvit", "fi=Kahvit"),
        ("title: {fi: Kahvit} # klo 14", "fi=Kahvit"), ("title: {fi: 'Kahvit: klo 14'}", "fi=Kahvit: klo 14"),
        ("title:\n  fi: |\n    Rivi # ei huomautus\n    – toinen: rivi", "fi=Rivi # ei huomautus – toinen: rivi"),
    ])
    func whatCanBeMeantInOneWay(text: String, expected: String) throws {
        #expect(try title(text) == expected)
    }

    @Test func encodings() throws {
        let text = "title: {fi: Pääsiäinen}\n"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        for bytes in [Array(text.utf8), latin, [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + wide, wide] {
            #expect(try read(bytes).content.title[.finnish]?.replacing("\u{AD}", with: "") == "Pääsiäinen")
        }
        #expect(FileKind(wide) == .text && FileKind([0xFF, 0xFE] + wide) == .text)
    }

    @Test func dashesOfAnyKindMakeAList() throws {
        let file = try read("title: {fi: a}\nslides:\n  – a.png\n  — b.png\n  • c.png\nthemes:\n- mind\n* active\n")
        #expect(file.slides.map(\.file) == ["a.png", "b.png", "c.png"])
        #expect(file.content.themes == ["mind", "active"])
    }

    /// A comment sign swallows words in silence.
    @Test func wordsBehindACommentSignAreNamed() throws {
        let file = try read("title:\n  fi: Tule mukaan #yhdessä klo 14\ntext:\n  fi: Hinta 5 € # jäseniltä 3 €\n")
        let findings = file.notes.map(\.finding)
        #expect(findings.map(\.code) == ["commentCut", "commentCut"])
        #expect(findings.map(\.place) == ["line 2, column 19", "line 4, column 17"])
        #expect(findings.map(\.severity) == [.warning, .hint])
        #expect(findings[0].text[.finnish]?.contains("yhdessä klo 14") == true)
        #expect(try read("# huomautus\ntitle: {fi: \"a #b\"} # c\n").notes.isEmpty)
        #expect(try read("title:\n  fi: Tule\n    #yhdessä\n").notes.count == 1)
    }

    @Test func aTextWithoutALanguageIsInTheAssociations() throws {
        let file = try read(Array("title: Kaffe\ntext: {fi: a}".utf8), language: .swedish)
        #expect(file.content.title == [.swedish: "Kaffe"])
        #expect(file.notes.map(\.finding.code) == ["languageAssumed"])
    }

    @Test(arguments: [
        ("title: {fi: Tule kahville, tarjolla torttuja, sv: Kom}", "Pilkku katkaisi", "title"),
        ("title: {fi: Kahvi, tee, sv: Kaffe}", "Pilkku katkaisi", "title"),
        ("titel: {fi: a}", "Tarkoititko: title?", "titel"), ("otsikko: {fi: a}", "Tarkoititko: title?", "otsikko"),
        ("title: {suomi: a}", "Tarkoititko: fi?", "title.suomi"),
        ("title: {fi: a}\ntitle: {fi: b}", "kahdesti: title", "line 1"),
        ("title: {fi: \"a \"b\" c\"}", "lainausmerkk", "line"), ("title: {fi: a", "puuttuu", "line"),
        ("title:\n  fi: a\n   sv: b", "yhtä monta välilyöntiä", "line"),
        ("title: {fi: a}\nhuomio", "kaksoispiste", "line"),
        ("title:\n  fi: a\n \tsv: b", "välilyöntejä", "line"),
    ])
    func mistakesSayWhatToDo(text: String, words: String, place: String) {
        let found = refusal(text)
        #expect(found.text.contains(words), "\(found.text)")
        #expect(found.place.contains(place), "\(found.place)")
    }

    @Test func placesAreSpokenInTheReadersLanguage() {
        let error = IngestError(file: "a.yaml", place: "line 4, column 17", reason: .emptyFile)
        #expect(error.message(.finnish).hasPrefix("a.yaml, rivi 4, merkki 17: "))
        #expect(error.message(.swedish).hasPrefix("a.yaml, rad 4, tecken 17: "))
    }

    @Test func timesAsPeopleWriteThem() throws {
        let file = try read(
            """
            title: {fi: a}
            when: {start: 12.12.2026 klo 14, end: klo 16, except: [24.12., 24.12.–6.1.]}
            schedule: {from: 1.12., until: 12.12.2026, days: ma–pe, hours: klo 8–16}
            """)
        let when = try #require(file.content.when)
        #expect(when.start == CivilDateTime("2026-12-12T14:00") && when.end == CivilTime(hour: 16, minute: 0))
        #expect(when.except.count == 15)
        #expect(file.schedule.from == CivilDateTime("2026-12-01T00:00"))
        #expect(file.schedule.until == CivilDateTime("2026-12-13T00:00"))
        #expect(file.schedule.weekdays?.count == 5 && file.schedule.windows.count == 1)
        #expect(
            try read("title: {fi: a}\nwhen: 12.12.2026 klo 14–16").content.when?.end == CivilTime(hour: 16, minute: 0))
    }

    /// Over several days each has the same time; from one time to another over days is asked about.
    @Test func severalDays() throws {
        let when = try #require(try read("title: {fi: a}\nwhen: 12.–14.12.2026 klo 10–16").content.when)
        #expect(
            when.start == CivilDateTime("2026-12-12T10:00")
                && when.also.map(\.description) == ["2026-12-13", "2026-12-14"])
        let whole = try #require(try read("title: {fi: a}\nwhen: {start: 12.12.2026, end: 14.12.2026}").content.when)
        #expect(whole.allDay && whole.also.count == 2)
        let night = try #require(
            try read("title: {fi: a}\nwhen: {start: 12.12.2026 klo 20, end: 13.12.2026 klo 2}").content.when)
        #expect(night.end == CivilTime(hour: 2, minute: 0) && night.also.isEmpty)
        let over = refusal("title: {fi: a}\nwhen: {start: 12.12.2026 klo 20, end: 14.12.2026 klo 12}")
        #expect(over.text.contains("monta päivää"))
        let back = refusal("title: {fi: a}\nwhen: {start: 12.12.2026 klo 14, end: 12.12.2026 klo 12}")
        #expect(back.text.contains("ennen kuin se alkaa"))
        let earlier = refusal("title: {fi: a}\nwhen: {start: 2026-12-12, end: 2026-12-10}")
        #expect(earlier.text.contains("ennen kuin se alkaa"))
    }
}
