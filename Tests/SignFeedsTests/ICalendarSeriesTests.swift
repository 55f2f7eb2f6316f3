import SignModel
import Testing

@testable import SignFeeds

/// Series, and the occurrences of them that are otherwise.
@Suite(.timeLimit(.minutes(10))) struct ICalendarSeriesTests {
    /// Tuesdays at six from 1 December 2026, five times.
    private static let series =
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Kuoro\nDTSTART:20261201T180000\nDTEND:20261201T190000\nRRULE:FREQ=WEEKLY;COUNT=5"
    private static let all = ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]

    private func read(_ text: String) throws -> (FeedEntry, [FeedFault.Code]) {
        let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
        #expect(reading.entries.count == 1)
        return (try #require(reading.entries.first), reading.faults.map(\.code))
    }

    private func tuesdays(_ days: [String], _ clock: String = "T18:00:00/19:00:00") -> [String] {
        days.map { $0 + clock }
    }

    @Test(arguments: [
        "EXDATE:20261208T180000", "EXDATE;VALUE=DATE:20261208", "EXDATE:20261208T160000Z",
        "EXDATE;TZID=Europe/Stockholm:20261208T170000",
    ])
    func anExceptionOfAnyTypeIsTakenOut(line: String) throws {
        let (entry, faults) = try read(Self.series + "\n" + line + "\nEND:VEVENT")
        #expect(try ICalendarSample.times(entry) == tuesdays(Self.all.filter { $0 != "2026-12-08" }))
        #expect(faults == [])
    }

    /// Field lessons, 21: a moved occurrence is at its new time only.
    @Test(arguments: [
        "RECURRENCE-ID:20261208T180000", "RECURRENCE-ID;VALUE=DATE:20261208", "RECURRENCE-ID:20261208T160000Z",
    ])
    func aMovedOccurrenceIsAtItsNewTimeOnly(line: String) throws {
        let edit =
            "BEGIN:VEVENT\nUID:a\n\(line)\nSUMMARY:Kuoro ja kahvit\nLOCATION:Kirjasto\nDTSTART:20261209T120000\nDURATION:PT2H\nEND:VEVENT"
        for text in [Self.series + "\nEND:VEVENT\n" + edit, edit + "\n" + Self.series + "\nEND:VEVENT"] {
            let (entry, _) = try read(text)
            #expect(
                try ICalendarSample.times(entry).sorted()
                    == (tuesdays(Self.all.filter { $0 != "2026-12-08" })
                    + ["2026-12-09T12:00:00/14:00:00 Kuoro ja kahvit"]).sorted())
            #expect(entry.title == [.finnish: "Kuoro"])
            #expect(entry.times.contains { $0.placeText == [.finnish: "Kirjasto"] })
        }
    }

    @Test func aCancelledOccurrenceIsGone() throws {
        let edit =
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261208T180000\nDTSTART:20261208T180000\nSTATUS:CANCELLED\nEND:VEVENT"
        let (entry, _) = try read(Self.series + "\nEND:VEVENT\n" + edit)
        #expect(try ICalendarSample.times(entry) == tuesdays(Self.all.filter { $0 != "2026-12-08" }))
        #expect(entry.status == .scheduled)
    }

    @Test func thisAndFutureGoOnMoved() throws {
        let edit =
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261215T180000\nSUMMARY:Kuoro\nDTSTART:20261217T170000\nDURATION:PT90M\nEND:VEVENT"
        let single =
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261222T180000\nSUMMARY:Kuoro\nDTSTART:20261223T100000\nDURATION:PT1H\nEND:VEVENT"
        let (entry, _) = try read(Self.series + "\nEND:VEVENT\n" + edit + "\n" + single)
        #expect(
            try ICalendarSample.times(entry) == [
                "2026-12-01T18:00:00/19:00:00", "2026-12-08T18:00:00/19:00:00", "2026-12-17T17:00:00/18:30:00",
                "2026-12-23T10:00:00/11:00:00", "2026-12-31T17:00:00/18:30:00",
            ])
        let gone = edit + "\n"
        let (cut, _) = try read(
            Self.series + "\nEND:VEVENT\n" + gone.replacing("DURATION:PT90M", with: "STATUS:CANCELLED"))
        #expect(try ICalendarSample.times(cut) == tuesdays(Array(Self.all.prefix(2))))
    }

    /// Moved to another day where no rule says that: date by date.
    @Test func thisAndFutureOfAMonthlyRuleIsListed() throws {
        let text = """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Kahvila
            DTSTART:20261201T100000
            RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270630T000000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SUMMARY:Kahvila
            RECURRENCE-ID;RANGE=THISANDFUTURE:20270302T100000
            DTSTART:20270303T100000
            END:VEVENT
            """
        let (entry, _) = try read(text)
        #expect(
            try ICalendarSample.times(entry).map { String($0.prefix(10)) } == [
                "2026-12-01", "2027-01-05", "2027-02-02", "2027-03-03", "2027-04-07", "2027-05-05", "2027-06-02",
            ])
    }

    @Test func periodsDatesAndSeveralRules() throws {
        let (entry, _) = try read(
            """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Ryhmä
            DTSTART:20261207T100000
            DTEND:20261207T120000
            RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2
            RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2
            RDATE;VALUE=PERIOD:20261212T080000Z/PT3H,20261213T080000Z/20261213T090000Z
            RDATE;VALUE=DATE:20261220
            RDATE:20261221T100000,20261207T100000
            END:VEVENT
            """)
        #expect(
            try ICalendarSample.times(entry) == [
                "2026-12-07T10:00:00/12:00:00", "2026-12-10T10:00:00/12:00:00", "2026-12-12T10:00:00/13:00:00",
                "2026-12-13T10:00:00/11:00:00", "2026-12-14T10:00:00/12:00:00", "2026-12-17T10:00:00/12:00:00",
                "2026-12-20T10:00:00/12:00:00", "2026-12-21T10:00:00/12:00:00",
            ])
    }

    @Test func aStartThatTheRuleMissesIsDroppedAndSaid() throws {
        let (entry, faults) = try read(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261202T100000\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1\nEND:VEVENT")
        #expect(try ICalendarSample.times(entry) == ["2026-12-08T10:00:00"])
        #expect(faults == [.startDropped])
    }

    @Test(arguments: [
        // UNTIL of another type than the start.
        ("DTSTART:20261201T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261215", 3),
        ("DTSTART:20261201T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261215T160000Z", 3),
        ("DTSTART:20261201T180000\nRRULE:FREQ=WEEKLY;UNTIL=20261215T155959Z", 2),
        ("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261215T235959Z", 3),
        ("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261214T220000Z", 3),
        ("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261214", 2),
        // What programs write that no rule should have.
        ("DTSTART:20261201T180000\nRRULE:freq=weekly;count=2;byday=tu, we;", 2),
        ("DTSTART:20261201T180000\nRRULE:FREQ=WEEKLY;COUNT=2;X-NAME=1;WKST=SU", 2),
        ("DTSTART:20261201T180000\nRRULE:", 1),
        ("DTSTART:20261201T180000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXRULE:FREQ=WEEKLY;INTERVAL=2", 2),
    ])
    func rulesEndWhereTheyAreMeantTo(lines: String, count: Int) throws {
        #expect(try ICalendarSample.times(try ICalendarSample.event(lines)).count == count)
    }

    @Test(arguments: [
        ("FREQ=HOURLY;COUNT=3", "subDailyFrequency"), ("FREQ=WEEKLY;COUNT=2;UNTIL=20271201", "countWithUntil"),
        ("FREQ=WEEKLY;INTERVAL=0", "badValue"), ("FREQ=SOMETIMES", "unknownFrequency"),
        ("FREQ=WEEKLY;UNTIL=99999999T999999Z", "badValue"),
    ])
    func aRuleIsRefusedByName(rule: String, code: String) throws {
        let text = "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261201T100000\nRRULE:\(rule)\nEND:VEVENT"
        let reading = try ICalendarSample.read(
            ICalendarSample.calendar(
                text + "\n" + text.replacing("UID:a", with: "UID:b").replacing("RRULE:\(rule)\n", with: "")))
        #expect(reading.entries.map(\.id) == ["b"])
        #expect(reading.faults.map(\.code) == [.badRule] && reading.faults.first?.expected == code)
    }

    /// A rule for a million years is a rule; a list for a million years is none.
    @Test func endlessRulesAreFineAndEndlessListsAreNot() throws {
        let entry = try ICalendarSample.event("DTSTART:20261201T180000\nRRULE:FREQ=DAILY;UNTIL=99991231T000000Z")
        #expect(try ICalendarSample.times(entry, limit: 3).count == 3)
        let dates = (0..<100_000).map { "2026\(1 + $0 % 12 < 10 ? "0" : "")\(1 + $0 % 12)01T0\($0 % 10)0000" }
        let text =
            "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261201T100000\nRDATE:" + dates.joined(separator: ",")
            + "\nEND:VEVENT"
        let reading = try ICalendarSample.read(ICalendarSample.calendar(text))
        #expect(reading.entries == [] && reading.faults.map(\.code) == [.tooMany])
        #expect(reading.faults.first?.number ?? 0 > 50_000 && reading.faults.first?.limit == Limits.timesPerActivity)
    }

    @Test func versionsAndDuplicates() throws {
        func event(_ lines: String) -> String { "BEGIN:VEVENT\nUID:a\n" + lines + "\nEND:VEVENT\n" }
        let (newer, _) = try read(
            event("SUMMARY:uusi\nSEQUENCE:2\nDTSTART:20261202T100000")
                + event("SUMMARY:vanha\nSEQUENCE:1\nDTSTART:20261201T100000"))
        #expect(newer.title == [.finnish: "uusi"])
        let (later, _) = try read(
            event("SUMMARY:vanha\nDTSTAMP:20260101T000000Z\nDTSTART:20261201T100000")
                + event("SUMMARY:uusi\nDTSTAMP:20260201T000000Z\nDTSTART:20261202T100000"))
        #expect(later.title == [.finnish: "uusi"])
        let (first, faults) = try read(
            event("SUMMARY:yksi\nDTSTART:20261201T100000") + event("SUMMARY:kaksi\nDTSTART:20261202T100000"))
        #expect(first.title == [.finnish: "yksi"] && faults == [.duplicate])
    }

    @Test func cancelledEventsAreSoAndEditsWithoutASeriesStand() throws {
        let (cancelled, _) = try read(Self.series + "\nSTATUS:CANCELLED\nEND:VEVENT")
        #expect(cancelled.status == .cancelled)
        let (method, _) = try read("METHOD:CANCEL\n" + Self.series + "\nEND:VEVENT")
        #expect(method.status == .cancelled)
        let (orphan, _) = try read(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nRECURRENCE-ID:20261208T180000\nDTSTART:20261209T180000\nEND:VEVENT")
        #expect(try ICalendarSample.times(orphan) == ["2026-12-09T18:00:00"] && orphan.status == .scheduled)
        // Nothing left is not "whenever".
        let (none, _) = try read(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20261201T100000\nEXDATE:20261201T100000\nEND:VEVENT")
        #expect(none.times == [] && none.status == .cancelled)
    }
}
