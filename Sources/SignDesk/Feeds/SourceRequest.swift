public import SignModel

/// A named source to be kept.
public struct SourceRequest: Hashable, Sendable {
    public var name: String
    /// A file, a folder or a web address.
    public var address: String
    public var format: FeedFormat?
    public var association: AssociationID?
    public var isComplete: Bool
    /// Seconds between two runs.
    public var every: Int?
    public var mayBePrivate: Bool

    public init(
        name: String, address: String, format: FeedFormat? = nil, association: AssociationID? = nil,
        isComplete: Bool = false, every: Int? = nil, mayBePrivate: Bool = false
    ) {
        self.name = name
        self.address = address
        self.format = format
        self.association = association
        self.isComplete = isComplete
        self.every = every
        self.mayBePrivate = mayBePrivate
    }
}
