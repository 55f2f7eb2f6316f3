import SignModel
import Testing

@testable import SignFeeds

/// Files as programs write them, and as they arrive: line ends, folds, encodings, halves, bombs.
@Suite(.timeLimit(.minutes(10))) struct ICalendarFileTests {
    private static let event = """
        BEGIN:VEVENT
        UID:a
        SUMMARY:Äitien ja isien yö\\, kahvia\\; teetä
        DESCRIPTION:Ensimmäinen rivi\\nToinen rivi
        DTSTART:20261201T180000
        END:VEVENT
        """
    private static let title = "Äitien ja isien yö, kahvia; teetä"

    private func entry(_ bytes: [UInt8]) throws -> FeedEntry {
        let reading = try ICalendarSample.read(bytes)
        return try #require(reading.entries.first, "\(reading.faults)")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
    func lineEndsOfAllKinds(end: String) throws {
        let found = try entry(ICalendarSample.calendar(Self.event, end: end))
        #expect(found.title == [.finnish: Self.title])
        #expect(found.text == [.finnish: "Ensimmäinen rivi\nToinen rivi"])
    }

    /// Folded at every fifth byte, also within letters.
    @Test func foldsWithinLetters() throws {
        var folded: [UInt8] = []
        for line in ICalendarSample.calendar(Self.event, end: "\n").split(separator: 0x0A) {
            for (index, byte) in line.enumerated() {
                if index > 0, index % 5 == 0 { folded += [0x0D, 0x0A, 0x20] }
                folded.append(byte)
            }
            folded += [0x0D, 0x0A]
        }
        #expect(try entry(folded).title == [.finnish: Self.title])
    }

    @Test func encodings() throws {
        let utf8 = ICalendarSample.calendar(Self.event)
        let text = String(decoding: utf8, as: UTF8.self)
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, latin, [0xFF, 0xFE] + wide, wide] {
            #expect(try entry(bytes).title == [.finnish: Self.title])
        }
    }

    @Test func whatStandsAroundIsNotRead() throws {
        let two =
            Array("Hei!\nTässä kalenteri:\n\n".utf8) + ICalendarSample.calendar(Self.event) + Array("\n-- \n".utf8)
            + ICalendarSample.calendar(Self.event.replacing("UID:a", with: "UID:b"))
        #expect(try ICalendarSample.read(two).entries.map(\.id) == ["a", "b"])
        let parts =
            "BEGIN:VTODO\nUID:t\nSUMMARY:x\nEND:VTODO\n"
            + Self.event.replacing(
                "END:VEVENT", with: "BEGIN:VALARM\nSUMMARY:Muistutus\nTRIGGER:-PT5M\nEND:VALARM\nEND:VEVENT")
        #expect(
            try ICalendarSample.read(ICalendarSample.calendar(parts)).entries.map(\.title) == [[.finnish: Self.title]])
    }

    /// Cut off at every byte: nothing of it is taken, or all of it.
    @Test func halvesAreNeverTaken() throws {
        let whole = ICalendarSample.calendar(Self.event + "\n" + Self.event.replacing("UID:a", with: "UID:b"))
        var refused = 0
        for length in 0..<whole.count {
            do throws(FeedFault) {
                let reading = try ICalendarSample.read(Array(whole.prefix(length)))
                #expect(reading.entries.count == 2, "\(length) of \(whole.count)")
            } catch {
                #expect(error.code == .cutOff || error.code == .unreadable)
                refused += 1
            }
        }
        #expect(refused >= whole.count - 3)
    }

    @Test func textsThatAreNoCalendarAreRefused() {
        for text in ["", "<html><body>404</body></html>", "a;b;c", "BEGIN:VCARD\nEND:VCARD", "\u{0}\u{1}"] {
            #expect(throws: FeedFault.self) { try ICalendarSample.read(Array(text.utf8)) }
        }
    }

    @Test func bombsAreBounded() throws {
        let deep = String(repeating: "BEGIN:X-A\n", count: 100_000)
        let fault = #expect(throws: FeedFault.self) {
            try ICalendarSample.read(Array(("BEGIN:VCALENDAR\n" + deep).utf8))
        }
        #expect(fault?.code == .tooDeep)
        // One line of three million bytes, in a text and where a time should be.
        let long = String(repeating: "a", count: 3_000_000)
        let text = try ICalendarSample.read(
            ICalendarSample.calendar(
                "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261201T180000\nDESCRIPTION:\(long)\nEND:VEVENT"))
        #expect(text.entries.first?.text[.finnish]?.unicodeScalars.count == Limits.textCharacters)
        #expect(text.faults.contains { $0.code == .textCut && $0.isNote })
        let time = try ICalendarSample.read(
            ICalendarSample.calendar("BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:\(long)\nEND:VEVENT"))
        #expect(time.entries == [] && time.faults.count == 1)
    }

    @Test(arguments: [
        ("DTSTART:20261301T180000", FeedFault.Code.wrongValue), ("DTSTART:huomenna", .wrongValue),
        ("DTSTART:20260230", .wrongValue), ("X-NOTHING:1", .missing),
        ("DTSTART:20261201T180000\nCLASS:PRIVATE", .wrongValue),
        ("DTSTART:20261201T180000\nCLASS:CONFIDENTIAL", .wrongValue),
        ("DTSTART:20261201T180000\nRECURRENCE-ID:eilen", .wrongValue),
    ])
    func oneThatIsWrongIsSaidAndOthersGoIn(lines: String, code: FeedFault.Code) throws {
        let bad = "BEGIN:VEVENT\nUID:bad\nSUMMARY:x\n\(lines)\nEND:VEVENT"
        let reading = try ICalendarSample.read(ICalendarSample.calendar(bad + "\n" + Self.event))
        #expect(reading.entries.map(\.id) == ["a"])
        #expect(reading.faults.map(\.code) == [code] && reading.faults.first?.item == "bad")
        #expect(reading.faults.allSatisfy { !$0.isNote && $0.position.hasPrefix("line ") })
    }

    @Test func whatAnEntryTells() throws {
        let found = try ICalendarSample.event(
            """
            SUMMARY;LANGUAGE=sv:Träff
            DESCRIPTION:<p>Tule mukaan!</p><ul><li>kahvia</li></ul>
            DTSTART:20261201T180000
            LOCATION:Kulttuuritalo\\, Esimerkkikatu 1\\, 00100 Helsinki
            GEO:60.17;24.94
            URL:https://esimerkki.fi/tapahtuma
            CATEGORIES:Liikunta,Musiikki
            CONTACT:Toimisto\\, 050 000 0101\\, info@esimerkki.fi
            ORGANIZER;CN=Esimerkkiyhdistys ry:mailto:etunimi.sukunimi@esimerkki.fi
            """)
        #expect(found.title == [.finnish: "Tapaaminen", .swedish: "Träff"])
        #expect(found.text == [.finnish: "Tule mukaan!\n\n• kahvia"])
        #expect(found.place?.name == [.finnish: "Kulttuuritalo"])
        #expect(found.place?.address == "Esimerkkikatu 1, 00100 Helsinki" && found.place?.municipality == "Helsinki")
        #expect(found.place?.latitude == 60.17 && found.place?.longitude == 24.94)
        #expect(found.source == "https://esimerkki.fi/tapahtuma" && found.contact.web == found.source)
        #expect(found.keywords.map(\.words) == [[.finnish: "Liikunta"], [.finnish: "Musiikki"]])
        #expect(found.contact.phone == "050 000 0101" && found.contact.email == "info@esimerkki.fi")
        #expect(found.organizer == "Esimerkkiyhdistys ry")
    }

    /// A person's address is not shown.
    @Test func personsAreNotShown() throws {
        let found = try ICalendarSample.event(
            "DTSTART:20261201T180000\nORGANIZER;CN=etunimi@esimerkki.fi:mailto:etunimi@esimerkki.fi\nCONTACT:etunimi@esimerkki.fi"
        )
        #expect(found.contact.isEmpty && found.organizer == nil)
    }

    @Test func anEntryWithoutATitleIsNamedByWhatItSays() throws {
        let text =
            "X-WR-CALNAME:Kerhot\nBEGIN:VEVENT\nUID:a\nDTSTART:20261201T180000\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDESCRIPTION:Lukupiiri\\nkirjastossa\nDTSTART:20261201T180000\nEND:VEVENT"
        let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
        #expect(reading.entries.map(\.title) == [[.finnish: "Kerhot"], [.finnish: "Lukupiiri"]])
        #expect(reading.faults.map(\.code) == [.missing, .missing] && reading.faults.allSatisfy(\.isNote))
    }
}
