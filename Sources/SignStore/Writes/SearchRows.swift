import GRDB
public import SignModel

/// What can be found, with its words.
public struct SearchEntry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case activity, association, announcement
    }

    public var kind: Kind
    /// The id of what is found.
    public var ref: String
    public var association: AssociationID
    /// Shown in the list of results.
    public var title: String
    /// Titles in all languages.
    public var titles: String
    /// All other words in all languages.
    public var body: String
    /// Base forms and parts of compounds of all words.
    public var bases: String
    /// The words without diacritics, asked only when nothing else is found.
    public var folded: String

    public init(
        kind: Kind, ref: String, association: AssociationID, title: String, titles: String, body: String,
        bases: String, folded: String
    ) {
        self.kind = kind
        self.ref = ref
        self.association = association
        self.title = title
        self.titles = titles
        self.body = body
        self.bases = bases
        self.folded = folded
    }
}

enum SearchRows {
    /// Adds or replaces what can be found; true when that changed anything.
    @discardableResult
    static func put(_ db: Database, _ entry: SearchEntry) throws -> Bool {
        if let old = try seq(db, entry.kind, entry.ref) {
            if try holds(db, old, entry) { return false }
            try remove(db, old)
        }
        // Without RETURNING, which would open a savepoint, at which FTS5 writes out all that it has gathered.
        try db.cachedStatement(sql: "INSERT INTO search_item (kind, ref, association, title) VALUES (?, ?, ?, ?)")
            .execute(arguments: [entry.kind.rawValue, entry.ref, entry.association.raw, entry.title])
        let seq = db.lastInsertedRowID
        try db.cachedStatement(
            sql: "INSERT INTO search_text (rowid, title, body, bases, folded) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [seq, entry.titles, entry.body, entry.bases, entry.folded])
        return true
    }

    /// Takes a thing out of the search; false when it was not in it.
    @discardableResult
    static func remove(_ db: Database, _ kind: SearchEntry.Kind, _ ref: String) throws -> Bool {
        guard let seq = try seq(db, kind, ref) else { return false }
        try remove(db, seq)
        return true
    }

    /// Whether the row says just that.
    private static func holds(_ db: Database, _ seq: Int64, _ entry: SearchEntry) throws -> Bool {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT search_text.title, body, bases, folded, search_item.title, association
                    FROM search_text JOIN search_item ON seq = search_text.rowid WHERE search_text.rowid = ?
                    """), arguments: [seq]
        ).map { row in
            let there: [String] = (0..<6).map { row[$0] }
            return there
                == [entry.titles, entry.body, entry.bases, entry.folded, entry.title, entry.association.raw]
        } ?? false
    }

    private static func seq(_ db: Database, _ kind: SearchEntry.Kind, _ ref: String) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT seq FROM search_item WHERE kind = ? AND ref = ?"),
            arguments: [kind.rawValue, ref])
    }

    private static func remove(_ db: Database, _ seq: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM search_text WHERE rowid = ?").execute(arguments: [seq])
        try db.cachedStatement(sql: "DELETE FROM search_item WHERE seq = ?").execute(arguments: [seq])
    }
}
