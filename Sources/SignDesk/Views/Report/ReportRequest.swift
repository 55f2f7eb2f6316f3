public import SignModel

/// The airtime of some days is asked about.
public struct ReportRequest: Hashable, Sendable {
    /// nil: the Monday of `to`'s week, or of this week.
    public var from: CivilDate?
    /// Included; nil: the Sunday of `from`'s week.
    public var to: CivilDate?
    /// Empty: all of them, or those of ``site``.
    public var screens: [ScreenID]
    public var site: SiteID?
    /// Folders with play logs; empty: the data folder's own, if it has any.
    public var logs: [String]
    /// nil: now.
    public var now: TimeText?

    public init(
        from: CivilDate? = nil, to: CivilDate? = nil, screens: [ScreenID] = [], site: SiteID? = nil,
        logs: [String] = [], now: TimeText? = nil
    ) {
        self.from = from
        self.to = to
        self.screens = screens
        self.site = site
        self.logs = logs
        self.now = now
    }
}
