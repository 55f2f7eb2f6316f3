import SignModel
import SignScene

/// Somebody's being at the screen: where they are, where they were, and what they chose. All of it ends with them.
struct Visit: Hashable, Sendable {
    var page: TouchPage
    /// What *Back* leads to, the last first left. A search carries what was typed.
    var history: [TouchPage] = []
    var settings: TouchSettings
    /// *More time* was pressed.
    var isExtended = false

    /// Names the page being on, and the request that is answered or was answered last (``PageRequest``).
    var screen: Int64 = 0
    var asked: Int64 = 0
    /// What is on the display; nil until a page of this visit is.
    var shown: Shown?

    /// When a touch last ended or moved.
    var lastActivityMs: Int64
    /// The screen asks whether anybody is there.
    var warning: Countdown?
    /// Until when a control is pointed at.
    var pointingUntilMs: Int64?
    /// Since when something on the page is not there any more.
    var vanishedMs: Int64?

    /// What is on the display.
    struct Shown: Hashable, Sendable {
        var screen: Int64
        var isWarning: Bool
        var facts: PageFacts
    }

    init(page: TouchPage, settings: TouchSettings, atMs now: Int64) {
        self.page = page
        self.settings = settings
        lastActivityMs = now
    }

    /// On the first page there is nothing before it. What one came to from a slide leads home.
    var canGoBack: Bool { !history.isEmpty || page != .home(page: 0) }

    /// What can be touched: nothing while another page is on its way, as what one sees is not where one is.
    var touchable: PageFacts? {
        guard let shown, shown.screen == screen, shown.isWarning == (warning != nil) else { return nil }
        return shown.facts
    }

    /// How long nobody has to touch anything until the screen asks: twice what reading it takes, if that is longer.
    func idleMs(_ rules: TouchRules) -> Int64 {
        let reading = 2 * (shown?.facts.readingSeconds ?? 0)
        return Int64(max(rules.idleSeconds, reading)) * 1000 * (isExtended ? Timings.moreTime : 1)
    }
}
