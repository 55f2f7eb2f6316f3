import SignModel
import Testing

/// `guides/accessibility.md`, 2.4.
struct ReadingTimeTests {
    @Test(arguments: [(40, 8), (80, 13), (120, 18), (160, 23), (200, 28), (1000, 40)])
    func readingTimes(_ characters: Int, _ seconds: Int) {
        #expect(ReadingTime.seconds(characters: characters) == seconds)
    }

    @Test func codesNeedTwentySeconds() {
        #expect(ReadingTime.seconds(characters: 20, hasQR: true) == 20)
        #expect(ReadingTime.characters(of: "klo 14.30") == 19)
        #expect(ReadingTime.characters(of: "omais\u{AD}hoito") == 10)
    }
}
