import SignModel
import Testing

@testable import SignSchedule

/// `guides/accessibility.md`, 5.5, and the opening hours that hang on it.
@Suite struct HolidayTests {
    @Test(arguments: [(2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (2000, "2000-04-23")])
    func easter(year: Int, date: String) {
        #expect(FinnishHolidays.easter(year) == day(date))
    }

    @Test func theTableOf2026And2027() {
        let table: [(FinnishHolidays.Day, String, String)] = [
            (.newYear, "2026-01-01", "2027-01-01"), (.epiphany, "2026-01-06", "2027-01-06"),
            (.goodFriday, "2026-04-03", "2027-03-26"), (.easterSunday, "2026-04-05", "2027-03-28"),
            (.easterMonday, "2026-04-06", "2027-03-29"), (.mayDay, "2026-05-01", "2027-05-01"),
            (.ascension, "2026-05-14", "2027-05-06"), (.pentecost, "2026-05-24", "2027-05-16"),
            (.midsummerEve, "2026-06-19", "2027-06-25"), (.midsummerDay, "2026-06-20", "2027-06-26"),
            (.allSaints, "2026-10-31", "2027-11-06"), (.independence, "2026-12-06", "2027-12-06"),
            (.christmasEve, "2026-12-24", "2027-12-24"), (.christmasDay, "2026-12-25", "2027-12-25"),
            (.boxingDay, "2026-12-26", "2027-12-26"),
        ]
        #expect(FinnishHolidays.all(in: 2026).map(\.day) == table.map(\.0))
        #expect(FinnishHolidays.all(in: 2026).map(\.date) == table.map { day($0.1) })
        #expect(FinnishHolidays.all(in: 2027).map(\.date) == table.map { day($0.2) })
        #expect(FinnishHolidays.Day.allCases.filter { !$0.isEve }.count == 13)
        for holiday in FinnishHolidays.Day.allCases { #expect(holiday.name.languages == Language.interface) }
    }

    @Test func everyYearHasItsFifteenDaysUnlessTwoFallTogether() {
        for year in 2000...2099 {
            let found = FinnishHolidays.all(in: year)
            let together = FinnishHolidays.easter(year).map { $0 + 39 == CivilDate(year: year, month: 5, day: 1) }
            #expect(found.count == (together == true ? 14 : 15), "\(year)")
        }
        #expect(FinnishHolidays.day(day("2008-05-01")) == .mayDay)
    }

    private let hours = OpeningHours(
        weekly: [
            .monday: [window("08:00", "16:00")], .tuesday: [window("08:00", "12:00"), window("12:00", "16:00")],
            .thursday: [window("08:00", "16:00")], .friday: [window("08:00", "15:00")],
        ],
        exceptions: [
            OpeningException(
                first: day("2026-12-21"), last: day("2026-12-25"), windows: [window("10:00", "12:00")],
                reason: [.finnish: "Remontti"], replacement: [.finnish: "Kaakkuri"]),
            OpeningException(first: day("2026-12-24"), last: day("2026-12-24")),
        ],
        eves: [window("08:00", "12:00")])

    @Test func theFirstMatchWins() {
        func opening(_ date: String) -> OpeningDay { OpeningDay(day(date), hours: hours, zone: .helsinki) }
        let exception = opening("2026-12-24")
        #expect(exception.reason.code == "exception")
        #expect(exception.reason.replacement[.finnish] == "Kaakkuri")
        #expect(exception.spans == [Span(from: at("2026-12-24T10:00"), until: at("2026-12-24T12:00"))])
        #expect(opening("2027-01-01").reason == .publicHoliday(.newYear))
        #expect(opening("2027-01-01").isClosed)
        #expect(opening("2026-06-19").reason == .eve(.midsummerEve))
        #expect(!opening("2026-06-19").isClosed)
        #expect(opening("2026-11-24").spans.count == 1)
        #expect(opening("2026-11-25").isClosed)
    }

    @Test func theNextOpening() {
        let calendar = OpeningCalendar(hours: hours, zone: .helsinki)
        #expect(calendar.nextOpening(after: at("2026-11-24T11:00")) == at("2026-11-26T08:00"))
        #expect(calendar.nextOpening(after: at("2026-11-23T07:59:59")) == at("2026-11-23T08:00"))
        #expect(calendar.nextOpening(after: at("2026-11-23T08:00")) == at("2026-11-24T08:00"))
        #expect(calendar.nextOpening(after: at("2026-12-31T16:00")) == at("2027-01-04T08:00"))
        let never = OpeningCalendar(hours: OpeningHours(weekly: [:]), zone: .helsinki)
        #expect(never.nextOpening(after: at("2026-11-24T11:00")) == nil)
    }

    @Test func aWindowOverMidnightBelongsToTheDayItStartsOn() {
        var night = OpeningHours(weekly: [.friday: [window("22:00", "02:00")]])
        night.exceptions = [OpeningException(first: day("2026-11-28"), last: day("2026-11-28"))]
        let calendar = OpeningCalendar(hours: night, zone: .helsinki)
        #expect(calendar.isOpen(at: at("2026-11-28T01:59:59")))
        #expect(!calendar.isOpen(at: at("2026-11-28T02:00")))
        #expect(calendar.reason(at: at("2026-11-28T01:00")) == .weekly)
        #expect(calendar.reason(at: at("2026-11-28T03:00")).code == "exception")
        #expect(
            calendar.spans(within: day("2026-11-28")) == [
                Span(from: at("2026-11-28T00:00"), until: at("2026-11-28T02:00"))
            ])
    }

    @Test func bothClockChanges() {
        let always = OpeningCalendar(hours: everyDay(window("03:15", "03:45")), zone: .helsinki)
        #expect(always.spans(within: day("2026-03-29")).isEmpty)
        let first = Instant(seconds: at("2026-10-25T03:15").seconds)
        #expect(always.spans(within: day("2026-10-25")) == [Span(from: first, until: first.adding(seconds: 1800))])
        let over = OpeningCalendar(hours: everyDay(window("02:00", "05:00")), zone: .helsinki)
        #expect(over.spans(within: day("2026-10-25")).map(\.durationMs) == [4 * 3_600_000])
        #expect(over.spans(within: day("2026-03-29")).map(\.durationMs) == [2 * 3_600_000])
        let into = OpeningCalendar(hours: everyDay(window("03:30", "06:00")), zone: .helsinki)
        #expect(into.spans(within: day("2026-03-29")).map(\.from) == [at("2026-03-29T04:00")])
    }
}
