import SignModel
import Testing

@testable import SignFeeds

/// Items of Lähellä.fi, made up by their description.
@Suite struct LahellaTests {
    private func read(_ events: String, status: String = "published", channel: String = "\"type\":[\"place\"]") throws
        -> FeedReading
    {
        try LahellaReader.read(
            Array(
                #"""
                {"items":[{"_key":"abc","status":"\#(status)","traits":{"type":"support",
                 "translations":{"fi":{"name":"Vertaistupa","summary":"<p>Lyhyt</p>","description":"<p>Tule <b>mukaan</b>.</p>",
                   "pricing":"Maksuton","registration":""},"sv":{"name":"Kamratstuga","summary":"Kort"},"en":null},
                 "theme":["ht_tuki"],"format":["hm_ryhma"],"locale":["fi-FI","sv-FI"],
                 "demographic":["ageGroup/range:65-99","ageGroup/range:30-64","gender/gender"],
                 "region":["city/FI/Oulu"],"pricing":["free"],
                 "contacts":[{"type":"email","value":"tupa@yhdistys.example"},{"type":"phone","value":"050 000 0101"},
                   {"type":"www","value":"yhdistys.example"}],
                 "channels":[{"id":"1",\#(channel),"accessibility":["ac_wheelchair","ac_toilet","ac_other"],
                   "map":{"center":{"type":"Point","coordinates":[25.47,65.01]}},
                   "translations":{"fi":{"address":{"street":"Katu 1","postalCode":"90100","city":"Oulu"}}},
                   "registrationRequired":false,"events":[\#(events)]}]}}],"total":1,"hasMore":false}
                """#.utf8), .test)
    }

    private func times(_ events: String) throws -> [String] {
        let reading = try read(events)
        return reading.entries.flatMap(\.times).map { time in
            [time.start.description, time.end?.description, time.allDay ? "day" : nil, time.rrule].compactMap(\.self)
                .joined(separator: " ")
        } + reading.faults.map(\.position)
    }

    @Test func aWholeItem() throws {
        // Midnight of UTC on 1 December 2026.
        let reading = try read(
            #"{"start":1796083200000,"timeZone":"Europe/Helsinki","type":"1","recurrence":{"daySpecificTimes":[{"weekday":2,"startTime":"10:00","endTime":"12:00"}]}}"#
        )
        #expect(reading.faults == [])
        let entry = try #require(reading.entries.first)
        #expect(entry.id == "abc" && entry.position == "items[0]" && entry.kind == .support && entry.free == true)
        #expect(entry.title == [.finnish: "Vertaistupa", .swedish: "Kamratstuga"])
        #expect(entry.text == [.finnish: "Tule mukaan.", .swedish: "Kort"])
        #expect(entry.keywords.map(\.id) == ["ht_tuki", "hm_ryhma"] && entry.languages == [.finnish, .swedish])
        #expect(entry.audience[.finnish] == "30 vuotta täyttäneet")
        #expect(entry.registration[.finnish] == "Ei ilmoittautumista")
        #expect(
            entry.contact
                == Contact(phone: "050 000 0101", email: "tupa@yhdistys.example", web: "https://yhdistys.example"))
        #expect(
            entry.place?.address == "Katu 1" && entry.place?.municipality == "Oulu" && entry.place?.latitude == 65.01)
        #expect(entry.place?.accessibility == [.accessibleToilet, .wheelchair])
        #expect(entry.times.map(\.start.description) == ["2026-12-01T10:00:00"])
    }

    @Test(arguments: [
        // Midnight of UTC and of Finland are one day.
        (#"{"start":1796083200000,"type":"1"}"#, ["2026-12-01T00:00:00 day"]),
        (#"{"start":1796076000000,"type":"1"}"#, ["2026-12-01T00:00:00 day"]),
        // Summer: 21:00 UTC.
        (#"{"start":1782853200000,"type":"1"}"#, ["2026-07-01T00:00:00 day"]),
        (
            #"{"start":1796083200000,"type":"2","recurrence":{"end":1796256000000}}"#,
            ["2026-12-01T00:00:00 2026-12-04T00:00:00 day"]
        ),
        (
            #"{"start":1796083200000,"type":"3","recurrence":{"end":1796601600000,"daySpecificTimes":[{"weekday":2,"startTime":"10:00","endTime":"12:00"},{"weekday":4,"startTime":"10:00","endTime":"12:00"}]}}"#,
            ["2026-12-01T10:00:00 2026-12-01T12:00:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261207"]
        ),
        (
            #"{"start":1796083200000,"type":"4","recurrence":{"period":"P1W","gap":"P2W","daySpecificTimes":[{"weekday":1,"startTime":"10:00","endTime":"12:00"},{"weekday":4,"startTime":"14:00","endTime":"16:00"}]}}"#,
            [
                "2026-12-14T10:00:00 2026-12-14T12:00:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
                "2026-12-03T14:00:00 2026-12-03T16:00:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
            ]
        ),
        (
            #"{"start":1796083200000,"type":4,"recurrence":{"period":"P1M","daySpecificTimes":[{"weekday":2,"startTime":"10:00","endTime":"12:00"}]}}"#,
            ["2026-12-01T10:00:00 2026-12-01T12:00:00 FREQ=MONTHLY;BYDAY=1TU"]
        ),
        (
            #"{"start":1796083200000,"type":"4","recurrence":{"period":"P1D","end":1796601600000}}"#,
            ["2026-12-01T00:00:00 day FREQ=DAILY;UNTIL=20261207"]
        ),
        (#"{"type":"1"}"#, ["items[0].traits.channels[0].events[0].start"]),
        (#"{"start":1e999,"type":"1"}"#, ["items[0].traits.channels[0].events[0].start"]),
    ])
    func when(events: String, expected: [String]) throws {
        #expect(try times(events) == expected)
    }

    @Test func daysThatAreOut() throws {
        let reading = try read(
            #"{"start":1796083200000,"type":"4","recurrence":{"gap":"P1W","exclude":[1796688000000,"2026-12-15"]}}"#)
        let dates = ["2026-12-08", "2026-12-15"].compactMap { CivilDate($0) }
        #expect(reading.entries[0].times[0].except == dates.map { .date($0) })
    }

    @Test func channelsAndStates() throws {
        let online = try read("", channel: "\"type\":[\"online\"]").entries[0]
        #expect(online.online && online.place == nil)
        #expect(try read("", channel: "\"type\":\"phone\"").entries[0].byPhone)
        let hybrid = try read("", channel: "\"type\":[\"hybrid\"]").entries[0]
        #expect(hybrid.online && hybrid.place != nil)
        #expect(try read("", status: "draft").entries == [])
        #expect(try read("", status: "archived").entries.map(\.status) == [.deleted])
    }
}
