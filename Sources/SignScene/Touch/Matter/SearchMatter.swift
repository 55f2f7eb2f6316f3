public import SignModel

/// What was found.
public struct SearchMatter: Hashable, Sendable {
    /// What was typed.
    public var text: String
    /// Soonest and best first; at most those of a page of all results.
    public var rows: [ListRow]
    public var count: Int
    /// Index of the first of ``rows`` among all.
    public var first: Int
    /// Whole words one may have meant, at most three.
    public var suggestions: [String]
    /// When nothing was found: the theme nearest to the words.
    public var nearestTheme: Counted<ThemeID>?
    /// When no activity was found: associations and announcements that answer.
    public var others: [Other]

    /// Something that is no activity.
    public enum Other: Hashable, Sendable {
        case association(AssociationID, LocalizedText)
        case announcement(AnnouncementID, LocalizedText)
    }

    public init(
        text: String, rows: [ListRow] = [], count: Int = 0, first: Int = 0, suggestions: [String] = [],
        nearestTheme: Counted<ThemeID>? = nil, others: [Other] = []
    ) {
        self.text = text
        self.rows = rows
        self.count = count
        self.first = first
        self.suggestions = suggestions
        self.nearestTheme = nearestTheme
        self.others = others
    }
}
