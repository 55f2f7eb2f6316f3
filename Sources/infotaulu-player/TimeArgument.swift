import SignModel

/// `--now`, `--from` and `--to`: site time (`2026-12-01T09:00`, or a date for its midnight), or ISO 8601 with an offset.
enum TimeArgument {
    static func instant(_ text: String, option: String, zone: ZoneRules) throws(PlayerError) -> Instant {
        if let time = TimeText(text) { return time.instant(in: zone) }
        throw PlayerError("\(option) '\(text)' is not a time; write it as 2026-12-01T09:00", exitCode: 64)
    }
}
