import SignModel
import Testing

/// Dates, times and their texts.
@Suite struct CivilTests {
    @Test func everyDayOfFourCenturiesIsItself() throws {
        var date = try #require(CivilDate("1999-12-31"))
        var weekday = 5
        for _ in 0..<146_097 {
            let (year, month, day) = date.components
            #expect(CivilDate(year: year, month: month, day: day) == date)
            #expect(date.weekday.rawValue == weekday)
            date = date + 1
            weekday = weekday % 7 + 1
        }
        #expect(date.description == "2399-12-31")
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1", "2026/01/01", ""])
    func noSuchDate(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func leapYears() {
        #expect(CivilDate("2028-02-29") != nil)
        #expect(CivilDate("2000-02-29") != nil)
        #expect(CivilDate("2100-02-29") == nil)
    }

    @Test(arguments: [
        ("2026-10-12", 2026, 42), ("2026-01-01", 2026, 1), ("2027-01-01", 2026, 53), ("2024-12-30", 2025, 1),
        ("2021-01-03", 2020, 53), ("2026-12-31", 2026, 53),
    ])
    func isoWeeks(text: String, year: Int, week: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.isoWeek == (year, week))
        #expect(CivilDate.monday(year: year, week: week) == date.monday)
    }

    @Test func weeksThatDoNotExist() {
        #expect(CivilDate.monday(year: 2025, week: 53) == nil)
        #expect(CivilDate.monday(year: 2026, week: 54) == nil)
        #expect(CivilDate.monday(year: 2026, week: 0) == nil)
    }

    @Test func timesOfDay() {
        #expect(CivilTime("24:00") == .endOfDay)
        #expect(CivilTime("24:01") == nil)
        #expect(CivilTime("23:59:59")?.seconds == 86_399)
        #expect(CivilTime("7:30") == nil)
        #expect(CivilTime("09:05")?.description == "09:05")
        #expect(CivilTime("09:05:07")?.description == "09:05:07")
    }

    @Test func dateTimesBeforeAndAfter1970() throws {
        let civil = try #require(CivilDateTime("1969-12-31T23:59:59"))
        #expect(civil.wallSeconds == -1)
        #expect(CivilDateTime(wallSeconds: -1) == civil)
        #expect(CivilDateTime(wallSeconds: -86_401).description == "1969-12-30T23:59:59")
    }

    @Test(arguments: [
        ("2026-12-01T09:00:00+02:00", "2026-12-01T09:00:00+02:00"),
        ("2026-12-01T07:00:00Z", "2026-12-01T09:00:00+02:00"),
        ("2026-12-01T09:00:00.250+0200", "2026-12-01T09:00:00.250+02:00"),
        ("2026-07-01T00:00:00Z", "2026-07-01T03:00:00+03:00"),
    ])
    func instants(text: String, shown: String) throws {
        #expect(try #require(Instant(iso: text)).iso(in: .helsinki) == shown)
    }

    @Test(arguments: ["2026-12-01T09:00:00", "2026-12-01", "2026-12-01T09:00:00+2", "2026-12-01T25:00:00Z", "Z", ""])
    func noSuchInstant(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func spans() {
        let a = Span(from: Instant(seconds: 10), until: Instant(seconds: 20))
        #expect(a.contains(Instant(seconds: 10)) && !a.contains(Instant(seconds: 20)))
        #expect(!a.overlaps(Span(from: Instant(seconds: 20), until: Instant(seconds: 30))))
        #expect(a.intersection(Span(from: Instant(seconds: 20), until: Instant(seconds: 30))).isEmpty)
        #expect(Instant(ms: -1).seconds == -1)
    }
}
