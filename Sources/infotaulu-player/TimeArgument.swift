import SignModel
import SignShow
import SignWords

/// `--now`, `--from` and `--to`: site time as people write it (`1.12. klo 9`, `2026-12-01T09:00`, a day for its midnight),
/// or ISO 8601 with an offset.
enum TimeArgument {
    static func instant(_ text: String, option: String, zone: ZoneRules) throws(PlayerError) -> Instant {
        do throws(WrittenTime.Problem) {
            return try TimeText.moment(text, .beginning, now: zone.civil(at: SystemClock.now)).instant(in: zone)
        } catch {
            let words = Wording(.english).text(error.words).withPlainSpaces
            throw PlayerError("\(option) ”\(text)”: \(words)", exitCode: 64)
        }
    }
}
