import Foundation
import SignIngest
import SignModel
import SignPlaylist
import SignStore

extension Desk {
    /// Municipalities and counties, from the program's assets.
    func areaTable() throws(DeskError) -> AreaTable {
        let assets = Folders.assets(
            containing: AreaTable.fileName, environment: ProcessInfo.processInfo.environment)
        return try wrapped { () throws(IngestError) in
            try AreaTable(path: (assets ?? "assets") + "/" + AreaTable.fileName)
        }
    }

    /// What is in one of the areas of these names; nil for everything.
    ///
    /// - Throws: ``DeskError/unknown(_:id:nearest:known:)`` for a name that nothing has, or when there is no such association.
    func areaFilter(_ names: [String], association: AssociationID? = nil) throws(DeskError) -> AreaFilter? {
        guard association != nil || !names.isEmpty else { return nil }
        let (places, associations) = try read { (try $0.places(), try $0.associations()) }
        if let association, !associations.contains(where: { $0.id == association }) {
            throw unknown(.association, association.raw, among: associations.map(\.id.raw))
        }
        guard !names.isEmpty else { return nil }
        return try AreaFilter(
            names, try areaTable(),
            places: Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            associations: Desk.areas(of: associations))
    }

    /// - Throws: ``DeskError/unknown(_:id:nearest:known:)`` when there is no such need.
    func checkTheme(_ theme: ThemeID?) throws(DeskError) {
        guard let theme, !NeedTheme.all.contains(where: { $0.id == theme }) else { return }
        let known = NeedTheme.all.map(\.id.raw)
        throw .unknown(.theme, id: theme.raw, nearest: NearestWord.find(theme.raw, in: known), known: known)
    }

    /// Where associations say they are.
    static func areas(of associations: [SignModel.Association]) -> [AssociationID: String] {
        Dictionary(
            associations.compactMap { one in one.area.map { (one.id, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    static func nearest(_ name: String, in known: [String]) -> String? { NearestWord.find(name, in: known) }
}
