public import SignModel

/// The answer to "why is our slide not showing?".
public struct Explanation: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var screen: ScreenID
    public var now: Instant
    public var reason: Reason
    /// When it comes on next, strictly after `now`; nil when it does not within a year.
    public var next: Instant?
    /// The longest it has to wait, over the next days on which it is on, in seconds during which it may run and the
    /// site is open. Exact, since the plan is: it is never exceeded while the content stays as it is. nil when it is
    /// not on at all.
    public var longestWaitSeconds: Int?

    public init(
        announcement: AnnouncementID, screen: ScreenID, now: Instant, reason: Reason, next: Instant? = nil,
        longestWaitSeconds: Int? = nil
    ) {
        self.announcement = announcement
        self.screen = screen
        self.now = now
        self.reason = reason
        self.next = next
        self.longestWaitSeconds = longestWaitSeconds
    }

    public var shown: Bool {
        if case .shown = reason { return true }
        return false
    }
}
