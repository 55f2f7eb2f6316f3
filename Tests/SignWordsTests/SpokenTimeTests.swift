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
