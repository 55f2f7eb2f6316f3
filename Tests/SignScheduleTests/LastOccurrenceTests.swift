import SignModel
import Testing

@testable import SignSchedule

/// When things come next, when they are over, and how long what announces them runs.
@Suite struct LastOccurrenceTests {
    private let zone = ZoneRules.helsinki
    private let tuesdays = EventTime(
        start: civil("2026-11-03T17:00"), end: clock("19:00"), rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3")

    @Test("What is over has no next time")
    func nextIsNoneWhenAllAreOver() {
        func next(_ now: String) -> String? {
            Occurrences.next(of: tuesdays, at: civil(now), zone: zone)?.start.description
        }
        #expect(next("2026-11-17T18:59") == "2026-11-17T17:00:00")
        #expect(next("2026-11-17T19:00") == nil)
        #expect(next("2027-01-01T00:00") == nil)
    }

    @Test(
        "The end of the last occurrence: by count, by date, by an instant in UTC, by what was put in; none if endless")
    func lastEnds() {
        func end(_ event: EventTime) -> String? {
            Occurrences.lastOccurrenceEnd(of: event, zone: zone)?.description
        }
        func weekly(_ rest: String) -> EventTime {
            EventTime(start: civil("2026-11-03T17:00"), end: clock("19:00"), rrule: "FREQ=WEEKLY;BYDAY=TU" + rest)
        }
        #expect(end(tuesdays) == "2026-11-17T19:00:00")
        #expect(end(weekly(";UNTIL=20261201")) == "2026-12-01T19:00:00")
        // 15:00 in UTC is 17:00 here, and included.
        #expect(end(weekly(";UNTIL=20261201T150000Z")) == "2026-12-01T19:00:00")
        #expect(end(weekly(";UNTIL=20261201T145959Z")) == "2026-11-24T19:00:00")
        #expect(end(weekly(";UNTIL=99991231")) == "9999-12-28T19:00:00")
        #expect(end(weekly("")) == nil)
        #expect(end(EventTime(start: civil("2026-12-31T22:00"), end: clock("01:00"))) == "2027-01-01T01:00:00")
        #expect(end(EventTime(start: civil("2026-12-06T12:00"))) == "2026-12-06T13:00:00")
        #expect(end(EventTime(start: civil("2026-12-06T00:00"), allDay: true)) == "2026-12-07T00:00:00")
        var more = tuesdays
        more.also = [day("2026-11-26")]
        more.except = [day("2026-11-17")]
        #expect(end(more) == "2026-11-26T19:00:00")
    }

    @Test("An announcement ends with what it announces, and after 60 days at the latest")
    func defaults() {
        let first = day("2026-11-10")
        #expect(DefaultUntil(of: nil, from: first, zone: zone).until == civil("2027-01-09T00:00"))
        let short = DefaultUntil(of: tuesdays, from: first, zone: zone)
        #expect(short.until == civil("2026-11-17T19:00"))
        #expect(!short.liesAfterLastOccurrence(civil("2026-11-18T00:00")))
        #expect(short.liesAfterLastOccurrence(civil("2026-11-18T00:01")))
        let endless = EventTime(start: civil("2026-11-03T17:00"), rrule: "FREQ=WEEKLY")
        let long = DefaultUntil(of: endless, from: first, zone: zone)
        #expect(long.until == civil("2027-01-09T00:00") && long.lastOccurrenceEnd == nil)
        #expect(!long.liesAfterLastOccurrence(civil("2030-01-01T00:00")))
        let far = EventTime(start: civil("2027-05-01T12:00"))
        #expect(DefaultUntil(of: far, from: first, zone: zone).until == civil("2027-01-09T00:00"))
    }

    @Test("A rule that ends at an instant in UTC ends there by the site's clock, in schedules too")
    func untilInUTC() {
        func shown(_ rule: String) -> [Bool] {
            let schedule = AnnouncementSchedule(from: civil("2026-12-20T00:00"), rrule: rule)
            let planner = Planner(input(playlist(everyDay(window("08:00", "08:05"))), [approved("a1", schedule)]))
            return ["2026-12-23", "2026-12-24", "2026-12-25"].map {
                planner.dayPlan(day($0)).plays.contains { $0.announcement == "a1" }
            }
        }
        // 22:00 in UTC on the 23rd is midnight here: the 24th is in. A second earlier it is not.
        #expect(shown("FREQ=DAILY;UNTIL=20261223T220000Z") == [true, true, false])
        #expect(shown("FREQ=DAILY;UNTIL=20261223T215959Z") == [true, false, false])
    }
}
