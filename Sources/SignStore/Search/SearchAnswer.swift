public import SignModel

/// What a search found.
public struct SearchAnswer: Hashable, Sendable {
    /// Best first; at most as many as were asked for.
    public var hits: [SearchHit] = []
    /// How many there are in all.
    public var total = 0
    /// Words that go on from what has been typed, the most frequent first; to be pressed instead of typing on.
    public var completions: [String] = []
    /// When nothing was found: words like those typed that would find something.
    public var nearest: [String] = []
    /// What of a text answers to the query, for marking it (`SignWords/SearchMarks`).
    public var terms: Set<String> = []
    /// Beginnings of words that answer.
    public var prefixes: [String] = []
    /// Whether the index is there; a database of an earlier version has none until somebody writes.
    public var isAvailable = true

    public init() {}
}

/// One thing that was found.
public struct SearchHit: Hashable, Sendable {
    public var kind: SearchEntry.Kind
    /// The id of what was found.
    public var ref: String
    public var association: AssociationID
    public var title: LocalizedText
    /// Where it is, as far as that is known.
    public var place: LocalizedText
    /// 1 for the best there can be, less the further from it; above 0.
    public var score: Double
    /// When it takes place next; nil for what has no times.
    public var next: CivilDateTime?
}
