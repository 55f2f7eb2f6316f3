import Foundation
import SignModel
import Testing

@testable import SignFeeds

/// Files are told by what is in them, and what they say goes out as JSON and comes back the same.
@Suite(.timeLimit(.minutes(10))) struct DecoderTests {
    private static let calendar = ICalendarSample.calendar(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Ryhmä \"ä/ö\"\nDTSTART;TZID=America/New_York:20261201T180000\nRRULE:FREQ=WEEKLY\nEXDATE:20261208T230000Z\nEND:VEVENT"
    )

    @Test func aCalendarIsKnownWithoutAName() throws {
        for bytes in [Self.calendar, Array("\n\nbegin:vcalendar\n".utf8) + Self.calendar.dropFirst(16)] {
            let reading = try FeedDecoder.read(bytes, format: nil, ICalendarSample.context())
            #expect(reading.format == .ics && reading.entries.count == 1)
        }
    }

    @Test(arguments: [
        (#"{"meta":{"count":0,"next":null},"data":[]}"#, FeedFormat.linkedEvents),
        (#"{"id":"x:1","@context":"http://schema.org","@type":"Event/LinkedEvent"}"#, .linkedEvents),
        (#"[{"@context":"https://schema.org","@type":"Event","name":"x"}]"#, .jsonLD),
        ("<!DOCTYPE html>\n<html><head><script type=\"application/ld+json\">{}</script>", .jsonLD),
        (#"{"items":[{"_key":"a","traits":{"type":"hobby","translations":{}}}],"total":1,"hasMore":false}"#, .lahella),
        ("\u{FEFF}otsikko;alkaa;paikka\nKuoro;1.12.2026 klo 18;Kirjasto", .csv),
        ("# yhdistys\nassociation: muistivaki\nname: {fi: Muistiväki}", .yaml),
        ("Hei!\nBEGIN:VCALENDAR\nEND:VCALENDAR", .ics),
    ])
    func everyFormatIsTold(text: String, format: FeedFormat) {
        #expect(FeedDecoder.format(of: Array(text.utf8)) == format)
    }

    @Test func whatIsNothingIsRefused() {
        for (bytes, code) in [
            ([UInt8](), FeedFault.Code.empty), ([0x20, 0x0A], .empty), ([0x1F, 0x8B, 8, 0, 65], .unreadable),
        ] {
            let fault = #expect(throws: FeedFault.self) {
                try FeedDecoder.read(bytes, format: nil, ICalendarSample.context())
            }
            #expect(fault?.code == code)
        }
    }

    @Test func aReadingComesOutAsItWentIn() throws {
        let reading = try FeedDecoder.read(Self.calendar, format: .ics, ICalendarSample.context())
        let back = try JSONDecoder().decode(FeedReading.self, from: Data(FeedDocument.bytes(of: reading)))
        #expect(back == reading)
        let fault = FeedFault(.cutOff, at: "line 3", value: "\u{1}\"\\", number: 1)
        let object = try JSONDecoder().decode([String: FeedFault].self, from: Data(FeedDocument.bytes(of: fault)))
        #expect(object == ["fault": fault])
    }
}
