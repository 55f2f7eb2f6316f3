public import SignModel
public import SignSchedule

/// What a screen shows at an instant.
public struct ScreenMoment: Sendable {
    public let screen: ScreenID
    public let zone: ZoneRules
    public let now: Instant
    public let play: Play
    /// When something else comes on: plans end at midnight, what they show may go on.
    public let until: Instant
    public let names: ViewNames

    /// For programs.
    public var json: AtEntry { AtEntry(self) }
}
