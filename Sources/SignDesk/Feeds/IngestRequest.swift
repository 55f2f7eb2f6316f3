public import SignModel

/// What is to be taken in, and how.
public struct IngestRequest: Hashable, Sendable {
    /// A file, a folder or a web address.
    public var address: String
    /// nil: found by what it holds.
    public var format: FeedFormat?
    public var association: AssociationID?
    /// Everything the source has; nil: as it was said before, at first no.
    public var isComplete: Bool?
    /// Only says what would be.
    public var isDryRun: Bool
    /// That most of its items are gone is right.
    public var isConfirmed: Bool
    /// The address may be one of the house's own network.
    public var mayBePrivate: Bool
    /// Decoded without a jail.
    public var isJailless: Bool

    public init(
        address: String, format: FeedFormat? = nil, association: AssociationID? = nil, isComplete: Bool? = nil,
        isDryRun: Bool = false, isConfirmed: Bool = false, mayBePrivate: Bool = false, isJailless: Bool = false
    ) {
        self.address = address
        self.format = format
        self.association = association
        self.isComplete = isComplete
        self.isDryRun = isDryRun
        self.isConfirmed = isConfirmed
        self.mayBePrivate = mayBePrivate
        self.isJailless = isJailless
    }
}
