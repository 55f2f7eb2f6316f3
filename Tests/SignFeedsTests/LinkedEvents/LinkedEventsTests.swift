import SignModel
import Testing

@testable import SignFeeds

/// Events of the cities' interface, in made-up examples of all that it may say.
@Suite struct LinkedEventsTests {
    private func read(_ events: String) throws -> FeedReading {
        try LinkedEventsReader.read(Array("{\"meta\":{\"next\":null},\"data\":[\(events)]}".utf8), .test)
    }

    private func event(_ fields: String, id: String = "x:1") -> String {
        #"{"id":"\#(id)","name":{"fi":"Kahvila"},"@type":"Event/LinkedEvent"\#(fields.isEmpty ? "" : "," + fields)}"#
    }

    private func times(_ fields: String) throws -> [String] {
        try read(event(fields)).entries.flatMap(\.times).map { time in
            [time.start.description, time.end?.description, time.allDay ? "day" : nil, time.endless ? "endless" : nil]
                .compactMap(\.self).joined(separator: " ")
        }
    }

    @Test func aWholeEvent() throws {
        let reading = try read(
            #"""
            {"id":"kaupunki:abc","name":{"fi":"Muistikahvila","sv":"Minneskafé","en":""},
             "short_description":{"fi":"Lyhyesti","en":"In short"},
             "description":{"fi":"<p>Tule <b>kahville</b>.</p><p>Ota ystävä.</p>","sv":null},
             "location":{"@id":"https://api.example/v1/place/tprek:1/"},"location_extra_info":{"fi":"2. kerros"},
             "keywords":[{"@id":"https://api.example/v1/keyword/yso:p4354/"},
                         {"id":"yso:p1","name":{"fi":"muisti","sv":"minne"}}],
             "audience":[{"@id":"https://api.example/v1/keyword/yso:p2433/"}],"audience_min_age":65,
             "in_language":[{"@id":"https://api.example/v1/language/fi/"},{"@id":"https://api.example/v1/language/sv/"}],
             "offers":[{"is_free":false,"price":{"fi":"<p>5&nbsp;€</p>"},"description":null,"info_url":null}],
             "info_url":{"sv":"www.forening.example","fi":""},"provider":{"fi":"Esimerkki ry"},
             "provider_contact_info":{"fi":"toimisto@yhdistys.example, p. 050 000 0101."},
             "super_event":{"@id":"https://api.example/v1/event/kaupunki:sarja/"},
             "event_status":"EventScheduled","type_id":"Course","future_key":{"a":[1]},
             "start_time":"2026-12-01T08:00:00Z","end_time":"2026-12-01T10:00:00.123456Z",
             "@id":"https://api.example/v1/event/kaupunki:abc/","@context":"http://schema.org","@type":"Event/LinkedEvent"}
            """#)
        #expect(reading.faults == [] && reading.next == nil)
        let entry = try #require(reading.entries.first)
        #expect(entry.id == "kaupunki:abc" && entry.position == "data[0]" && entry.parent == "kaupunki:sarja")
        #expect(entry.title == [.finnish: "Muistikahvila", .swedish: "Minneskafé"])
        #expect(entry.text == [.finnish: "Tule kahville.\n\nOta ystävä.\n\n2. kerros", .english: "In short"])
        #expect(entry.place == FeedEntry.Place(id: "tprek:1") && !entry.online)
        #expect(entry.keywords.map(\.id) == ["yso:p4354", "yso:p1", "yso:p2433"])
        #expect(entry.keywords[1].words == [.finnish: "muisti", .swedish: "minne"])
        #expect(entry.audience[.english] == "Ages 65 and over" && entry.kind == .course)
        #expect(entry.languages == [.finnish, .swedish] && entry.organizer == "Esimerkki ry")
        #expect(entry.free == false && entry.price[.finnish]?.withPlainSpace == "5 €")
        #expect(
            entry.contact
                == Contact(
                    phone: "050 000 0101", email: "toimisto@yhdistys.example", web: "https://www.forening.example"))
        // 08:00 UTC is 10:00 in Finland in winter.
        #expect(entry.times.map(\.start.description) == ["2026-12-01T10:00:00"])
        #expect(entry.times[0].end?.description == "2026-12-01T12:00:00")
    }

    @Test(arguments: [
        // Timeless: a day; several, the last one included.
        (#""start_time":"2026-12-01","end_time":null"#, "2026-12-01T00:00:00 day"),
        (#""start_time":"2026-12-01","end_time":"2026-12-01""#, "2026-12-01T00:00:00 day"),
        (#""start_time":"2026-12-01","end_time":"2026-12-03""#, "2026-12-01T00:00:00 2026-12-04T00:00:00 day"),
        // Months.
        (
            #""start_time":"2026-06-01T06:00:00Z","end_time":"2027-03-01T06:00:00Z""#,
            "2026-06-01T09:00:00 2027-03-01T08:00:00"
        ),
        // From local midnight to local midnight.
        (
            #""start_time":"2026-11-30T22:00:00Z","end_time":"2026-12-02T22:00:00Z""#,
            "2026-12-01T00:00:00 2026-12-03T00:00:00 day"
        ),
        // Open ends.
        (#""start_time":"2026-12-01T08:00:00Z","end_time":null"#, "2026-12-01T10:00:00"),
        (#""start_time":"2026-12-01T08:00:00Z""#, "2026-12-01T10:00:00"),
        (#""start_time":"2026-12-01T08:00:00Z","end_time":"2026-12-01""#, "2026-12-01T10:00:00"),
        (#""start_time":"2026-12-01T08:00:00Z","end_time":"2026-12-03""#, "2026-12-01T10:00:00 2026-12-04T00:00:00"),
        (#""start_time":"2026-12-01T08:00:00Z","end_time":"9999-12-31T21:59:00Z""#, "2026-12-01T10:00:00 endless"),
        // Summer time.
        (
            #""start_time":"2026-07-01T08:00:00Z","end_time":"2026-07-01T22:30:00Z""#,
            "2026-07-01T11:00:00 2026-07-02T01:30:00"
        ),
    ])
    func when(fields: String, time: String) throws {
        #expect(try times(fields) == [time])
    }

    @Test(arguments: [
        #""start_time":null,"end_time":null"#, "",
        #""event_status":"EventPostponed","start_time":"2026-12-01T08:00:00Z""#,
    ])
    func postponedHasNoTime(fields: String) throws {
        let reading = try read(event(fields))
        #expect(reading.entries.map(\.times) == [[]] && reading.entries[0].status == .scheduled)
    }

    @Test func whatHasBecomeOfIt() throws {
        let reading = try read(
            [
                event(#""event_status":"EventCancelled","start_time":"2026-12-01T08:00:00Z""#, id: "x:1"),
                event(#""event_status":"EventRescheduled","start_time":"2026-12-01T08:00:00Z""#, id: "x:2"),
                #"{"id":"x:3","name":{"fi":"POISTETTU"},"deleted":true,"replaced_by":"x:2"}"#,
                event(#""publication_status":"draft""#, id: "x:4"),
            ].joined(separator: ","))
        #expect(reading.entries.map(\.id) == ["x:1", "x:2", "x:3"])
        #expect(reading.entries.map(\.status) == [.cancelled, .scheduled, .deleted])
        #expect(reading.entries[2].replacedBy == "x:2")
    }

    @Test func onTheWeb() throws {
        for fields in [
            #""location":{"@id":"https://api.example/v1/place/helsinki:internet/"}"#,
            #""is_virtualevent":true,"location":null,"virtualevent_url":"https://meet.example/a""#,
        ] {
            let entry = try #require(try read(event(fields)).entries.first)
            #expect(entry.online && entry.place == nil)
        }
    }

    @Test func placesAndKeywords() throws {
        let reading = try read(
            #"""
            {"id":"tprek:1","name":{"fi":"Kirjasto"},"street_address":{"fi":"Katu 1"},"address_locality":null,
             "divisions":[{"type":"muni","name":{"fi":"Oulu"}}],"position":{"type":"Point","coordinates":[25.47,65.01]},
             "@type":"Place"},
            {"id":"yso:p1","name":{"fi":"muisti"},"alt_labels":[],"@type":"Keyword"},
            {"id":"tprek:2","deleted":true,"@type":"Place"}
            """#)
        #expect(
            reading.knownPlaces == [
                FeedEntry.Place(
                    id: "tprek:1", name: [.finnish: "Kirjasto"], address: "Katu 1", municipality: "Oulu",
                    latitude: 65.01, longitude: 25.47)
            ])
        #expect(reading.knownKeywords == [FeedEntry.Keyword(id: "yso:p1", words: [.finnish: "muisti"])])
        #expect(reading.entries == [] && reading.faults == [])
    }

    @Test func oneBadItemIsNamedAndTheOthersGoIn() throws {
        let reading = try read(
            [
                event(#""start_time":"eilen""#, id: "x:1"), "7",
                #"{"id":"x:2","name":null,"@type":"Event/LinkedEvent"}"#,
                event(#""start_time":"1850-01-01""#, id: "x:3"), event("", id: "x:4"), event("", id: "x:4"),
                event(#""start_time":"2026-12-02","end_time":"2026-12-01""#, id: "x:5"),
                #"{"name":{"fi":"Ilman tunnusta"},"@type":"Event/LinkedEvent"}"#,
            ].joined(separator: ","))
        #expect(reading.entries.map(\.id) == ["x:4", "x:5"])
        #expect(
            reading.faults.map { "\($0.position) \($0.code)" } == [
                "data[0].start_time wrongValue", "data[1] wrongValue", "data[2] missing",
                "data[3].start_time outOfRange",
                "data[5] duplicate", "data[6].end_time wrongValue", "data[7] missing",
            ])
        #expect(reading.faults[5].isNote)
    }

    @Test func theNextPageIsNamed() throws {
        let page = #"{"meta":{"count":2,"next":"https://api.example/v1/event/?page=2"},"data":[]}"#
        #expect(try LinkedEventsReader.read(Array(page.utf8), .test).next == "https://api.example/v1/event/?page=2")
        let single = try LinkedEventsReader.read(Array(event("").utf8), .test)
        #expect(single.entries.map(\.id) == ["x:1"] && single.next == nil)
    }

    @Test(arguments: ["{}", "[]x", "{\"data\":{}}", "5", "\"text\""])
    func whatIsNone(text: String) {
        #expect(throws: FeedFault.self) { try LinkedEventsReader.read(Array(text.utf8), .test) }
    }
}

extension String {
    fileprivate var withPlainSpace: String { replacing("\u{A0}", with: " ") }
}
