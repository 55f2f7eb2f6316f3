import SignIngest
import SignModel
import SignStore

/// Which activities are in an area, by what they and their places say.
struct AreaFilter {
    /// Municipalities and counties that the table knows.
    private let areas: [Area]
    /// Names that only places and associations have, in small letters.
    private let words: Set<String>
    private let table: AreaTable
    private let places: [PlaceID: Place]
    private let associations: [AssociationID: String]

    /// - Throws: ``DeskError/unknown(_:id:nearest:known:)`` for a name that neither the table nor any place has.
    init(
        _ names: [String], _ table: AreaTable, places: [PlaceID: Place], associations: [AssociationID: String]
    ) throws(DeskError) {
        self.table = table
        self.places = places
        self.associations = associations
        let used = Set(places.values.flatMap { [$0.area, $0.municipality] } + associations.values.map(\.self))
            .compactMap(\.self)
        let local = Set(used.map { $0.lowercased() })
        var areas: [Area] = []
        var words: Set<String> = []
        for name in names {
            if let area = table[name] {
                areas.append(area)
            } else if local.contains(name.lowercased()) {
                words.insert(name.lowercased())
            } else {
                let known = (used + table.names).sorted()
                throw .unknown(.area, id: name, nearest: Desk.nearest(name, in: known))
            }
        }
        self.areas = areas
        self.words = words
    }

    /// Whether it is there; what says no place at all is where its association is, and what is online or by phone and
    /// says nothing is everywhere.
    func holds(_ outline: ActivityOutline) -> Bool {
        let place = outline.place.flatMap { places[$0] }
        var names = [outline.area, place?.municipality, place?.area, place?.address.flatMap(town)]
            .compactMap(\.self)
        if names.isEmpty { names = [associations[outline.association]].compactMap(\.self) }
        if names.isEmpty { return outline.online || outline.byPhone }
        return names.contains { name in
            if words.contains(name.lowercased()) { return true }
            guard let area = table[name] else { return false }
            return areas.contains { $0.contains(area) }
        }
    }

    /// `Oulu` of `Esimerkkikatu 3, 90100 Oulu`: what stands behind the last comma, without the postal code, when the table
    /// knows it.
    private func town(_ address: String) -> String? {
        guard let comma = address.lastIndex(of: ",") else { return nil }
        let name = String(address[address.index(after: comma)...].drop { $0 == " " || $0.isNumber })
        return table[name] == nil ? nil : name
    }
}
