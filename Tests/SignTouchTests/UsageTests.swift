import SignModel
import SignScene
import SignTouch
import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        Usage.page(.calendarCode), .theme("ageing"), .association("muisti"), .activity("feed:12"),
    ])
    func roundTrips(_ usage: Usage) {
        #expect(Usage(usage.text) == usage)
    }

    @Test(arguments: ["", "page:", "page:nowhere", "word:muisti", "theme"]) func anythingElseIsNone(_ text: String) {
        #expect(Usage(text) == nil)
    }
}
