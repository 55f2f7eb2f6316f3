public import SignModel

/// A list, as a window over its rows: what is not near it is not read.
public struct ListMatter: Hashable, Sendable {
    public var query: ListQuery
    /// How many rows there are in all.
    public var count: Int
    /// The rows from ``first`` on: as many as any layout shows on a page, and more where cheap.
    public var rows: [ListRow]
    public var first: Int
    /// The day each row stands at, for all rows: where a page starts is named by its day. nil: without a time, last.
    public var days: [CivilDate?]
    /// What can be turned on beside what is on, with what would be left; what is on with what there is.
    public var themes: [Counted<ThemeID>]
    public var whens: [Counted<ListFilter.When>]
    public var areas: [Counted<String>]
    public var kinds: [Counted<Activity.Kind>]

    public init(
        query: ListQuery, count: Int, rows: [ListRow], first: Int = 0, days: [CivilDate?],
        themes: [Counted<ThemeID>] = [], whens: [Counted<ListFilter.When>] = [], areas: [Counted<String>] = [],
        kinds: [Counted<Activity.Kind>] = []
    ) {
        self.query = query
        self.count = count
        self.rows = rows
        self.first = first
        self.days = days
        self.themes = themes
        self.whens = whens
        self.areas = areas
        self.kinds = kinds
    }
}
