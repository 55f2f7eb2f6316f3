import GRDB
public import SignModel

extension StoreSnapshot {
    /// The titles of revisions, in one query; those that are gone or damaged are left out.
    public func titles(of revisions: some Collection<RevisionID>) throws(StoreError) -> [RevisionID: LocalizedText] {
        let rows = try texts(
            "SELECT id, content FROM revision WHERE id IN (SELECT value FROM json_each(?))", revisions.map(\.raw))
        var found: [RevisionID: LocalizedText] = [:]
        for (id, text) in rows {
            found[RevisionID(id)] = (try? JSONText.decode(Titled.self, text, kind: .revision, id: id))?.title
        }
        return found
    }

    /// The names of associations, in one query; those that are gone or damaged are left out.
    public func names(
        of associations: some Collection<AssociationID>
    ) throws(StoreError) -> [AssociationID: LocalizedText] {
        let rows = try texts(
            "SELECT id, content FROM association WHERE id IN (SELECT value FROM json_each(?))",
            associations.map(\.raw))
        var found: [AssociationID: LocalizedText] = [:]
        for (id, text) in rows {
            found[AssociationID(id)] = (try? JSONText.decode(Named.self, text, kind: .association, id: id))?.name
        }
        return found
    }

    /// What an activity is called and where it is in words of its own; nil when there is none. Nothing else is read.
    public func words(of activity: ActivityID) throws(StoreError) -> (title: LocalizedText, place: LocalizedText)? {
        guard let text = try text("SELECT content FROM activity WHERE id = ?", activity.raw) else { return nil }
        let found = try JSONText.decode(Titled.self, text, kind: .activity, id: activity.raw)
        return (found.title, found.placeText ?? [:])
    }

    /// What a place is called; nil when there is none. Its address and directions are not read.
    public func name(of place: PlaceID) throws(StoreError) -> LocalizedText? {
        guard let text = try text("SELECT content FROM place WHERE id = ?", place.raw) else { return nil }
        return try JSONText.decode(Named.self, text, kind: .place, id: place.raw).name
    }

    private func text(_ sql: String, _ id: String) throws(StoreError) -> String? {
        try query { db in try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) }
    }

    private func texts(_ sql: String, _ ids: [String]) throws(StoreError) -> [(id: String, text: String)] {
        guard !ids.isEmpty else { return [] }
        return try query { db in
            try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [try JSONText.encode(ids)])
                .map { ($0[0], $0[1]) }
        }
    }
}

/// What is read of a revision's or an activity's content.
private struct Titled: Decodable {
    var title: LocalizedText
    /// An activity's.
    var placeText: LocalizedText?
}

/// What is read of an association or a place.
private struct Named: Decodable {
    var name: LocalizedText
}
