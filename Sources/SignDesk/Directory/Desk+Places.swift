public import SignIngest
public import SignModel
import SignPlaylist
public import SignStore

extension Desk {
    /// The places there are, by id.
    public func places() throws(DeskError) -> [Place] { try read { try $0.places() } }

    /// One place with what it is used for.
    public func placeDetails(_ id: PlaceID) throws(DeskError) -> PlaceDetails {
        guard let found = try read(.read, { try $0.place(id) }) else {
            throw unknown(.place, id.raw, among: try places().map(\.id.raw))
        }
        return PlaceDetails(place: found, dependants: try read { try $0.dependants(of: id) })
    }

    /// Adds or changes places, see ``keepAssociations(_:_:dryRun:by:at:)``.
    public func keepPlaces(
        _ rows: [DirectoryRow], _ mode: DirectoryMode, dryRun: Bool = false, by actor: Actor, at now: Instant
    ) throws(DeskError) -> DirectoryAnswer {
        guard actor.role != .association else { throw .notAllowed(actor, .keepPlace) }
        let reading = DirectoryReading(letters: letters)
        var keeping = DirectoryKeeping(try read(.write) { try $0.places() }, isDryRun: dryRun)
        for row in rows {
            do throws(DeskError) {
                let id: PlaceID = try wrapped { () throws(IngestError) in try reading.id(row) }
                let old = keeping.known[id]
                try checkMode(mode, .place, id.raw, isKnown: old != nil, known: keeping.known.keys.map(\.raw))
                keeping.take(
                    try wrapped { () throws(IngestError) in try reading.place(row, changing: old) }, insteadOf: old)
            } catch {
                keeping.refuse(row, error)
            }
        }
        try keep(places: keeping.isToBeWritten ? keeping.changed : [], by: actor, at: now)
        return keeping.answer
    }

    /// Removes a place, see ``removeAssociation(_:withEverything:dryRun:by:at:)``.
    public func removePlace(
        _ id: PlaceID, withEverything: Bool, dryRun: Bool = false, by actor: Actor, at now: Instant
    ) throws(DeskError) -> Dependants {
        guard actor.role != .association else { throw .notAllowed(actor, .keepPlace) }
        let details = try placeDetails(id)
        if dryRun, withEverything || details.dependants.isEmpty { return details.dependants }
        let isEvidence = isEvidence(now)
        let removal = try decide { (store) throws(StoreError) in
            try store.remove(
                place: id, everything: withEverything && !dryRun, by: actor.name, at: now, evidence: isEvidence)
        }
        return try removed(removal, .place, id.raw)
    }
}
