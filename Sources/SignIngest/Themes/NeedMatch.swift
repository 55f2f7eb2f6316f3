public import SignModel

/// Which of the twelve needs an item of a feed is for, and why.
public struct NeedMatch: Hashable, Sendable {
    /// What a need was taken from, the surest first.
    public enum Ground: Int, Hashable, Sendable, Comparable {
        /// The item names it itself.
        case named
        /// The id of one of its keywords.
        case id
        /// The words of one of its keywords.
        case word
        /// A word of its title.
        case title

        public static func < (a: Ground, b: Ground) -> Bool { a.rawValue < b.rawValue }
    }

    /// One need with what led to it.
    public struct Reason: Hashable, Sendable {
        public var theme: ThemeID
        public var ground: Ground
        /// The id, keyword or word as the source has it.
        public var found: String
    }

    /// One or two, the most telling first; none when nothing says what the item is about.
    public var themes: [ThemeID]
    /// One for each of ``themes``, in their order.
    public var reasons: [Reason]
    /// Keywords that the table knows nothing of, neither a need nor that they say nothing.
    public var unmapped: [FeedEntry.Keyword]
}
