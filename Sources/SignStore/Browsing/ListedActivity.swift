public import SignModel

/// An activity as a line of a list tells of it.
public struct ListedActivity: Hashable, Sendable, Identifiable {
    /// Its row, by which it is read again; another one's in another state of the content.
    public var number: Int
    public var outline: ActivityOutline
    public var title: LocalizedText
    /// Where it is, in words of its own.
    public var placeText: LocalizedText
    /// Where that is on the map.
    public var point: GeoPoint?

    public var id: ActivityID { outline.id }
}

/// What lists need of a place, without its words.
public struct PlaceFacts: Hashable, Sendable {
    public var area: String?
    public var municipality: String?
    public var point: GeoPoint?

    public init(area: String? = nil, municipality: String? = nil, point: GeoPoint? = nil) {
        self.area = area
        self.municipality = municipality
        self.point = point
    }
}
