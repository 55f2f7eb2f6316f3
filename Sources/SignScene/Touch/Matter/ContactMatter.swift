public import SignModel

/// How to reach somebody; also what a calendar code and a route are of.
public struct ContactMatter: Hashable, Sendable {
    /// Whom one calls: the association, or the activity's own number.
    public var name: LocalizedText
    public var contact: Contact
    public var address: String?
    public var association: AssociationID
    /// The whole activity, for its calendar code and its route; nil for an association.
    public var activity: ActivityMatter?

    public init(
        name: LocalizedText, contact: Contact, address: String? = nil, association: AssociationID,
        activity: ActivityMatter? = nil
    ) {
        self.name = name
        self.contact = contact
        self.address = address
        self.association = association
        self.activity = activity
    }
}
