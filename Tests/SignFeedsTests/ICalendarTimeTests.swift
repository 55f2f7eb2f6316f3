import SignModel
import Testing

@testable import SignFeeds

/// When single events take place, however a calendar writes that.
@Suite(.timeLimit(.minutes(10))) struct ICalendarTimeTests {
    @Test(arguments: [
        // Windows' names, IANA's, and the same behind what programs put before them.
        (
            "DTSTART;TZID=FLE Standard Time:20261201T180000\nDTEND;TZID=FLE Standard Time:20261201T193000",
            "2026-12-01T18:00:00/19:30:00"
        ),
        ("DTSTART;TZID=W. Europe Standard Time:20261201T170000\nDURATION:PT90M", "2026-12-01T18:00:00/19:30:00"),
        ("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Rome\":20261201T170000", "2026-12-01T18:00:00"),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Stockholm:20261201T170000",
            "2026-12-01T18:00:00"
        ),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Helsinki:20261201T180000", "2026-12-01T18:00:00"),
        ("DTSTART;TZID=europe/helsinki:20261201T180000", "2026-12-01T18:00:00"),
        // UTC, and none: the clock of the place.
        ("DTSTART:20261201T160000Z\nDTEND:20261201T173000Z", "2026-12-01T18:00:00/19:30:00"),
        ("DTSTART:20260701T150000Z", "2026-07-01T18:00:00"),
        ("DTSTART:20261201T180000\nDTEND:20261201T193000", "2026-12-01T18:00:00/19:30:00"),
        ("DTSTART;TZID=Nowhere/At All:20261201T180000", "2026-12-01T18:00:00"),
        // Ends in another clock, after midnight, missing, before the start, as lengths.
        ("DTSTART;TZID=Europe/Helsinki:20261201T180000\nDTEND:20261201T173000Z", "2026-12-01T18:00:00/19:30:00"),
        ("DTSTART:20261231T220000\nDTEND:20270101T020000", "2026-12-31T22:00:00/2027-01-01T02:00:00"),
        ("DTSTART:20261201T180000\nDTEND:20261201T170000", "2026-12-01T18:00:00"),
        ("DTSTART:20261201T180000\nDURATION:P1DT2H", "2026-12-01T18:00:00/2026-12-02T20:00:00"),
        ("DTSTART:20261201T180000\nDURATION:P999999999999999W", "2026-12-01T18:00:00"),
        ("DTSTART:20261024T180000\nDURATION:PT12H", "2026-10-24T18:00:00/2026-10-25T05:00:00"),
        // Whole days: the end is the day after, or missing, or the same.
        ("DTSTART;VALUE=DATE:20261206", "2026-12-06"), ("DTSTART:20261206\nDTEND:20261206", "2026-12-06"),
        ("DTSTART;VALUE=DATE:20261206\nDTEND;VALUE=DATE:20261209", "2026-12-06/2026-12-08"),
        ("DTSTART;VALUE=DATE:20261206\nDURATION:P2D", "2026-12-06/2026-12-07"),
        ("DTSTART;VALUE=DATE:20261206\nDTEND:20261209T000000Z", "2026-12-06/2026-12-08"),
        ("DTSTART:20261206T000000\nDTEND:20261207T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2026-12-06"),
        // The hour that is not, and the hour that is twice.
        ("DTSTART:20260329T033000", "2026-03-29T04:30:00"),
        ("DTSTART:20261025T033000\nDURATION:PT1H", "2026-10-25T03:30:00/03:30:00"),
    ])
    func aTimeIsTheOneMeant(lines: String, time: String) throws {
        let entry = try ICalendarSample.event(lines)
        let found = try ICalendarSample.times(entry)
        // The second pass of an hour shows the same clock.
        #expect(found == [time] || time.hasSuffix("03:30:00/03:30:00") && found == ["2026-10-25T03:30:00"])
        #expect(entry.status == .scheduled)
    }

    @Test func aClockOfItsOwnIsReckoned() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T040000
            TZOFFSETFROM:+0300
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0300
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """
        let event = """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Ryhmä
            DTSTART;TZID=Customized Time Zone:20261019T180000
            RRULE:FREQ=WEEKLY;COUNT=3
            END:VEVENT
            """
        // In front of it and behind it, as programs write either.
        for text in [zone + "\n" + event, event + "\n" + zone] {
            let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
            let entry = try #require(reading.entries.first)
            #expect(entry.times.first?.zone == nil, "the same clock as the place's is the place's")
            #expect(
                try ICalendarSample.times(entry) == [
                    "2026-10-19T18:00:00", "2026-10-26T18:00:00", "2026-11-02T18:00:00",
                ])
            #expect(reading.faults == [])
        }
    }

    /// A series in another clock stays in it: it is an hour earlier here for the weeks in which only one has changed.
    @Test func aSeriesInAnotherClockKeepsIt() throws {
        let entry = try ICalendarSample.event(
            "DTSTART;TZID=America/New_York:20261025T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3")
        #expect(entry.times.first?.zone?.id == "America/New_York")
        #expect(
            try ICalendarSample.times(entry) == [
                "2026-10-25T16:00:00/17:00:00", "2026-11-01T17:00:00/18:00:00", "2026-11-08T17:00:00/18:00:00",
            ])
    }

    @Test func aTableThatContradictsAKnownNameIsSaid() throws {
        let text = """
            BEGIN:VTIMEZONE
            TZID:Europe/Helsinki
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a
            SUMMARY:Ryhmä
            DTSTART;TZID=Europe/Helsinki:20261019T180000
            END:VEVENT
            """
        let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
        #expect(try ICalendarSample.times(try #require(reading.entries.first)) == ["2026-10-19T18:00:00"])
        #expect(reading.faults.map(\.code) == [.ambiguous])
    }

    @Test func timesWithoutAClockAreByTheCalendars() throws {
        let text = "X-WR-TIMEZONE:Europe/London\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261201T160000\nEND:VEVENT"
        let entry = try #require(try ICalendarSample.read(ICalendarSample.calendar(text)).entries.first)
        #expect(try ICalendarSample.times(entry) == ["2026-12-01T18:00:00"])
    }

    @Test(arguments: ["18991231", "22010101", "00010101"])
    func datesThatNobodyMeansAreRefused(date: String) throws {
        let text = "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART;VALUE=DATE:\(date)\nEND:VEVENT"
        let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
        #expect(reading.entries == [] && reading.faults.map(\.code) == [.outOfRange])
        #expect(reading.faults.first?.item == "a" && reading.faults.first?.position == "line 3")
    }
}
