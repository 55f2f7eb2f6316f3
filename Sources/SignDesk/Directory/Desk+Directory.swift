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

    /// Writes what changed, and with it how it and what tells of it is found; nothing when nothing did.
    func keep(
        associations: [Association] = [], places: [Place] = [], media: [Medium] = [], by actor: Actor, at now: Instant
    ) throws(DeskError) {
        guard !associations.isEmpty || !places.isEmpty else { return }
        let isEvidence = isEvidence(now)
        try decide { (store) throws(StoreError) in
            try store.keep(
                associations: associations, places: places, media: media, by: actor.name, at: now,
                evidence: isEvidence
            ) { snapshot in
                try Renaming(associations: associations, places: places, snapshot: snapshot).entries()
            }
        }
        keepTimings(in: try store(.write), sites())
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
