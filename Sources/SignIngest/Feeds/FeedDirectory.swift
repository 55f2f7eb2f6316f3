internal import SignMedia
public import SignModel

/// The associations and places that a feed's items may belong to.
public struct FeedDirectory {
    public let associations: [AssociationID: Association]
    public let places: [PlaceID: Place]
    private let associationNames: [String: AssociationID]
    private let placeNames: [String: PlaceID]

    public init(associations: [Association], places: [Place]) {
        let known = associations.filter { $0.removed != true }
        self.associations = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.places = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        associationNames = FeedDirectory.index(known.map { ($0.id, $0.name) })
        placeNames = FeedDirectory.index(places.map { ($0.id, $0.name) })
    }

    /// Changes when what items may belong to does.
    public var digest: String {
        let names = associations.values.sorted { $0.id < $1.id }.map { "\($0.id)\($0.name.byLanguage.values.sorted())" }
        let rooms = places.values.sorted { $0.id < $1.id }.map { "\($0.id)\($0.name.byLanguage.values.sorted())" }
        return SHA256.hex(Array((names + rooms).joined(separator: "|").utf8))
    }

    /// The one association of this name, in any case and language; nil when there is none, or several.
    func association(named name: String) -> AssociationID? { associationNames[FeedDirectory.key(name)] }

    /// The place that is meant: by its id, else by a name that only one has; another municipality's is another place.
    func place(of place: FeedEntry.Place) -> Place? {
        if let id = place.id, let known = places[PlaceID(id)] { return known }
        for name in place.name.byLanguage.values {
            guard let id = placeNames[FeedDirectory.key(name)], let known = places[id] else { continue }
            if let theirs = place.municipality, let ours = known.municipality,
                FeedDirectory.key(theirs) != FeedDirectory.key(ours)
            {
                continue
            }
            return known
        }
        return nil
    }

    /// Names that two things have are nobody's.
    private static func index<Of>(_ named: [(ID<Of>, LocalizedText)]) -> [String: ID<Of>] {
        var index: [String: ID<Of>] = [:]
        var shared: Set<String> = []
        for (id, name) in named {
            for key in Set(name.byLanguage.values.map(key)) {
                if let other = index[key], other != id { shared.insert(key) }
                index[key] = id
            }
        }
        for key in shared { index[key] = nil }
        return index
    }

    /// Letters and figures only, in small letters: `Esimerkki-yhdistys ry.` is `esimerkkiyhdistysry`.
    static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
