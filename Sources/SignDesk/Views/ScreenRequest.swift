public import SignModel

/// Which screen is asked about, and as of when.
public struct ScreenRequest: Hashable, Sendable {
    public var screen: ScreenID
    /// nil: now, by this machine's clock, which is judged first.
    public var now: TimeText?
    /// As if the clock were not known to be right: only undated content plays.
    public var isClockUntrusted: Bool

    public init(screen: ScreenID, now: TimeText? = nil, isClockUntrusted: Bool = false) {
        self.screen = screen
        self.now = now
        self.isClockUntrusted = isClockUntrusted
    }
}
