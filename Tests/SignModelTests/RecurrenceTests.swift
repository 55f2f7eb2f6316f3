import SignModel
import Testing

/// Examples of RFC 5545, 3.8.5.3, and what is refused.
@Suite(.timeLimit(.minutes(10))) struct RecurrenceTests {
    private func times(_ rule: String, _ start: String, _ limit: Int = 100, to: String? = nil) throws -> [String] {
        let first = try #require(CivilDateTime(start))
        let rule = try RecurrenceRule(rule)
        return RecurrenceSet(start: first, rule: rule).times(to: to.flatMap { CivilDateTime($0) }, limit: limit)
            .map { $0.time == first.time ? $0.date.description : $0.description }
    }

    @Test(arguments: [
        ("FREQ=DAILY;COUNT=3", ["1997-09-02", "1997-09-03", "1997-09-04"]),
        ("FREQ=DAILY;INTERVAL=10;COUNT=3", ["1997-09-02", "1997-09-12", "1997-09-22"]),
        (
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=4",
            ["1997-09-02", "1997-09-04", "1997-09-16", "1997-09-18"]
        ),
        (
            "FREQ=WEEKLY;UNTIL=19970917T090000;WKST=SU;BYDAY=TU,TH",
            [
                "1997-09-02", "1997-09-04", "1997-09-09", "1997-09-11", "1997-09-16",
            ]
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", ["1997-09-28", "1997-10-29", "1997-11-28"]),
        ("FREQ=MONTHLY;BYMONTHDAY=2,15;COUNT=4", ["1997-09-02", "1997-09-15", "1997-10-02", "1997-10-15"]),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=6",
            [
                "1997-09-02", "1997-09-09", "1997-09-16", "1997-09-23", "1997-09-30", "1997-11-04",
            ]
        ),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5",
            [
                "1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13",
            ]
        ),
        ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3", ["1997-09-13", "1997-10-11", "1997-11-08"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", ["1997-09-04", "1997-10-07", "1997-11-06"]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4",
            [
                "1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30",
            ]
        ),
        (
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
            [
                "1997-11-04", "2001-11-06", "2005-11-08",
            ]
        ),
        ("FREQ=YEARLY;BYDAY=20MO;COUNT=3", ["1998-05-18", "1999-05-17", "2000-05-15"]),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", ["1998-05-11", "1999-05-17", "2000-05-15"]),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4", ["1998-03-05", "1998-03-12", "1998-03-19", "1998-03-26"]),
        (
            "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200;COUNT=4",
            ["2000-01-01", "2000-04-09", "2000-07-18", "2003-01-01"]
        ),
        ("FREQ=DAILY;BYMONTH=1;COUNT=2", ["1998-01-01", "1998-01-02"]),
        ("FREQ=YEARLY;COUNT=2", ["1997-09-02", "1998-09-02"]),
    ])
    func examples(rule: String, expected: [String]) throws {
        #expect(try times(rule, "1997-09-02T09:00", expected.count) == expected)
    }

    @Test func theWeekBeginsWhereItSays() throws {
        let monday = try times("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05T09:00")
        let sunday = try times("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05T09:00")
        #expect(monday == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"])
        #expect(sunday == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"])
    }

    @Test func monthsWithoutTheDayAreSkippedAndLeapDaysWaited() throws {
        #expect(
            try times("FREQ=MONTHLY;COUNT=4", "2026-01-31T09:00")
                == ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"])
        #expect(try times("FREQ=YEARLY;COUNT=3", "2024-02-29T09:00") == ["2024-02-29", "2028-02-29", "2032-02-29"])
    }

    @Test func timesOfDayMultiply() throws {
        #expect(
            try times("FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30;COUNT=5", "2026-01-01T08:00")
                == [
                    "2026-01-01T09:00:00", "2026-01-01T09:30:00", "2026-01-01T14:00:00", "2026-01-01T14:30:00",
                    "2026-01-02T09:00:00",
                ])
    }

    @Test func untilAsADateIncludesTheDayAndInUTCIsConverted() throws {
        #expect(try times("FREQ=DAILY;UNTIL=20260103", "2026-01-01T09:00").count == 3)
        let rule = try RecurrenceRule("FREQ=DAILY;UNTIL=20260103T070000Z")
        let start = try #require(CivilDateTime("2026-01-01T09:00"))
        #expect(rule.occurrences(start: start, zone: .helsinki).reduce(0) { count, _ in count + 1 } == 3)
        let early = try RecurrenceRule("FREQ=DAILY;UNTIL=20260103T065959Z")
        #expect(early.occurrences(start: start, zone: .helsinki).reduce(0) { count, _ in count + 1 } == 2)
    }

    /// An instant, not what the wall shows: in the two nights of the year these differ.
    @Test(arguments: [
        // 29 March: 03:30 does not exist and takes place at 01:30 UTC; 04:00 on the wall is 01:00 UTC.
        ("2026-03-27T03:30", "20260329T010000Z", 2), ("2026-03-27T03:30", "20260329T013000Z", 3),
        ("2026-03-27T03:30", "20260329T040000", 2), ("2026-03-27T03:30", "20260329T043000", 3),
        // 25 October: 03:45 is first passed at 00:45 UTC, and 01:30 UTC is 03:30 for the second time.
        ("2026-10-23T03:45", "20261025T013000Z", 3), ("2026-10-23T03:45", "20261025T004500Z", 3),
        ("2026-10-23T03:45", "20261025T004459Z", 2), ("2026-10-23T03:45", "20261025T034500", 3),
    ])
    func untilBesideAClockChangeIsAnInstant(start: String, until: String, count: Int) throws {
        let start = try #require(CivilDateTime(start))
        for frequency in ["DAILY", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"] {
            let rule = try RecurrenceRule("FREQ=\(frequency);UNTIL=\(until)")
            #expect(Array(rule.occurrences(start: start, zone: .helsinki)).count == count)
            let set = RecurrenceSet(start: start, rule: rule)
            #expect(set.times(zone: .helsinki).count == count)
        }
    }

    @Test func aRefusedRuleNamesThePart() {
        #expect(throws: RecurrenceError.badValue(part: "BYMONTHDAY", value: "32")) {
            try RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=1,32")
        }
        #expect(RecurrenceError.tooManyTimes(found: 300).text.contains("BYHOUR, BYMINUTE and BYSECOND"))
    }

    @Test func aStartThatTheRuleMissesIsDropped() throws {
        let start = try #require(CivilDateTime("2026-11-23T10:00"))
        let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;COUNT=2")
        let set = RecurrenceSet(start: start, rule: rule)
        #expect(set.dropsStart)
        #expect(set.times().map(\.date.description) == ["2026-11-24", "2026-12-01"])
        #expect(!RecurrenceSet(start: start, rule: try RecurrenceRule("FREQ=WEEKLY")).dropsStart)
    }

    @Test func exceptAndAlso() throws {
        let start = try #require(CivilDateTime("2026-11-23T10:00"))
        let days = ["2026-11-25", "2026-11-24", "2026-11-24"].compactMap { CivilDate($0) }
        let set = RecurrenceSet(
            start: start, rule: try RecurrenceRule("FREQ=DAILY;INTERVAL=2;COUNT=4"), except: [.date(days[0])],
            also: [.date(days[0]), .date(days[1]), .date(days[2])])
        #expect(set.times().map(\.date.description) == ["2026-11-23", "2026-11-24", "2026-11-27", "2026-11-29"])
        #expect(set.times(limit: 2).count == 2)
        #expect(set.times(from: CivilDateTime("2026-11-24T10:00"), to: CivilDateTime("2026-11-27T10:00")).count == 2)
    }

    @Test func theClockChanges() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;COUNT=3")
        let spring = RecurrenceSet(start: try #require(CivilDateTime("2026-03-28T03:30")), rule: rule)
        #expect(
            spring.times(zone: .helsinki).map(\.description)
                == ["2026-03-28T03:30:00", "2026-03-29T04:30:00", "2026-03-30T03:30:00"])
        // The bounds are about what the wall shows.
        let four = try #require(CivilDateTime("2026-03-29T04:00"))
        #expect(spring.times(zone: .helsinki, to: four).map(\.description) == ["2026-03-28T03:30:00"])
        #expect(spring.times(zone: .helsinki, from: four).first?.description == "2026-03-29T04:30:00")
        // 03:45 becomes 04:45 and so comes after 04:30; 03:30 becomes 04:30, which is there already.
        let close = RecurrenceSet(
            start: try #require(CivilDateTime("2026-03-29T03:30")),
            rule: try RecurrenceRule("FREQ=DAILY;BYHOUR=3,4;BYMINUTE=30,45;COUNT=6"))
        let shown = [
            "2026-03-29T04:30:00", "2026-03-29T04:45:00", "2026-03-30T03:30:00", "2026-03-30T03:45:00",
        ]
        #expect(close.times(zone: .helsinki).map(\.description) == shown)
        for limit in 1...4 {
            #expect(close.times(zone: .helsinki, limit: limit).map(\.description) == Array(shown.prefix(limit)))
        }
        let fold = try #require(CivilDateTime("2026-10-25T03:30"))
        #expect(ZoneRules.helsinki.instant(of: fold).iso(in: .helsinki) == "2026-10-25T03:30:00+03:00")
    }

    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), ("FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5"),
        ("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29"), ("FREQ=YEARLY;BYDAY=53MO;BYMONTH=1"),
    ])
    func rulesThatNeverHitEnd(rule: String) throws {
        #expect(try times(rule, "2026-01-05T10:00").isEmpty)
    }

    @Test func endsWithTheYear9999() throws {
        #expect(try times("FREQ=YEARLY;INTERVAL=1000", "2026-01-05T10:00").last == "9026-01-05")
    }

    @Test func farAheadIsReachedAtOnce() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;INTERVAL=3")
        let start = try #require(CivilDateTime("1926-01-05T10:00"))
        let from = try #require(CivilDateTime("2926-01-01T00:00"))
        let first = try #require(rule.occurrences(start: start, from: from).first { _ in true })
        #expect(first >= from && (first.date - start.date) % 3 == 0 && first.date - from.date < 3)
    }

    @Test(arguments: [
        ("", "malformedRule"), ("FREQ", "malformedRule"), ("BYDAY=MO", "missingFrequency"),
        ("FREQ=FORTNIGHTLY", "unknownFrequency"), ("FREQ=HOURLY", "subDailyFrequency"),
        ("FREQ=MINUTELY;COUNT=3", "subDailyFrequency"), ("FREQ=SECONDLY", "subDailyFrequency"),
        ("FREQ=DAILY;BYEASTER=1", "unknownPart"), ("FREQ=DAILY;FREQ=DAILY", "repeatedPart"),
        ("FREQ=DAILY;INTERVAL=0", "badValue"), ("FREQ=DAILY;INTERVAL=-1", "badValue"),
        ("FREQ=DAILY;COUNT=0", "badValue"), ("FREQ=DAILY;COUNT=99999999999999999999", "badValue"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", "countWithUntil"), ("FREQ=DAILY;UNTIL=20260230", "badValue"),
        ("FREQ=DAILY;UNTIL=tomorrow", "badValue"), ("FREQ=WEEKLY;BYDAY=XX", "badValue"),
        ("FREQ=WEEKLY;BYDAY=", "badValue"), ("FREQ=WEEKLY;BYDAY=2MO", "partNotAllowed"),
        ("FREQ=MONTHLY;BYDAY=8MO", "partNotAllowed"), ("FREQ=MONTHLY;BYDAY=0MO", "badValue"),
        ("FREQ=YEARLY;BYDAY=54MO", "badValue"), ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO", "partNotAllowed"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "badValue"), ("FREQ=MONTHLY;BYMONTHDAY=0", "badValue"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "partNotAllowed"), ("FREQ=MONTHLY;BYWEEKNO=3", "partNotAllowed"),
        ("FREQ=MONTHLY;BYYEARDAY=3", "partNotAllowed"), ("FREQ=YEARLY;BYMONTH=13", "badValue"),
        ("FREQ=MONTHLY;BYSETPOS=1", "partNotAllowed"), ("FREQ=DAILY;BYHOUR=24", "badValue"),
        ("FREQ=WEEKLY;WKST=1", "badValue"),
    ])
    func refusals(rule: String, code: String) {
        do {
            _ = try RecurrenceRule(rule)
            Issue.record("\(rule) was taken")
        } catch {
            #expect(error.code == code)
            #expect(!error.text.isEmpty)
        }
    }

    @Test func aVeryLongRuleIsRefused() {
        let days = (1...400).map { _ in "MO" }.joined(separator: ",")
        #expect(throws: RecurrenceError.self) { try RecurrenceRule("FREQ=WEEKLY;BYDAY=" + days) }
    }
}
