public import SignModel

/// What stands on every page.
public struct FrameMatter: Hashable, Sendable {
    public var siteName: LocalizedText
    /// Wall time at the site; the clock shows its minute. Seconds are 0.
    public var now: CivilDateTime
    /// False while the machine's clock is not believed: neither clock nor date are shown.
    public var showsClock: Bool
    /// The languages that are offered, the site's first.
    public var languages: [Language]
    /// The next few things today, for the board that is only looked at.
    public var today: [ListRow]

    public init(
        siteName: LocalizedText, now: CivilDateTime, showsClock: Bool = true, languages: [Language],
        today: [ListRow] = []
    ) {
        self.siteName = siteName
        self.now = now
        self.showsClock = showsClock
        self.languages = languages
        self.today = today
    }
}
