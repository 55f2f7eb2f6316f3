public import SignModel

/// Everything a plan depends on. There is no clock, no random source and no order of rows in it.
public struct ScheduleInput: Sendable {
    public var playlist: Playlist
    /// One of the playlist's screens.
    public var screen: Screen
    /// The civil time of the playlist's site.
    public var zone: ZoneRules
    /// Revisions that are or were approved, with the instants of it; of all screens and in any order.
    public var revisions: [ScheduledRevision]
    /// Of all sites, in any order.
    public var alerts: [Alert]
    public var timing: any SlideTiming
    /// False until the clock is right (``ClockJudge``): then only undated content and fillers play.
    ///
    /// Opening hours cannot be judged then and the site counts as open; alerts are on whatever the clock says until they
    /// are withdrawn or known to be over (``noEarlierThan``), since an emergency message that is not shown does more harm
    /// than one that is shown too long.
    public var clockTrusted: Bool
    /// The newest instant that a trusted clock wrote (``ClockVerdict/makesEvidence``): it certainly is not earlier. Read
    /// while the clock is not trusted only; nil: nothing is known.
    public var noEarlierThan: Instant?

    public init(
        playlist: Playlist, screen: Screen, zone: ZoneRules, revisions: [ScheduledRevision], alerts: [Alert] = [],
        timing: any SlideTiming, clockTrusted: Bool = true, noEarlierThan: Instant? = nil
    ) {
        self.playlist = playlist
        self.screen = screen
        self.zone = zone
        self.revisions = revisions
        self.alerts = alerts
        self.timing = timing
        self.clockTrusted = clockTrusted
        self.noEarlierThan = noEarlierThan
    }
}
