/// Which kinds of things are looked for.
public enum SearchAmong: Hashable, Sendable {
    case all
    case activities
    /// Associations and announcements.
    case others
}
