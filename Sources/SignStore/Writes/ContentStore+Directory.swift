import GRDB
public import SignModel

/// Associations and places as people keep them; each change is one transaction with its log entry.
extension ContentStore {
    /// What a removal came to.
    public enum Removal: Hashable, Sendable {
        /// Gone, with these.
        case removed(Dependants)
        /// Still there, since these hang on it.
        case inTheWay(Dependants)
    }

    /// Adds associations and places or replaces those of the same id, with how they (and what tells of them) are found.
    /// What is the same already changes nothing and is not logged.
    ///
    /// - Parameter entries: asked within the transaction, of the content as it is after the change.
    public func keep(
        associations: [SignModel.Association] = [], places: [Place] = [], media: [Medium] = [],
        by actor: String, at now: Instant, evidence: Bool = true,
        entries: (StoreSnapshot) throws -> [SearchEntry] = { _ in [] }
    ) throws(StoreError) {
        try change(at: now, evidence: evidence) { db in
            var shown = false
            for medium in media { try Rows.put(db, medium) }
            for place in places {
                let before = db.totalChangesCount
                try Rows.put(db, place)
                guard db.totalChangesCount > before else { continue }
                shown = true
                try DecisionRows.log(db, .kept, by: actor, at: now, note: "place \(place.id)")
            }
            for association in associations {
                let before = db.totalChangesCount
                try Rows.put(db, association)
                guard db.totalChangesCount > before else { continue }
                shown = true
                try DecisionRows.log(db, .kept, by: actor, at: now, note: "association \(association.id)")
            }
            if try SearchRows.put(db, entries(StoreSnapshot(db: db, path: folder.database))) { shown = true }
            return ((), shown)
        }
    }

    /// Removes an association. What it showed in the past stays known for reports, so its row stays, marked, as long as
    /// it ever handed something in.
    ///
    /// - Parameter everything: withdraws what hangs on it; else that stands in the way, and nothing happens.
    public func remove(
        association id: AssociationID, everything: Bool, by actor: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) -> Removal {
        try change(at: now, evidence: evidence) { db in
            let text = try String.fetchOne(
                db, sql: "SELECT content FROM association WHERE id = ?", arguments: [id.raw])
            guard let text else { throw StoreError.unknown(kind: .association, id: id.raw) }
            let dependants = try DependantRows.of(id, db)
            guard everything || dependants.isEmpty else { return (.inTheWay(dependants), false) }
            _ = try DependantRows.withdraw(
                db, dependants, by: actor, reason: "association \(id) removed", at: now)
            // What is cancelled goes too.
            try db.execute(sql: "DELETE FROM activity WHERE association = ?", arguments: [id.raw])
            try db.execute(sql: "UPDATE feed SET association = NULL WHERE association = ?", arguments: [id.raw])
            try SearchRows.remove(db, .association, id.raw)
            let handedIn = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM announcement WHERE association = ?)", arguments: [id.raw])
            if handedIn ?? false {
                var association = try JSONText.decode(
                    SignModel.Association.self, text, kind: .association, id: id.raw)
                association.removed = true
                try Rows.put(db, association)
            } else {
                try db.execute(sql: "DELETE FROM association WHERE id = ?", arguments: [id.raw])
            }
            try DecisionRows.log(db, .removed, by: actor, at: now, note: "association \(id)")
            return (.removed(dependants), true)
        }
    }

    /// Removes a place.
    ///
    /// - Parameter everything: withdraws what takes place there; else that stands in the way, and nothing happens.
    public func remove(
        place id: PlaceID, everything: Bool, by actor: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) -> Removal {
        try change(at: now, evidence: evidence) { db in
            guard try String.fetchOne(db, sql: "SELECT id FROM place WHERE id = ?", arguments: [id.raw]) != nil
            else { throw StoreError.unknown(kind: .place, id: id.raw) }
            let dependants = try DependantRows.of(id, db)
            guard everything || dependants.isEmpty else { return (.inTheWay(dependants), false) }
            _ = try DependantRows.withdraw(db, dependants, by: actor, reason: "place \(id) removed", at: now)
            try db.execute(sql: "DELETE FROM activity WHERE place = ?", arguments: [id.raw])
            try db.execute(sql: "DELETE FROM place WHERE id = ?", arguments: [id.raw])
            try DecisionRows.log(db, .removed, by: actor, at: now, note: "place \(id)")
            return (.removed(dependants), true)
        }
    }
}
