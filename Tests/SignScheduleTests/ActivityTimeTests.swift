import Foundation
import SignModel
import Testing

@testable import SignSchedule

/// An activity's times as calendars have them: `spec/ingest.md`, "Times as they are".
@Suite struct ActivityTimeTests {
    private func list(
        _ times: [ActivityTime], _ from: String, _ to: String, choice: OccurrenceExpander.Choice = .beginning,
        cancelled: Bool = false
    ) -> [String] {
        let activity = Activity(
            id: "kerho", association: "a", title: [.finnish: "Kerho"], kind: .group, themes: [], times: times,
            cancelled: cancelled)
        return OccurrenceExpander.occurrences(
            of: activity, from: day(from), to: day(to), zone: .helsinki, choice: choice
        ).map { occurrence in
            let start = occurrence.allDay ? occurrence.start.date.description : occurrence.start.description.dropSeconds
            return start + (occurrence.end.map { "/" + $0.description.dropSeconds } ?? "")
                + (occurrence.endless ? "…" : "")
        }
    }

    private func time(
        _ start: String, _ end: String? = nil, rrule: String? = nil, except: [RecurrenceSet.Moment] = [],
        also: [ActivityTime.Addition] = [], zone: ZoneRules? = nil
    ) -> ActivityTime {
        ActivityTime(
            start: civil(start), end: end.map(civil), rrule: rrule, except: except, also: also, zone: zone)
    }

