import SignModel
import Testing

/// Times as people give them to an option or a field that takes one.
@Suite struct MomentTests {
    private func read(_ text: String, _ side: TimeText.Side) throws -> String {
        let now = try #require(CivilDateTime("2026-11-26T12:00"))
        switch try TimeText.moment(text, side, now: now) {
        case .date(let date): return date.description
        case .civil(let civil): return civil.description
        case .exact(let instant): return "exact \(instant.seconds)"
        }
    }

    @Test(arguments: [
        ("15.00", "2026-11-26T15:00:00"), ("15:00", "2026-11-26T15:00:00"), ("klo 15", "2026-11-26T15:00:00"),
        ("8:30", "2026-11-27T08:30:00"), ("klo 12", "2026-11-27T12:00:00"), ("1.12.2026", "2026-12-01"),
        ("1.12.", "2026-12-01"), ("1.12. klo 15", "2026-12-01T15:00:00"), ("2026-12-01", "2026-12-01"),
        ("2026-12-01T15:00", "2026-12-01T15:00:00"), ("vko 49", "2026-12-06"), ("1.–14.12.", "2026-12-14"),
        ("pe", "2026-11-27"), ("to klo 9", "2026-12-03T09:00:00"), ("to klo 18", "2026-11-26T18:00:00"),
        ("tänään klo 15", "2026-11-26T15:00:00"), ("huomenna", "2026-11-27"), ("i morgon kl. 8", "2026-11-27T08:00:00"),
        ("tomorrow at 2 pm", "2026-11-27T14:00:00"), ("30.11. asti", "2026-11-30"),
        ("till och med 30.12", "2026-12-30"),
        ("tors 3.12 kl. 8.10", "2026-12-03T08:10:00"), ("tis 1.12", "2026-12-01"),
        ("+30", "2026-11-26T12:30:00"), ("+2h", "2026-11-26T14:00:00"), ("+ 1 h 30 min", "2026-11-26T13:30:00"),
        ("+1,5 h", "2026-11-26T13:30:00"), ("om 2 timmar", "2026-11-26T14:00:00"),
        ("in 2 hours", "2026-11-26T14:00:00"),
        ("2 tunnin päästä", "2026-11-26T14:00:00"), ("viikon kuluttua", "2026-12-03T12:00:00"),
        ("1.12. klo 14 – 3.12. klo 16", "2026-12-03T16:00:00"),
        ("+14 pv", "2026-12-10T12:00:00"), ("+2 veckor", "2026-12-10T12:00:00"), ("klo 24", "2026-11-26T24:00:00"),
        ("1970-01-02T00:00:00Z", "exact 86400"),
    ])
    func ends(text: String, moment: String) throws {
        #expect(try read(text, .end) == moment)
    }

    @Test(arguments: [
        ("vko 49", "2026-11-30"), ("1.–14.12.", "2026-12-01"),
    ])
    func begins(text: String, moment: String) throws {
        #expect(try read(text, .beginning) == moment)
    }

    /// What can be meant two ways is refused with both.
    @Test func twoMeanings() throws {
        let clock = try ["12:10", "14:00", "16:00"].map { try #require(CivilTime($0)) }
        #expect(throws: WrittenTime.Problem.ambiguous(.date(day: 12, month: 10, year: nil), .clock(clock[0]))) {
            try read("12.10", .end)
        }
        #expect(throws: WrittenTime.Problem.ambiguous(.clock(clock[1]), .clock(clock[2]))) { try read("14–16", .end) }
    }

    @Test(arguments: [
        "", "pian", "ma–pe", "+", "+2 kuuta", "31.2.", "klo 25", "+999999999999h", "+-3", "-3", "+ -3 h", "+1,5",
        "päästä",
    ])
    func whatIsNoMoment(text: String) {
        #expect(throws: WrittenTime.Problem.self) { try read(text, .end) }
    }

    /// A report looks back, a plan ahead.
    @Test func daysWithoutAYear() throws {
        let today = try #require(CivilDate("2026-11-26"))
        #expect(try TimeText.day("1.11.", today: today, isPast: true) == CivilDate("2026-11-01"))
        #expect(try TimeText.day("30.11.", today: today, isPast: true) == CivilDate("2025-11-30"))
        #expect(try TimeText.day("1.11.", today: today) == CivilDate("2027-11-01"))
        #expect(try TimeText.day("vko 47", .end, today: today, isPast: true) == CivilDate("2026-11-22"))
        #expect(try TimeText.day("eilen", today: today, isPast: true) == CivilDate("2026-11-25"))
        #expect(throws: WrittenTime.Problem.self) { try TimeText.day("1.12. klo 9", today: today) }
    }
}
