import SignDesk
import SignModel
import SignSchedule
import Testing

/// Why something is not shown, as a liaison person reads it.
struct ReasonTextTests {
    @Test func aClosedSiteSaysWhyAndWhenItOpens() throws {
        let christmas = FinnishHolidays.Day.christmasDay
        let next = ZoneRules.helsinki.instant(of: try civil("2026-12-27T08:00"))
        let text = Reason.siteClosed(.publicHoliday(christmas), next: next).text(zone: .helsinki)
        #expect(text.languages == Language.interface)
        #expect(text[.finnish] == "Toimipiste on suljettu (joulupäivä). Se aukeaa su\u{A0}27.12. klo\u{A0}8.")
        #expect(text[.english] == "The centre is closed (Christmas Day). It opens on Sun\u{A0}27\u{A0}Dec at 08:00.")
    }

    @Test func windowsAreJoinedAsInASentence() throws {
        let windows = try [("12:00", "13:00"), ("14:00", "15:30")].map { from, until in
            TimeWindow(
                from: try civil("2026-12-25T" + from).time, until: try civil("2026-12-25T" + until).time)
        }
        #expect(
            Reason.notThisTime(windows).text(zone: .helsinki)[.swedish]
                == "Meddelandet visas bara kl.\u{A0}12–13 och kl.\u{A0}14–15.30.")
    }

    private func civil(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }
}
