/// A place where activities happen.
public struct Place: Hashable, Sendable, Codable, Identifiable {
    public var id: PlaceID
    public var name: LocalizedText
    public var address: String?
    public var area: String?
    public var accessibility: [AccessibilityFeature]
    public var municipality: String?
    public var point: GeoPoint?

    public init(
        id: PlaceID, name: LocalizedText, address: String? = nil, area: String? = nil,
        accessibility: [AccessibilityFeature] = []
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.area = area
        self.accessibility = accessibility
    }
}

/// What makes a place usable for more people; the set Lähellä.fi knows.
public enum AccessibilityFeature: String, CaseIterable, Sendable, Hashable, Codable {
    case wheelchair, rollator, inductionLoop, accessibleToilet, parking
}
