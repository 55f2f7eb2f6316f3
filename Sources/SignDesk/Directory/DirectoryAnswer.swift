public import SignModel
public import SignStore

/// What to do with rows that name associations or places.
public enum DirectoryMode: Hashable, Sendable {
    /// New ones; an id that is there already is refused.
    case add
    /// Known ones; what is not given stays.
    case edit
    /// Both, as a list from somebody else says.
    case take
}

/// What became of a list of associations or places, told like a feed.
public struct DirectoryAnswer: Hashable, Sendable {
    /// Ids, in the order they came.
    public var added: [String] = []
    public var updated: [String] = []
    public var unchanged: [String] = []
    public var refused: [Refusal] = []
    /// Nothing was changed: it was only asked what would be.
    public var isDryRun: Bool

    public struct Refusal: Hashable, Sendable {
        /// File and row.
        public var place: String
        public var error: DeskError
    }

    public init(isDryRun: Bool) {
        self.isDryRun = isDryRun
    }
}

/// An association with what it has.
public struct AssociationDetails: Hashable, Sendable {
    public var association: Association
    /// What is approved or waits, and what takes place.
    public var dependants: Dependants
}

/// A place with what it is used for.
public struct PlaceDetails: Hashable, Sendable {
    public var place: Place
    public var dependants: Dependants
}
