public import SignModel

/// What can be found, with its terms (`SignWords/SearchTerm`).
public struct SearchEntry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case activity, association, announcement
    }

    public var kind: Kind
    /// The id of what is found.
    public var ref: String
    public var association: AssociationID
    /// Shown in the list of results.
    public var title: LocalizedText
    /// Where it is, for the list of results.
    public var place: LocalizedText
    /// The terms of each field; one that is in a better field is in no other.
    public private(set) var terms: [SearchField: [String]] = [:]
    /// How the terms were made: one index holds those of one method.
    public var method: String

    public init(
        kind: Kind, ref: String, association: AssociationID, title: LocalizedText, place: LocalizedText = [:],
        method: String
    ) {
        self.kind = kind
        self.ref = ref
        self.association = association
        self.title = title
        self.place = place
        self.method = method
    }

    /// Puts terms into a field; those that a better one has need not be among them.
    public mutating func add(_ terms: [String], in field: SearchField) {
        self.terms[field, default: []] += terms
    }
}
