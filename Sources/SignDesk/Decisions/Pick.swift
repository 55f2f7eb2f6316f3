/// What a decision is about, as somebody names it.
public struct Pick: Hashable, Sendable {
    /// The announcement's id, a receipt's, or the beginning (8 or more characters) of a revision's.
    public var id: String
    /// The beginning of the revision that was looked at; nil: whatever `id` names.
    public var revision: String?

    public init(_ id: String, revision: String? = nil) {
        self.id = id
        self.revision = revision
    }
}
