/// Something in a feed that was not taken, or was taken otherwise than it was written.
public struct FeedFault: Error, Hashable, Sendable, Codable {
    /// What is wrong; stable, for machines. Words are made where they are shown.
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        // The whole file.
        /// Not of the format it is said to be, or of none that is known.
        case unreadable
        /// It ends in the middle.
        case cutOff
        case empty
        case tooLarge
        case tooDeep
        case tooManyItems
        /// The server did not give it; `value` says why.
        case notFetched
        /// An address of this machine or of the house's network, which is not asked unless that is meant.
        case privateAddress
        // One item, which is left out.
        /// A field that has to be there; `value` is its name.
        case missing
        case wrongValue
        /// A rule that is refused; `value` is the rule, `expected` the code of `RecurrenceError`.
        case badRule
        case outOfRange
        case tooLong
        case tooMany
        /// The id of another item of the same feed.
        case duplicate
        /// The id is another feed's, or kept by people; see `FeedReport`.
        case notOwn
        /// No association that this feed may bring for.
        case noAssociation
        // One item, which is taken all the same.
        /// A start that its rule does not hit is left out of the series.
        case startDropped
        /// A clock that nobody knows: read as the place's own.
        case unknownZone
        /// A column or field with no meaning here; `value` is its name.
        case unknownColumn
        /// A text that is longer than is shown was cut.
        case textCut
        /// What could mean two things was read as `expected`.
        case ambiguous
        /// Nothing says what it is about.
        case noTheme
        /// The same event as another feed's, shown once.
        case doubled
    }

    public var code: Code
    /// Where, as the file has it: `line 12`, `data[3].start_time`, `row 4, alkaa`.
    public var position: String
    /// The item's id in the feed, when it is known.
    public var item: String?
    /// What was found, shortened.
    public var value: String?
    /// What is right instead.
    public var expected: String?
    public var number: Int?
    public var limit: Int?
    /// The item is taken all the same.
    public var isNote: Bool

    public init(
        _ code: Code, at position: String, item: String? = nil, value: String? = nil, expected: String? = nil,
        number: Int? = nil, limit: Int? = nil, isNote: Bool = false
    ) {
        self.code = code
        self.position = position
        self.item = item
        self.value = value
        self.expected = expected
        self.number = number
        self.limit = limit
        self.isNote = isNote
    }
}
