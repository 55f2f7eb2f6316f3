import SignModel
import SignStore

/// Turns what the store says of activities into entries of the index.
struct TouchEntryMaker {
    /// Values by the order in which they came.
    struct Numbered<Value: Hashable> {
        private(set) var values: [Value] = []
        private var known: [Value: Int] = [:]

        mutating func number(_ value: Value) -> Int {
            if let number = known[value] { return number }
            known[value] = values.count
            values.append(value)
            return values.count - 1
        }
    }

    private(set) var associations = Numbered<AssociationID>()
    private(set) var areas = Numbered<String>()
    private let places: [PlaceID: PlaceFacts]
    private let metres: [PlaceID: Int]
    private let site: GeoPoint?

    init(_ setup: ScreenSetup, places: [PlaceID: PlaceFacts]) {
        self.places = places
        let site = setup.playlist.site.position
        self.site = site
        metres = site.map { site in places.compactMapValues { $0.point.map { site.metres(to: $0) } } } ?? [:]
    }

    /// - Parameter point: where it is when that is no known place.
    mutating func entry(_ number: Int, _ outline: ActivityOutline, _ point: GeoPoint?) -> TouchEntry? {
        guard let number = Int32(exactly: number),
            let kind = Activity.Kind.allCases.firstIndex(of: outline.kind)
        else { return nil }
        var themes: UInt16 = 0
        for theme in outline.themes {
            if let place = TouchThemes.index[theme] { themes |= 1 << UInt16(place) }
        }
        var metres = outline.place.flatMap { self.metres[$0] }
        if metres == nil, let site, let point { metres = site.metres(to: point) }
        let place = outline.place.flatMap { places[$0] }
        let area = place?.area ?? place?.municipality ?? outline.area
        return TouchEntry(
            number: number, association: Int32(associations.number(outline.association)),
            metres: Int32(metres ?? -1), themes: themes, area: area.map { self.area($0) } ?? 0, kind: UInt8(kind),
            start: TouchEntry.never, until: TouchEntry.never)
    }

    private mutating func area(_ name: String) -> UInt16 {
        guard !name.isEmpty, areas.values.count < Int(UInt16.max) - 1 else { return 0 }
        return UInt16(areas.number(name) + 1)
    }
}

/// The themes as bits.
enum TouchThemes {
    /// Position in `NeedTheme.all`.
    static let index = Dictionary(uniqueKeysWithValues: NeedTheme.all.enumerated().map { ($1.id, $0) })
}
