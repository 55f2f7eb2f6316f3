import SignModel
import Testing

/// The one reader of dates and times.
@Suite struct TimeTextTests {
    private func civil(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }

    @Test func aDayIsADayAndATimeATime() throws {
        let day = try #require(TimeText("2026-12-01"))
        #expect(day.day == CivilDate("2026-12-01"))
        #expect(try day.civil == civil("2026-12-01T00:00"))
        // A day that something lasts until is included.
        #expect(try day.civilEnd == civil("2026-12-02T00:00"))
        let time = try #require(TimeText("2026-12-31T09:00"))
        #expect(time.day == nil)
        #expect(try time.civil == civil("2026-12-31T09:00") && time.civilEnd == time.civil)
        // Midnight said as a time is that instant, and no day.
        let midnight = try #require(TimeText("2026-12-31T00:00"))
        #expect(try midnight.day == nil && midnight.civilEnd == civil("2026-12-31T00:00"))
    }

    @Test func whatIsExactHasNoWallOfItsOwn() throws {
        let exact = try #require(TimeText("2026-10-25T03:30:00+02:00"))
        #expect(exact.day == nil && exact.civil == nil && exact.civilEnd == nil)
        #expect(exact.instant(in: .helsinki) == Instant(iso: "2026-10-25T01:30:00Z"))
        let day = try #require(TimeText("2026-12-01"))
        #expect(day.instant(in: .helsinki) == Instant(iso: "2026-12-01T00:00:00+02:00"))
    }

    @Test(arguments: ["", "1.12.2026", "2026-02-30", "2026-12-01T25:00", "tomorrow", "2026-12-1", "12:00"])
    func whatIsNoTime(text: String) {
        #expect(TimeText(text) == nil)
    }
}
