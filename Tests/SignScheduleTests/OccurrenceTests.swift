import SignModel
import Testing

@testable import SignSchedule

/// Activities' times and the promised airtime.
@Suite struct OccurrenceTests {
    private func group(_ when: EventTime, cancelled: [CivilDate] = [], all: Bool = false) -> Activity {
        Activity(
            id: "vertaiset", association: "a", title: [.finnish: "Vertaisryhmä"], kind: .group, themes: ["mind"],
            times: [ActivityTime(when, cancelled: cancelled)], cancelled: all)
    }

    private func starts(_ activity: Activity, _ from: String, _ to: String) -> [String] {
        OccurrenceExpander.occurrences(of: activity, from: day(from), to: day(to), zone: .helsinki)
            .map(\.start.description)
    }

    @Test func weeklyWithCancelledAndAddedDays() {
        let weekly = EventTime(
            start: civil("2026-11-03T17:00"), end: clock("19:00"), rrule: "FREQ=WEEKLY;BYDAY=TU",
            except: [day("2026-11-17")], also: [day("2026-11-20")])
        let found = OccurrenceExpander.occurrences(
            of: group(weekly, cancelled: [day("2026-11-24")]), from: day("2026-11-10"), to: day("2026-12-01"),
            zone: .helsinki)
        #expect(found.map(\.start.date.description) == ["2026-11-10", "2026-11-20", "2026-12-01"])
        #expect(found.map(\.end?.description) == ["2026-11-10T19:00:00", "2026-11-20T19:00:00", "2026-12-01T19:00:00"])
        #expect(starts(group(weekly, all: true), "2026-11-01", "2026-12-01").isEmpty)
    }

    @Test func onceOvernightAndWholeDays() {
        let night = EventTime(start: civil("2026-12-31T22:00"), end: clock("01:00"))
        let found = OccurrenceExpander.occurrences(
            of: group(night), from: day("2026-12-31"), to: day("2026-12-31"), zone: .helsinki)
        #expect(found.map(\.end?.description) == ["2027-01-01T01:00:00"])
        #expect(starts(group(night), "2027-01-01", "2027-01-02").isEmpty)
        let whole = EventTime(start: civil("2026-12-01T00:00"), allDay: true, rrule: "FREQ=DAILY;COUNT=2")
        let days = OccurrenceExpander.occurrences(
            of: group(whole), from: day("2026-12-01"), to: day("2026-12-31"), zone: .helsinki)
        #expect(days.count == 2 && days.allSatisfy { $0.allDay && $0.end == nil })
    }

    @Test func theClocksGoForward() {
        let early = EventTime(start: civil("2026-03-28T03:30"), end: clock("05:00"), rrule: "FREQ=DAILY")
        #expect(
            starts(group(early), "2026-03-28", "2026-03-30")
                == ["2026-03-28T03:30:00", "2026-03-29T04:30:00", "2026-03-30T03:30:00"])
    }

    @Test func anUnreadableRuleLeavesTheAddedDaysOnly() {
        let broken = EventTime(
            start: civil("2026-11-03T17:00"), rrule: "FREQ=HOURLY", also: [day("2026-11-20")])
        #expect(starts(group(broken), "2026-11-01", "2026-12-01") == ["2026-11-20T17:00:00"])
    }

    @Test func promisedAirtimeCountsTurnsNotSlides() {
        let world = input(
            playlist(everyDay(window("08:00", "08:02"))), [approved("a1"), approved("b1")],
            timing: FixedTiming(seconds: ["a1": [10, 10, 10], "b1": [30]]))
        let report = AirtimeReport(plans: [Planner(world).dayPlan(day("2026-11-23"))])
        #expect(report.rows.map(\.association) == ["a", "b"])
        #expect(report.rows.map(\.promisedSeconds) == [60, 60])
        #expect(report.rows.map(\.plays) == [2, 2])
    }
}
