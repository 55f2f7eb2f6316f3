import SignShow
import Testing

@Suite struct ClockTests {
    @Test func monotonicTimeDoesNotGoBack() {
        let first = SystemClock.monotonicMs
        #expect(SystemClock.monotonicMs >= first)
    }
}
