import SignModel
import SignWords
import Testing

/// What a screen or a command shows as a time can be typed back.
@Suite struct SpokenTimeTests {
    @Test(arguments: Language.interface) func theProgramsOwnWritingIsRead(language: Language) throws {
        let words = DateWords(language)
        let now = try #require(CivilDateTime("2026-11-26T12:00"))
        for day in 1...60 {
            let date = now.date + day
            for text in [words.day(date), words.dayWithYear(date), words.long(date)] {
                #expect(try TimeText.moment(text, .end, now: now) == .date(date), "\(text)")
            }
            for hour in [0, 3, 8, 12, 16, 23] {
                let time = try #require(CivilTime(hour: hour, minute: day % 2 * 10))
                // English has no word before a time of day: between the two stands one.
                let between = language == .english ? " at " : " "
                let text = words.day(date) + between + words.time(time)
                #expect(try TimeText.moment(text, .end, now: now) == .civil(CivilDateTime(date, time)), "\(text)")
            }
        }
        #expect(try TimeText.day(words.week(49), today: now.date) == CivilDate("2026-11-30"))
    }

    @Test func problemsSayWhatToWrite() throws {
        let problems: [WrittenTime.Problem] = [
            .unreadable, .ambiguous(.date(day: 12, month: 10, year: nil), .clock(.midnight)), .impossible("31.2."),
            .weekdayDiffers(CivilDate(dayNumber: 0)),
        ]
        for problem in problems {
            for language in Language.interface {
                let text = problem.words[language] ?? ""
                #expect(text.hasSuffix(".") && text.count > 30)
            }
        }
        let two = WrittenTime.Problem.ambiguous(
            .date(day: 12, month: 10, year: nil), .clock(try #require(CivilTime("12:10"))))
        let words = two.words.mapValues { text, _ in text.withPlainSpaces }
        #expect(words[.finnish]?.contains(": 12.10. tai klo 12.10.") == true)
        #expect(words[.swedish]?.contains(": 12.10 eller kl. 12.10.") == true)
        #expect(words[.english]?.contains(": 12 Oct or 12:10.") == true)
    }
}

/// Texts from machines of other years and countries.
@Suite struct OldLettersTests {
    @Test(arguments: ["Pääsiäisäänestys", "Påskaftonens öppet hus", "ÄLYÄ ÅÄÖ"])
    func namesInTheCodePagesOfArchives(name: String) {
        let nfc = name
        #expect(OldLetters.name(Array(nfc.utf8)) == nfc)
        #expect(OldLetters.name(bytes(nfc, Self.dos)) == nfc)
    }

    @Test(arguments: ["Pääsiäinen on täällä", "Kom på öppet hus", "Tervetuloa – kaikki ”ystävät”"])
    func textsOfWindowsAndMacintosh(text: String) {
        #expect(TextBytes.string(bytes(text, Self.windows)) == text)
        if !text.contains("–") { #expect(TextBytes.string(bytes(text, Self.macintosh)) == text) }
    }

    /// Names from France, Spain and Germany, in the code pages of their time.
    @Test(
        arguments: [
            ([0x82, 0x74, 0x82, 0x20, 0x85, 0x20, 0x70, 0x6C, 0x61, 0x67, 0x65], "été à plage"),
            ([0xE9, 0x74, 0xE9, 0x20, 0xE0, 0x20, 0x70, 0x6C, 0x61, 0x67, 0x65], "été à plage"),
            ([0x8E, 0x74, 0x8E, 0x20, 0x88, 0x20, 0x70, 0x6C, 0x61, 0x67, 0x65], "été à plage"),
            ([0x47, 0x61, 0x72, 0x87, 0x6F, 0x6E, 0x20, 0x4E, 0x6F, 0x89, 0x6C], "Garçon Noël"),
            ([0x47, 0x61, 0x72, 0xE7, 0x6F, 0x6E, 0x20, 0x4E, 0x6F, 0xEB, 0x6C], "Garçon Noël"),
            ([0x53, 0x65, 0xA4, 0x6F, 0x72], "Señor"), ([0x53, 0x65, 0xF1, 0x6F, 0x72], "Señor"),
            ([0x9A, 0x62, 0x75, 0x6E, 0x67, 0x20, 0x47, 0x72, 0x94, 0xE1, 0x65], "Übung Größe"),
            ([0xDC, 0x62, 0x75, 0x6E, 0x67, 0x20, 0x47, 0x72, 0xF6, 0xDF, 0x65], "Übung Größe"),
            ([0x54, 0xE4, 0x6E, 0xE4, 0xE4, 0x6E], "Tänään"), ([0x54, 0x84, 0x6E, 0x84, 0x84, 0x6E], "Tänään"),
        ] as [([UInt8], String)])
    func namesFromElsewhere(bytes: [UInt8], name: String) {
        #expect(OldLetters.name(bytes) == name)
    }

    @Test func dotsAreNoLetters() {
        // `kahvia… ja` and `8–16` as Windows wrote them.
        #expect(TextBytes.string([0x6B, 0x61, 0x68, 0x76, 0x69, 0x61, 0x85, 0x20, 0x6A, 0x61]) == "kahvia… ja")
        #expect(TextBytes.string([0x38, 0x96, 0x31, 0x36]) == "8–16")
    }

    private static let dos: [Character: UInt8] = [
        "ä": 0x84, "ö": 0x94, "å": 0x86, "Ä": 0x8E, "Ö": 0x99, "Å": 0x8F, "è": 0x8A, "é": 0x82, "û": 0x96, "à": 0x85,
    ]
    private static let windows: [Character: UInt8] = [
        "ä": 0xE4, "ö": 0xF6, "å": 0xE5, "Ä": 0xC4, "–": 0x96, "”": 0x94, "“": 0x93,
    ]
    private static let macintosh: [Character: UInt8] = ["ä": 0x8A, "ö": 0x9A, "å": 0x8C]

    private func bytes(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
        text.flatMap { $0.isASCII ? Array(String($0).utf8) : [table[$0] ?? 0x3F] }
    }
}
