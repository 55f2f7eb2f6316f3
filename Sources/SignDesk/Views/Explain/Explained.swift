public import SignModel
public import SignSchedule

/// Why an announcement is or is not on a screen.
public struct Explained: Sendable {
    public let explanation: Explanation
    public let standing: ExplainStanding
    /// nil when it was not asked for.
    public let week: ExplainWeek?
    public let site: Site
    public let screen: Screen
    public let zone: ZoneRules
    /// The site's first language.
    public let language: Language
    public let names: ViewNames

    /// For programs.
    public var json: ExplainEntry { ExplainEntry(self) }
}
