import SignModel
import Testing

@testable import SignFeeds

/// Files that are cut off, damaged or made to harm: an answer for each, and never a crash or a hang.
@Suite(.timeLimit(.minutes(10))) struct BrokenFilesTests {
    private static let readers: [@Sendable ([UInt8]) throws -> FeedReading] = [
        { try LinkedEventsReader.read($0, .test) }, { try JSONLDReader.read($0, .test) },
        { try LahellaReader.read($0, .test) }, { try CSVReader.read($0, .test) }, { try ProjectReader.read($0, .test) },
    ]

    private static let files = [
        #"{"meta":{"next":null},"data":[{"id":"x:1","name":{"fi":"K\u00e4vely"},"start_time":"2026-12-01T08:00:00Z","offers":[{"is_free":true}],"location":{"@id":"https://a.example/place/x:1/"}}]}"#,
        #"{"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2026-12-01T10:00","eventSchedule":{"repeatFrequency":"P1W","byDay":"Monday"}}"#,
        #"{"items":[{"_key":"a","traits":{"translations":{"fi":{"name":"A"}},"channels":[{"type":["place"],"events":[{"start":1796083200000,"type":"4","recurrence":{"gap":"P1W"}}]}]}}]}"#,
        "otsikko;alkaa;toistuu\nÄijät;12.10.2026 klo 14;joka toinen viikko, ei 24.12.\n",
        "association: a\nname: {fi: A}\nactivities:\n  - {id: b, title: {fi: B}, start: \"2026-12-01T10:00\", rrule: FREQ=DAILY}\n",
    ]

    @Test(arguments: 0..<5)
    func cutOffAndDamaged(format: Int) {
        let file = Array(Self.files[format].utf8)
        let read = Self.readers[format]
        for end in file.indices { _ = try? read(Array(file[..<end])) }
        for index in file.indices {
            for value: UInt8 in [0x00, 0x22, 0x7B, 0x5D, 0x80, 0xFF, file[index] ^ 0x01, file[index] ^ 0x20] {
                var damaged = file
                damaged[index] = value
                _ = try? read(damaged)
            }
        }
    }

    /// No file of one format is anything to another.
    @Test func eachForTheOthers() {
        for file in Self.files {
            for read in Self.readers { _ = try? read(Array(file.utf8)) }
        }
    }

    @Test func nestedAndMany() throws {
        let deep = Array(String(repeating: "{\"data\":[", count: 100_000).utf8)
        for read in Self.readers.prefix(3) { #expect(throws: FeedFault.self) { try read(deep) } }
        let many = "[" + Array(repeating: "7", count: Limits.feedItems).joined(separator: ",") + "]"
        let reading = try LinkedEventsReader.read(Array(many.utf8), .test)
        #expect(reading.entries == [] && reading.faults.count == Limits.feedFaults)
        #expect(reading.faults.count + reading.moreFaults == Limits.feedItems)
        let tooMany = Array(many.utf8.dropLast()) + Array(",7]".utf8)
        #expect(throws: FeedFault.self) { try LinkedEventsReader.read(tooMany, .test) }
    }
}