    @Test("Monday 10–12 and Thursday 14–16 are one activity, in order of time")
    func severalRules() {
        let times = [
            time("2026-11-05T14:00", "2026-11-05T16:00", rrule: "FREQ=WEEKLY;BYDAY=TH"),
            time("2026-11-02T10:00", "2026-11-02T12:00", rrule: "FREQ=WEEKLY;BYDAY=MO"),
        ]
        #expect(
            list(times, "2026-11-23", "2026-11-30") == [
                "2026-11-23T10:00/2026-11-23T12:00", "2026-11-26T14:00/2026-11-26T16:00",
                "2026-11-30T10:00/2026-11-30T12:00",
            ])
        #expect(list(times, "2026-11-23", "2026-11-30", cancelled: true).isEmpty)
    }

    @Test("A moved occurrence is shown once, at its new time; a cancelled one is gone; an added one has its own end")
    func moved() {
        let series = time(
            "2026-11-03T17:00", "2026-11-03T19:00", rrule: "FREQ=WEEKLY",
            except: [.time(civil("2026-11-10T17:00")), .date(day("2026-11-17"))],
            also: [.init(start: civil("2026-11-21T12:00"), end: civil("2026-11-21T12:30"))])
        let moved = time("2026-11-11T18:00", "2026-11-11T20:00")
        #expect(
            list([series, moved], "2026-11-03", "2026-11-24") == [
                "2026-11-03T17:00/2026-11-03T19:00", "2026-11-11T18:00/2026-11-11T20:00",
                "2026-11-21T12:00/2026-11-21T12:30", "2026-11-24T17:00/2026-11-24T19:00",
            ])
        // Changed in length only, and not taken out of its series: the later said holds.
        let longer = time("2026-11-24T17:00", "2026-11-24T21:00")
        #expect(list([series, longer], "2026-11-24", "2026-11-24") == ["2026-11-24T17:00/2026-11-24T21:00"])
    }

    @Test("Several days, whole days, months and no end: on in each day they touch, listed where they begin")
    func long() {
        let festival = time("2026-12-04T18:00", "2026-12-06T15:00")
        #expect(list([festival], "2026-12-05", "2026-12-05").isEmpty)
        #expect(
            list([festival], "2026-12-05", "2026-12-05", choice: .touching) == ["2026-12-04T18:00/2026-12-06T15:00"])
        #expect(list([festival], "2026-12-07", "2026-12-09", choice: .touching).isEmpty)
        var camp = time("2026-12-04T00:00", "2026-12-07T00:00")
        camp.allDay = true
        #expect(list([camp], "2026-12-06", "2026-12-06", choice: .touching) == ["2026-12-04/2026-12-07T00:00"])
        #expect(list([camp], "2026-12-07", "2026-12-07", choice: .touching).isEmpty)
        var open = time("2026-01-07T09:00")
        open.endless = true
        #expect(list([open], "2030-05-05", "2030-05-05", choice: .touching) == ["2026-01-07T09:00…"])
        let night = time("2026-12-31T22:00", "2027-01-01T02:00")
        #expect(list([night], "2027-01-01", "2027-01-01").isEmpty)
        #expect(list([night], "2027-01-01", "2027-01-01", choice: .touching).count == 1)
        #expect(list([], "2026-01-01", "2030-01-01", choice: .touching).isEmpty)
    }

    @Test("A series by another clock comes at that clock's time, over both clocks' changes")
    func otherClock() throws {
        // New York goes back to winter time a week after Finland, in the spring three weeks before.
        let york = try #require(
            ZoneRules(text: "America/New_York -18000 EST5EDT,M3.2.0,M11.1.0"))
        let call = time("2026-10-19T09:00", "2026-10-19T10:00", rrule: "FREQ=WEEKLY", zone: york)
        #expect(
            list([call], "2026-10-19", "2026-11-02") == [
                "2026-10-19T16:00/2026-10-19T17:00", "2026-10-26T15:00/2026-10-26T16:00",
                "2026-11-02T16:00/2026-11-02T17:00",
            ])
        let late = time("2026-11-02T18:00", "2026-11-02T19:00", rrule: "FREQ=WEEKLY;COUNT=2", zone: york)
        #expect(list([late], "2026-11-03", "2026-11-03") == ["2026-11-03T01:00/2026-11-03T02:00"])
        #expect(late.firstDay <= day("2026-11-03") && late.lastDay.map { $0 >= day("2026-11-10") } == true)
    }

    @Test("The days that times are within hold every one of them")
    func envelope() throws {
        let times = [
            time("2026-11-03T17:00", "2026-11-03T19:00", rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=5"),
            time("2026-11-03T17:00", "2026-11-03T19:00", rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T150000Z"),
            time("2026-12-04T18:00", "2026-12-06T15:00"), time("2026-12-04T22:00", "2026-12-05T02:00"),
            time("2026-11-03T17:00", also: [.init(start: civil("2026-10-01T08:00"), end: civil("2026-10-09T08:00"))]),
        ]
        for time in times {
            let last = try #require(time.lastDay)
            let all = list([time], "2020-01-01", "2040-01-01")
            #expect(!all.isEmpty)
            #expect(list([time], time.firstDay.description, last.description).count == all.count)
            #expect(list([time], (last + 1).description, "2040-01-01", choice: .touching).isEmpty)
            for date in (0...(last - time.firstDay)).map({ time.firstDay + $0 }) {
                for start in list([time], date.description, date.description) {
                    #expect(time.weekdayBits & 1 << (date.weekday.rawValue - 1) != 0)
                    #expect(civil(String(start.prefix(16))).time >= time.earliest)
                }
            }
        }
    }

    @Test("Written and read again they are the same, and what is usual is not written")
    func text() throws {
        var whole = time("2026-12-04T00:00", "2026-12-07T00:00")
        whole.allDay = true
        whole.title = [.finnish: "Leiri"]
        let york = try #require(ZoneRules(text: "America/New_York -18000 EST5EDT,M3.2.0,M11.1.0 1268550000:-14400"))
        let times = [
            whole,
            time(
                "2026-11-03T17:00", "2026-11-03T19:00", rrule: "FREQ=WEEKLY",
                except: [.date(day("2026-11-10")), .time(civil("2026-11-17T17:00"))],
                also: [.init(start: civil("2026-11-21T12:00"))], zone: york),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(times)
        #expect(try JSONDecoder().decode([ActivityTime].self, from: bytes) == times)
        #expect(
            try String(decoding: encoder.encode([time("2026-11-03T17:00")]), as: UTF8.self)
                == #"[{"start":"2026-11-03T17:00:00"}]"#)
    }

    @Test("The next time of what goes on is that it goes on")
    func next() {
        func next(_ times: [ActivityTime], _ now: String) -> String? {
            let activity = Activity(
                id: "k", association: "a", title: [:], kind: .event, themes: [], times: times)
            return Occurrences.next(of: activity, at: civil(now), zone: .helsinki)?.start.description.dropSeconds
        }
        let show = time("2026-09-01T10:00", "2026-12-31T16:00")
        #expect(next([show], "2026-11-26T12:00") == "2026-09-01T10:00")
        #expect(next([show], "2026-12-31T16:00") == nil)
        let yearly = time("2026-01-06T12:00", rrule: "FREQ=YEARLY")
        #expect(next([yearly], "2026-11-26T12:00") == "2027-01-06T12:00")
    }
}

extension String {
    fileprivate var dropSeconds: String { String(prefix(16)) }
}
