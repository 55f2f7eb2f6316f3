/// Where a word stands, best first: what is found in a better one comes before.
public enum SearchField: Int, Hashable, Sendable, CaseIterable {
    case title, association, theme, place, text
}
