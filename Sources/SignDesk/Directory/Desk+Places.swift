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
        let reading = DirectoryReading()
        let all = try read(.write) { try $0.places() }
        var known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var answer = DirectoryAnswer(isDryRun: dryRun)
        var changed: [Place] = []
        for row in rows {
            do throws(DeskError) {
                let id: PlaceID = try wrapped { () throws(IngestError) in try reading.id(row) }
                let old = known[id]
                try checkMode(mode, .place, id.raw, isKnown: old != nil, known: known.keys.map(\.raw))
                let new = try wrapped { () throws(IngestError) in try reading.place(row, changing: old) }
                known[id] = new
                guard new != old else {
                    answer.unchanged.append(id.raw)
                    continue
                }
                if old == nil { answer.added.append(id.raw) } else { answer.updated.append(id.raw) }
                changed.removeAll { $0.id == id }
                changed.append(new)
            } catch {
                let place = [row.file, row.place].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
                answer.refused.append(DirectoryAnswer.Refusal(place: place, error: error))
            }
        }
        guard !dryRun, !changed.isEmpty else { return answer }
        let isEvidence = isEvidence(now)
        try decide { (store) throws(StoreError) in
            try store.keep(places: changed, by: actor.name, at: now, evidence: isEvidence)
        }
        keepTimings(in: try store(.write), sites())
        return answer
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
