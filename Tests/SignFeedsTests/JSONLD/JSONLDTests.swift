import SignModel
import Testing

@testable import SignFeeds

/// Events of schema.org in files and web pages.
@Suite struct JSONLDTests {
    private func read(_ text: String) throws -> FeedReading { try JSONLDReader.read(Array(text.utf8), .test) }

    private func event(_ fields: String) -> String {
        #"{"@context":"https://schema.org","@type":"Event","name":"Kerho","url":"https://a.example/1",\#(fields)}"#
    }

    private func times(_ fields: String) throws -> [String] {
        let reading = try read(event(fields))
        return reading.entries.flatMap(\.times).map { time in
            [time.start.description, time.end?.description, time.allDay ? "day" : nil, time.rrule].compactMap(\.self)
                .joined(separator: " ")
        } + reading.faults.map { $0.position }
    }

    @Test func aWholeEvent() throws {
        let reading = try read(
            #"""
            {"@context":["https://schema.org",{"@language":"sv-FI"}],"@type":["Event","SocialEvent"],
             "@id":"https://forening.example/#1",
             "name":[{"@value":"Muistikahvila","@language":"fi"},{"@value":"Minneskafé","@language":"sv"}],
             "description":"<p>Kom &amp; prata.</p><ul><li>kaffe</li></ul>","startDate":"2026-12-01T10:00:00+02:00",
             "endDate":"2026-12-01T12:00","eventAttendanceMode":"https://schema.org/MixedEventAttendanceMode",
             "location":[{"@type":"VirtualLocation","url":"https://meet.example/a"},
                         {"@type":"Place","name":"Stugan","geo":{"latitude":"63.1","longitude":21.6},
                          "address":{"@type":"PostalAddress","streetAddress":"Gatan 1","addressLocality":"Vasa"}}],
             "offers":[{"price":"5.00","priceCurrency":"EUR"},{"price":7.5,"priceCurrency":"EUR"}],
             "organizer":{"@type":"Organization","name":"Exempel rf","telephone":"050 000 0101","email":"x@f.example"},
             "keywords":"minne, kaffe","inLanguage":["sv","fi"],"typicalAgeRange":"65-",
             "url":"https://forening.example/minnescafe"}
            """#)
        #expect(reading.faults == [])
        let entry = try #require(reading.entries.first)
        #expect(entry.id == "https://forening.example/#1" && entry.online && entry.free == false)
        #expect(entry.title == [.finnish: "Muistikahvila", .swedish: "Minneskafé"])
        #expect(entry.text.languages == [.swedish] && entry.text[.swedish]?.hasPrefix("Kom & prata.") == true)
        #expect(entry.text[.swedish]?.contains("<") == false)
        #expect(entry.times.map(\.start.description) == ["2026-12-01T10:00:00"])
        #expect(
            entry.place
                == FeedEntry.Place(
                    name: [.swedish: "Stugan"], address: "Gatan 1", municipality: "Vasa", latitude: 63.1,
                    longitude: 21.6))
        #expect(entry.price[.finnish] == "5–7,50\u{A0}€" && entry.organizer == "Exempel rf")
        #expect(entry.keywords.map(\.words) == [[.swedish: "minne"], [.swedish: "kaffe"]])
        #expect(entry.languages == [.swedish, .finnish] && entry.source == "https://forening.example/minnescafe")
        #expect(entry.contact == Contact(phone: "050 000 0101", email: "x@f.example", web: "https://meet.example/a"))
        #expect(entry.audience[.english] == "Ages 65 and over")
    }

    @Test(arguments: [
        #"[{"@type":"Event","name":"A","startDate":"2026-12-01"}]"#,
        #"{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"MusicEvent","name":"A","startDate":"2026-12-01"}]}"#,
        #"{"@type":"WebPage","mainEntity":{"@type":"schema:Event","name":"A","startDate":"2026-12-01"}}"#,
        #"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"http://schema.org/Event","name":"A"}}]}"#,
        #"{"@type":["Thing","Event"],"schema:name":"A","schema:startDate":"2026-12-01"}"#,
    ])
    func whereverItStands(text: String) throws {
        let reading = try read(text)
        #expect(reading.entries.map(\.title) == [[.finnish: "A"]] && reading.faults == [])
        #expect(reading.entries[0].id.hasPrefix("event-"))
    }

    @Test func scriptsOfAPage() throws {
        let page = """
            <!doctype html><html lang="fi"><head><title>Tapahtumat</title>
            <script type="application/ld+json">{ this is broken </script>
            <script type="application/ld+json">{"@type":"Event","name":"Kerho","startDate":"2026-12-01T10:00"}</script>
            <script>var x = {"@type":"Event"};</script></head><body><p>Tekstiä</p></body></html>
            """
        let reading = try read(page)
        #expect(reading.entries.map(\.title) == [[.finnish: "Kerho"]])
        #expect(reading.faults.map(\.code) == [.unreadable])
        #expect(throws: FeedFault.self) { try read("<html><body>Ei mitään</body></html>") }
    }

    @Test(arguments: [
        (#""startDate":"2026-12-01""#, "2026-12-01T00:00:00 day"),
        (#""startDate":"2026-12-01","endDate":"2026-12-03""#, "2026-12-01T00:00:00 2026-12-04T00:00:00 day"),
        (#""startDate":"2026-12-01T10:00","duration":"PT1H30M""#, "2026-12-01T10:00:00 2026-12-01T11:30:00"),
        (#""startDate":"2026-12-01T08:00:00.000Z""#, "2026-12-01T10:00:00"),
        (#""startDate":"2026-12-01T08:00+00""#, "2026-12-01T10:00:00"),
        (#""startDate":"2026-12-01T10:00","endDate":"2026-12-01T09:00""#, "2026-12-01T10:00:00"),
    ])
    func when(fields: String, time: String) throws {
        #expect(try times(fields).first == time)
    }

    @Test(arguments: [
        (
            #""repeatFrequency":"P1W","byDay":"https://schema.org/Tuesday","startDate":"2026-12-01","startTime":"10:00:00","endTime":"12:00""#,
            "2026-12-01T10:00:00 2026-12-01T12:00:00 FREQ=WEEKLY;BYDAY=TU"
        ),
        (
            #""repeatFrequency":"P7D","byDay":["Monday","TH"],"startDate":"2026-12-01","endDate":"2027-05-31","startTime":"10:00""#,
            "2026-12-03T10:00:00 FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270531"
        ),
        (
            #""repeatFrequency":"P1M","byMonthWeek":2,"byDay":"https://schema.org/Tuesday","startDate":"2026-12-01","startTime":"10:00","duration":"PT2H""#,
            "2026-12-08T10:00:00 2026-12-08T12:00:00 FREQ=MONTHLY;BYDAY=2TU"
        ),
        (
            #""repeatFrequency":"https://schema.org/Monthly","byMonthDay":15,"startDate":"2026-12-15","repeatCount":5"#,
            "2026-12-15T00:00:00 day FREQ=MONTHLY;BYMONTHDAY=15;COUNT=5"
        ),
        (
            #""repeatFrequency":"Daily","startDate":"2026-12-01","startTime":"22:00","endTime":"02:00""#,
            "2026-12-01T22:00:00 2026-12-02T02:00:00 FREQ=DAILY"
        ),
        (#""startDate":"2026-12-01","startTime":"10:00""#, "2026-12-01T10:00:00"),
        (#""repeatFrequency":"P1Y","startDate":"2026-12-06""#, "2026-12-06T00:00:00 day FREQ=YEARLY"),
    ])
    func schedules(schedule: String, time: String) throws {
        #expect(try times(#""eventSchedule":{"@type":"Schedule",\#(schedule)}"#) == [time])
    }

    @Test func aScheduleKeepsWhatItLeavesOut() throws {
        let reading = try read(
            event(
                #""eventSchedule":{"repeatFrequency":"P1W","startDate":"2026-12-01","startTime":"10:00","exceptDate":["2026-12-08","2026-12-15T10:00"],"scheduleTimezone":"America/New_York"}"#
            ))
        let time = try #require(reading.entries.first?.times.first)
        #expect(time.except.count == 2 && time.zone?.id == "America/New_York")
        let often = try times(#""eventSchedule":{"repeatFrequency":"PT5M","startDate":"2026-12-01"}"#)
        #expect(often == ["event.eventSchedule.repeatFrequency"])
    }

    @Test func datesOfASeriesAreTimesAndOtherPartsEvents() throws {
        let series = try read(
            #"{"@type":"EventSeries","name":"Kerho","@id":"s","subEvent":[{"@type":"Event","startDate":"2026-12-08T10:00"},{"@type":"Event","name":"Kerho","startDate":"2026-12-01T10:00"},{"@type":"Event","startDate":"2026-12-15T10:00","eventStatus":"https://schema.org/EventCancelled"}]}"#
        )
        #expect(series.entries.map(\.id) == ["s"])
        #expect(series.entries[0].times.map(\.start.description) == ["2026-12-01T10:00:00", "2026-12-08T10:00:00"])
        let festival = try read(
            #"{"@type":"Festival","name":"Viikko","@id":"f","startDate":"2026-12-01","subEvent":[{"@type":"Event","@id":"a","name":"Avajaiset","startDate":"2026-12-01T10:00","superEvent":{"@id":"f"}}]}"#
        )
        #expect(festival.entries.map(\.id) == ["f", "a"] && festival.entries[1].parent == "f")
    }

    @Test func referencesAreFollowed() throws {
        let reading = try read(
            #"{"@graph":[{"@type":"Event","name":"A","startDate":"2026-12-01","location":{"@id":"_:p"}},{"@id":"_:p","@type":"Place","name":"Tupa"}]}"#
        )
        #expect(reading.entries.map { $0.place?.name } == [[.finnish: "Tupa"]])
    }

    @Test func whatHasBecomeOfIt() throws {
        func status(_ name: String) throws -> FeedEntry? {
            try read(event(#""startDate":"2026-12-01","eventStatus":"https://schema.org/\#(name)""#)).entries.first
        }
        #expect(try status("EventCancelled")?.status == .cancelled)
        #expect(try status("EventPostponed")?.times == [])
        #expect(try status("EventMovedOnline")?.online == true)
        #expect(try read(event(#""isAccessibleForFree":true,"startDate":"2026-12-01""#)).entries.first?.free == true)
        #expect(try read(event(#""offers":{"price":"0"},"startDate":"2026-12-01""#)).entries.first?.free == true)
    }

    @Test func eventsOfOnePageAreToldApart() throws {
        let reading = try read(
            "[" + event(#""startDate":"2026-12-01""#) + "," + event(#""startDate":"2026-12-02""#) + "]")
        #expect(Set(reading.entries.map(\.id)).count == 2 && reading.faults == [])
        let same = event(#""startDate":"2026-12-01""#)
        #expect(try read("[\(same),\(same)]").faults.map(\.code) == [.duplicate])
    }

    @Test func aPersonIsNotNamed() throws {
        let reading = try read(
            event(#""startDate":"2026-12-01","organizer":{"@type":"Person","name":"X Y","telephone":"0500000101"}"#))
        #expect(reading.entries[0].organizer == nil && reading.entries[0].contact.phone == nil)
    }
}
