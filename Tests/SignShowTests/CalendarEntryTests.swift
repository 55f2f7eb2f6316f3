import Foundation
import SignMedia
import SignModel
import SignSchedule
import SignShow
import Testing

/// The calendar code, byte for byte, and as another program reads it.
@Suite struct CalendarEntryTests {
    private func entry(
        _ title: LocalizedText, _ time: ActivityTime, place: Place? = nil, language: Language = .finnish,
        change: (inout Activity) -> Void = { _ in }
    ) throws -> String {
        var activity = Activity(test: "kerho", title: title, times: [time], place: nil)
        change(&activity)
        let occurrence = try #require(
            OccurrenceExpander.occurrences(
                of: activity, from: time.start.date, to: time.start.date + 400, zone: .helsinki
            ).first)
        return CalendarEntry(activity, at: occurrence, place: place, language: language, zone: .helsinki).text
    }

    private var hall: Place {
        Place(id: "sali", name: [.finnish: "Kaakkurin sali, yläkerta"], address: "Esimerkkikatu 1; B")
    }

    @Test func oneTimeAtAPlace() throws {
        let text = try entry(
            [.finnish: "Muisti\u{AD}kahvila", .swedish: "Minnescafé"], ActivityTime("2026-12-01T13:00", minutes: 90),
            place: hall)
        #expect(
            text == """
                BEGIN:VEVENT\r
                SUMMARY:Muistikahvila\r
                DTSTART:20261201T110000Z\r
                DTEND:20261201T123000Z\r
                LOCATION:Kaakkurin sali\\, yläkerta\\, Esimerkkikatu 1\\; B\r
                END:VEVENT\r

                """)
    }

    @Test func summerTimeWholeDaysAndNoEnd() throws {
        #expect(
            try entry([.swedish: "Café"], ActivityTime("2026-07-01T13:00", minutes: nil))
                == "BEGIN:VEVENT\r\nSUMMARY:Café\r\nDTSTART:20260701T100000Z\r\nEND:VEVENT\r\n")
        #expect(
            try entry([.finnish: "Päivä"], ActivityTime(day: "2026-12-31"))
                == "BEGIN:VEVENT\r\nSUMMARY:Päivä\r\nDTSTART;VALUE=DATE:20261231\r\nEND:VEVENT\r\n")
        #expect(
            try entry([.finnish: "Leiri"], ActivityTime(day: "2026-12-30", days: 3))
                == "BEGIN:VEVENT\r\nSUMMARY:Leiri\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n"
                + "END:VEVENT\r\n")
        // Half past three in the night in which that half hour is twice: the first of them.
        #expect(
            try entry([.finnish: "Yö"], ActivityTime("2026-10-25T03:30", minutes: nil))
                .contains("DTSTART:20261025T003000Z\r\n"))
    }

    /// What is too long loses its address, its place, and then its last words; lines are folded between letters.
    @Test func longOnesStayShort() throws {
        let title = LocalizedText([.finnish: Array(repeating: "ääkkösiä\\;,", count: 11).joined(separator: " ")])
        for length in [10, 60, 119] {
            let text = try entry(
                [.finnish: String((title[.finnish] ?? "").prefix(length))], ActivityTime("2026-12-01T13:00"),
                place: Place(id: "p", name: [.finnish: String(repeating: "Sali ", count: 20)], address: "Katu 1"))
            #expect(text.utf8.count <= CalendarEntry.bytesMax)
            for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
            let fields = try Self.read(text)
            #expect((title[.finnish] ?? "").hasPrefix(try #require(fields["SUMMARY"])))
            #expect(fields["DTSTART"] == "20261201T110000Z")
        }
        let thai = try entry([Language("th"): String(repeating: "กิจกรรม", count: 17)], ActivityTime("2026-12-01T13:00"))
        #expect(thai.utf8.count <= CalendarEntry.bytesMax)
        #expect(try Self.read(thai)["SUMMARY"]?.isEmpty == false)
    }

    @Test(arguments: [
        ["Kahvi; tee, \\ ja muuta"], ["Rivi\nja toinen"],
        ["Pitkä otsikko, jossa on hyvin monta sanaa ja pilkkuja, jotta rivi taittuu; ja vielä vähän lisää"],
    ])
    func whatIsReadIsWhatWasSaid(title: [String]) throws {
        let text = try entry([.finnish: title[0]], ActivityTime("2026-12-01T13:00"), place: hall)
        let fields = try Self.read(text)
        #expect(fields["SUMMARY"] == title[0])
        #expect(fields["LOCATION"] == "Kaakkurin sali, yläkerta, Esimerkkikatu 1; B")
    }

    /// A camera's reader gives the same bytes.
    @Test func aCameraReadsIt() throws {
        let text = try entry(
            [.finnish: "Äitien ja vauvojen perjantaikahvila Kaakkurissa"], ActivityTime("2026-12-01T13:00"), place: hall
        )
        let code = try QRCode.encode(text)
        let margin = QRCode.margin
        let scale = 4
        let side = (code.side + 2 * margin) * scale
        var pixels = Data("P5\n\(side) \(side)\n255\n".utf8)
        for y in 0..<side {
            for x in 0..<side { pixels.append(code[x / scale - margin, y / scale - margin] ? 0 : 255) }
        }
        let file = FileManager.default.temporaryDirectory.path + "/infotaulu-code-\(UUID().uuidString).pgm"
        try pixels.write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
        process.arguments = ["--quiet", "--raw", "--oneshot", file]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self).hasPrefix(text))
    }

    /// A reader of its own: unfolds lines, splits names from values, takes escapes back.
    private static func read(_ text: String) throws -> [String: String] {
        let lines = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VEVENT" && lines.dropLast().last == "END:VEVENT" && lines.last == "")
        var fields: [String: String] = [:]
        for line in lines.dropFirst().dropLast(2) {
            let colon = try #require(line.firstIndex(of: ":"))
            var value = ""
            var isEscaped = false
            for character in line[line.index(after: colon)...] {
                if isEscaped {
                    value.append(character == "n" || character == "N" ? "\n" : character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else {
                    value.append(character)
                }
            }
            #expect(!isEscaped)
            fields[String(line[..<colon])] = value
        }
        return fields
    }
}
