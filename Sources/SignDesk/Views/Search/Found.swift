public import SignModel
public import SignStore

/// What a search found, with the names of the associations.
public struct Found: Hashable, Sendable {
    /// As it was asked.
    public var query: String
    public var answer: SearchAnswer
    public var names: ViewNames
    public var zone: ZoneRules

    public init(query: String, answer: SearchAnswer, names: ViewNames, zone: ZoneRules) {
        self.query = query
        self.answer = answer
        self.names = names
        self.zone = zone
    }
}
