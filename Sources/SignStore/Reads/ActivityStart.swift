public import SignModel

/// Something that may take place on a day, and when at the earliest; ``StoreSnapshot/activities(of:)`` reads it.
public struct ActivityStart: Hashable, Sendable {
    /// Its row.
    let number: Int64
    /// It does not begin before this.
    public let earliest: CivilTime
}
