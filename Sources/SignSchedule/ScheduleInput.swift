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
    /// False until the clock is right (``ClockTrust``): then only undated content and fillers play.
    ///
    /// Opening hours cannot be judged then and the site counts as open; alerts are judged by the clock as it is, since
    /// an emergency message that is not shown does more harm than one that is shown too long.
    public var clockTrusted: Bool

    public init(
        playlist: Playlist, screen: Screen, zone: ZoneRules, revisions: [ScheduledRevision], alerts: [Alert] = [],
        timing: any SlideTiming, clockTrusted: Bool = true
    ) {
        self.playlist = playlist
        self.screen = screen
        self.zone = zone
        self.revisions = revisions
        self.alerts = alerts
        self.timing = timing
        self.clockTrusted = clockTrusted
    }
}
