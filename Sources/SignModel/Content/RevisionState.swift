/// The states of a revision: `pending → approved | returned`, `approved → withdrawn | superseded`. Whether its time
/// is over is not a state: its schedule says so.
public enum RevisionState: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, approved, returned, withdrawn
    /// A newer approved revision of the same announcement took its place.
    case superseded
}
