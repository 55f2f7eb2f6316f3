public import SignModel

/// What the first page shows: what there is, and how much of it.
public struct HomeMatter: Hashable, Sendable {
    /// The themes that have something, in the order of ``NeedTheme/all``.
    public var themes: [Counted<ThemeID>]
    /// How much there is today and in the rest of this week, and for volunteers.
    public var thisWeek: Int
    public var volunteering: Int

    public init(themes: [Counted<ThemeID>], thisWeek: Int, volunteering: Int) {
        self.themes = themes
        self.thisWeek = thisWeek
        self.volunteering = volunteering
    }
}
