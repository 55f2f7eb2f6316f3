import SignIngest
import SignModel
import SignPlaylist
import SignStore

/// What keeping associations and places has in common.
extension Desk {
    func wrapped<T>(_ body: () throws(IngestError) -> T) throws(DeskError) -> T {
        do {
            return try body()
        } catch {
            throw .refused(error)
        }
    }

    func unknown(_ thing: DeskError.Thing, _ id: String, among known: [String]) -> DeskError {
        let sorted = known.sorted()
        return .unknown(thing, id: id, nearest: NearestWord.find(id, in: sorted), known: sorted)
    }

    func checkMode(
        _ mode: DirectoryMode, _ thing: DeskError.Thing, _ id: String, isKnown: Bool, known: [String]
    ) throws(DeskError) {
        switch mode {
        case .add: if isKnown { throw .exists(thing, id: id) }
        case .edit: if !isKnown { throw unknown(thing, id, among: known) }
        case .take: break
        }
    }

    func removed(
        _ removal: ContentStore.Removal, _ thing: DeskError.Thing, _ id: String
    ) throws(DeskError) -> Dependants {
        switch removal {
        case .removed(let dependants): return dependants
        case .inTheWay(let dependants):
            throw .inTheWay(
                thing, id: id, announcements: dependants.announcements.map(\.raw),
                activities: dependants.activities.count)
        }
    }
}
