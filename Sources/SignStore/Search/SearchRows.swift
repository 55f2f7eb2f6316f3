import GRDB

/// The search index as the transactions of others change it.
enum SearchRows {
    /// Adds or replaces what can be found; true when that changed anything.
    @discardableResult
    static func put(_ db: Database, _ entries: [SearchEntry]) throws -> Bool {
        guard !entries.isEmpty else { return false }
        let writer = SearchWriter(db)
        var changed = false
        for entry in entries {
            if try writer.put(entry) { changed = true }
        }
        try writer.finish()
        return changed
    }

    /// Adds or replaces one thing that can be found; true when that changed anything.
    @discardableResult
    static func put(_ db: Database, _ entry: SearchEntry) throws -> Bool { try put(db, [entry]) }

    /// Takes a thing out of the search; false when it was not in it.
    @discardableResult
    static func remove(_ db: Database, _ kind: SearchEntry.Kind, _ ref: String) throws -> Bool {
        try remove(db, kind, [ref])
    }

    /// Takes things out of the search; false when none was in it.
    @discardableResult
    static func remove(_ db: Database, _ kind: SearchEntry.Kind, _ refs: [String]) throws -> Bool {
        guard !refs.isEmpty else { return false }
        let writer = SearchWriter(db)
        var changed = false
        for ref in refs {
            if try writer.remove(kind, ref) { changed = true }
        }
        try writer.finish()
        return changed
    }
}
