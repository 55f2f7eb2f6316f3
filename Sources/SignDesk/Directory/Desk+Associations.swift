public import SignIngest
public import SignModel
import SignPlaylist
public import SignStore

extension Desk {
    /// The associations there are, by id.
    public func associations() throws(DeskError) -> [Association] {
        try read { try $0.associations() }.filter { $0.removed != true }
    }

    /// One association with what it has.
    public func associationDetails(_ id: AssociationID) throws(DeskError) -> AssociationDetails {
        let found = try read { try $0.association(id) }
        guard let found, found.removed != true else {
            throw unknown(.association, id.raw, among: try associations().map(\.id.raw))
        }
        return AssociationDetails(association: found, dependants: try read { try $0.dependants(of: id) })
    }

    /// Adds or changes associations, all that can be in one transaction; what cannot is told with its row. The same
    /// again changes nothing.
    ///
    /// - Parameters:
    ///   - rows: `logo` is the path of a picture.
    ///   - dryRun: only says what would be.
    public func keepAssociations(
        _ rows: [DirectoryRow], _ mode: DirectoryMode, dryRun: Bool = false, by actor: Actor, at now: Instant
    ) async throws(DeskError) -> DirectoryAnswer {
        let reading = DirectoryReading(letters: letters)
        var keeping = DirectoryKeeping(try read(.write) { try $0.associations() }, isDryRun: dryRun)
        var media: [Medium] = []
        for row in rows {
            do throws(DeskError) {
                let id: AssociationID = try wrapped { () throws(IngestError) in try reading.id(row) }
                let old = keeping.known[id].flatMap { $0.removed == true ? nil : $0 }
                try checkMode(
                    mode, .association, id.raw, isKnown: old != nil, known: keeping.known.keys.map(\.raw))
                guard actor.mayKeep(row, of: id, isKnown: old != nil) else {
                    throw .notAllowed(actor, .keepAssociation)
                }
                var new = try wrapped { () throws(IngestError) in try reading.association(row, changing: old) }
                if let path = row.fields["logo"], !path.isEmpty {
                    let logo = try await logo(path)
                    media.append(logo)
                    new.logo = logo.id
                }
                keeping.take(new, insteadOf: old)
            } catch {
                keeping.refuse(row, error)
            }
        }
        try keep(associations: keeping.isToBeWritten ? keeping.changed : [], media: media, by: actor, at: now)
        return keeping.answer
    }

    /// Removes an association.
    ///
    /// - Parameter withEverything: withdraws what it has; else that stands in the way.
    /// - Returns: what was withdrawn with it, or would be.
    public func removeAssociation(
        _ id: AssociationID, withEverything: Bool, dryRun: Bool = false, by actor: Actor, at now: Instant
    ) throws(DeskError) -> Dependants {
        guard actor.role != .association else { throw .notAllowed(actor, .keepAssociation) }
        let details = try associationDetails(id)
        if dryRun, withEverything || details.dependants.isEmpty { return details.dependants }
        let isEvidence = isEvidence(now)
        let removal = try decide { (store) throws(StoreError) in
            try store.remove(
                association: id, everything: withEverything && !dryRun, by: actor.name, at: now, evidence: isEvidence)
        }
        return try removed(removal, .association, id.raw)
    }

    /// A logo, decoded in the airlock.
    private func logo(_ path: String) async throws(DeskError) -> Medium {
        let importer = PictureImporter(media: MediaVault(path: folder.media), jail: await Jail.detect())
        do {
            return try await importer.importPicture(at: path, purpose: .logo)
        } catch {
            throw .refused(error)
        }
    }
}

extension Actor {
    /// An association keeps how it is reached, of its own; the others everything.
    fileprivate func mayKeep(_ row: DirectoryRow, of id: AssociationID, isKnown: Bool) -> Bool {
        guard role == .association else { return true }
        return association == id && isKnown && Set(row.fields.keys).isSubset(of: ["id", "phone", "email", "web"])
    }
}
