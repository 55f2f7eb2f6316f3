import SignModel
import Testing

/// Times as people write them.
@Suite struct WrittenTimeTests {
    private func read(_ text: String) throws -> String {
        let today = try #require(CivilDate("2026-11-26"))
        let time = try TimeText.written(text, today: today)
        let days = [time.day, time.lastDay].compactMap { $0?.description }.joined(separator: "…")
        let clock = [time.from, time.until].compactMap { $0?.description }.joined(separator: "–")
        let weekdays = time.weekdays.map { "\($0)".prefix(2) }.joined(separator: ",")
        return [days, weekdays, clock].filter { !$0.isEmpty }.joined(separator: " ")
    }

    @Test(arguments: [
        ("12.10.2026 klo 14.30", "2026-10-12 14:30"), ("12.10.2026 14:30", "2026-10-12 14:30"),
        ("12.10.2026 14.30", "2026-10-12 14:30"), ("12.10.2026 12.10", "2026-10-12 12:10"),
        ("12.10.2026 14:30:00", "2026-10-12 14:30"), ("12.10.2026", "2026-10-12"),
        ("2026-12-12T14:00", "2026-12-12 14:00"), ("2026-12-12 14:00", "2026-12-12 14:00"),
        ("12.12. klo 14", "2026-12-12 14:00"), ("12.1. klo 14", "2027-01-12 14:00"),
        ("26.11. klo 9", "2026-11-26 09:00"), ("ma 30.11.2026 klo 10–12", "2026-11-30 mo 10:00–12:00"),
        ("12. joulukuuta 2026 klo 14", "2026-12-12 14:00"), ("lauantaina 12. joulukuuta", "2026-12-12 sa"),
        ("den 12 december 2026 kl. 14.30", "2026-12-12 14:30"), ("lördag 12.12.2026 kl 14", "2026-12-12 sa 14:00"),
        ("12 December 2026 at 2 pm", "2026-12-12 14:00"), ("December 12, 2026 14:00", "2026-12-12 14:00"),
        ("2–4 pm", "14:00–16:00"), ("10 am – 2 pm", "10:00–14:00"), ("12 pm", "12:00"), ("12 am", "00:00"),
        ("14–16", "14:00–16:00"), ("klo 14.00 - 16.30", "14:00–16:30"), ("14.30", "14:30"), ("klo 12.10", "12:10"),
        ("ma klo 10–12", "mo 10:00–12:00"), ("ma–pe klo 9–15", "mo,tu,we,th,fr 09:00–15:00"),
        ("24.12.–6.1.", "2026-12-24…2027-01-06"), ("1.9.–31.5.", "2026-09-01…2027-05-31"),
        ("1.–5.12.2026", "2026-12-01…2026-12-05"),
        ("1.12.–5.12.2026 klo 10–12", "2026-12-01…2026-12-05 10:00–12:00"),
        ("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25"), ("3/3/2027", "2027-03-03"),
        ("vko 49", "2026-11-30…2026-12-06"), ("12.10.26 klo 9.05", "2026-10-12 09:05"),
        ("29.2. klo 10", "2028-02-29 10:00"), ("klo 24", "24:00"), ("1. 12. 2026", "2026-12-01"),
        ("5. 12. klo 9", "2026-12-05 09:00"), ("1.12. 2026", "2026-12-01"), ("vk 49/2026", "2026-11-30…2026-12-06"),
        ("2026-W49", "2026-11-30…2026-12-06"), ("25-12-2026", "2026-12-25"), ("2026-12-01 14.00", "2026-12-01 14:00"),
        ("2026-12-1 klo 9", "2026-12-01 09:00"), ("20261201", "2026-12-01"), ("klo 1530", "15:30"), ("15.00.", "15:00"),
        ("klo 15:een", "15:00"), ("klo 8–16:een", "08:00–16:00"), ("１２．１２．２０２６ １４：３０", "2026-12-12 14:30"),
        ("٢٥/١٢/٢٠٢٦", "2026-12-25"), ("14～16", "14:00–16:00"),
    ])
    func asPeopleWriteThem(text: String, meaning: String) throws {
        #expect(try read(text) == meaning)
    }

    @Test(arguments: [
        "12.10.2026 klo 14 – 14.10.2026 klo 16", "12.10. klo 14 – 14.10. klo 16", "12.10 kl. 14–14.10 kl. 16",
        "ma 12.10. klo 14 – ke 14.10. klo 16", "12.10. 14:00 - 14.10. 16:00",
        "12. lokakuuta klo 14 – 14. lokakuuta klo 16", "12 October at 2 pm – 14 October at 4 pm",
    ])
    func fromOneDayIntoAnother(text: String) throws {
        let today = try #require(CivilDate("2026-10-01"))
        let time = try TimeText.written(text, today: today)
        #expect(time.day == CivilDate("2026-10-12") && time.from == CivilTime("14:00"))
        #expect(time.lastDay == CivilDate("2026-10-14") && time.until == CivilTime("16:00") && time.untilIsOnLastDay)
    }

    @Test(arguments: [
        ("3/4/2026", "3.4.2026", "4.3.2026"), ("12.10", "12.10.", "klo 12:10"), ("3-4-2026", "3.4.2026", "4.3.2026"),
        ("3/4", "3.4.", "4.3."),
    ])
    func whatCanBeMeantTwoWays(text: String, one: String, other: String) throws {
        let problem = #expect(throws: WrittenTime.Problem.self) { try read(text) }
        guard case .ambiguous(let first, let second)? = problem else { return #expect(problem == nil) }
        #expect(first.description == one && second.description == other)
    }

    @Test func theDayOfTheWeekHasToBeThatOfTheDate() throws {
        let date = try #require(CivilDate("2026-12-01"))
        #expect(throws: WrittenTime.Problem.weekdayDiffers(date)) { try read("ma 1.12.2026") }
    }

    @Test(arguments: [
        "", "joskus", "30.2.2026", "12.13.2026", "klo 25", "12.10.2026 klo 14.75", "5.12.2026–1.12.2026", "vko 54",
        "2026", "+-3", "-3", "– klo 3", "1530", "20261301", "klo 2575", "2026-W60", "13-13-2026",
        "12.10.2026 klo 14 jotakin", "......", "99999999999999999999", "1.1.1.1", "–",
    ])
    func whatIsNoTime(text: String) throws {
        #expect(throws: WrittenTime.Problem.self) { try read(text) }
    }
}
