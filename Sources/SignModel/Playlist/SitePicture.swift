/// What a site's welcome slide shows beside its greetings, as a playlist names it.
public enum SitePicture: String, Hashable, Sendable, CaseIterable {
    /// A red-throated loon on the water.
    case loon
    /// A bridge over rapids.
    case bridge
    /// A field with a house.
    case field
    /// A boat under sail.
    case sail
}
