/// Why is this announcement on a screen, or why not?
public struct ExplainRequest: Hashable, Sendable {
    /// The announcement's id, a receipt's, or the beginning of a revision's.
    public var announcement: String
    public var screen: ScreenRequest
    /// The whole week around the instant, too.
    public var withWeek: Bool

    public init(announcement: String, screen: ScreenRequest, withWeek: Bool = false) {
        self.announcement = announcement
        self.screen = screen
        self.withWeek = withWeek
    }
}
