import Foundation
import GRDB
import SignModel

/// Changes the search index within one transaction; what many entries do to one term is written once, by ``finish()``.
final class SearchWriter {
    private let db: Database
    private var ids: [String: Int64] = [:]
    /// Term and block → field, offset and whether it goes, in order.
    private var changes: [Key: [Change]] = [:]
    private var waiting = 0
    /// Changes that are held at once, so that memory does not grow with what is taken in.
    private static let waitingMax = 400_000
    private var methods: Set<String> = []

    private struct Key: Hashable {
        var term: Int64
        var block: Int
    }

    private struct Change {
        var offset: Int
        var field: Int
        var isIn: Bool
    }

    init(_ db: Database) {
        self.db = db
    }

    /// Adds or replaces what can be found; true when that changed anything.
    @discardableResult
    func put(_ entry: SearchEntry) throws -> Bool {
        methods.insert(entry.method)
        let terms = try SearchTerms(entry.terms) { try id(of: $0) }
        let title = CompactText.localized(entry.title)
        let place = CompactText.localized(entry.place)
        if let old = try row(entry.kind, entry.ref) {
            let isSame = old.terms == terms
            if isSame, old.title == title, old.place == place, old.association == entry.association.raw {
                return false
            }
            try db.cachedStatement(
                sql: "UPDATE search_item SET association = ?, title = ?, place = ?, terms = ? WHERE seq = ?"
            ).execute(arguments: [entry.association.raw, title, place, terms.data, old.seq])
            if !isSame { try change(old.seq, from: old.terms, to: terms) }
            return true
        }
        // A row that became free is used again, so that the blocks stay dense.
        let free = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT seq FROM search_item WHERE kind IS NULL ORDER BY seq LIMIT 1"))
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO search_item (seq, kind, ref, association, title, place, terms)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            free, entry.kind.rawValue, entry.ref, entry.association.raw, title, place, terms.data,
        ])
        try change(free ?? db.lastInsertedRowID, from: SearchTerms(), to: terms)
        return true
    }

    /// Takes a thing out of the search; false when it was not in it.
    @discardableResult
    func remove(_ kind: SearchEntry.Kind, _ ref: String) throws -> Bool {
        guard let old = try row(kind, ref) else { return false }
        try db.cachedStatement(
            sql: """
                UPDATE search_item SET kind = NULL, ref = NULL, association = '', title = '', place = '', terms = x''
                WHERE seq = ?
                """
        ).execute(arguments: [old.seq])
        try change(old.seq, from: old.terms, to: SearchTerms())
        return true
    }

    /// Writes what has gathered.
    func finish() throws {
        try flush()
        try noteMethod()
    }

    private func flush() throws {
        let read = try db.cachedStatement(sql: "SELECT docs FROM search_posting WHERE term = ? AND block = ?")
        let write = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO search_posting (term, block, docs) VALUES (?, ?, ?)")
        var more: [Int64: Int] = [:]
        for (key, changes) in changes.sorted(by: { ($0.key.term, $0.key.block) < ($1.key.term, $1.key.block) }) {
            let old = try Data.fetchOne(read, arguments: [key.term, key.block])
            var block = old.map { $0.withUnsafeBytes { SearchBlock($0) } } ?? SearchBlock()
            more[key.term, default: 0] -= block.count
            for change in changes { block.set(change.offset, change.field, to: change.isIn) }
            more[key.term, default: 0] += block.count
            if let bytes = block.bytes {
                try write.execute(arguments: [key.term, key.block, Data(bytes)])
            } else {
                try db.cachedStatement(sql: "DELETE FROM search_posting WHERE term = ? AND block = ?")
                    .execute(arguments: [key.term, key.block])
            }
        }
        for (term, count) in more.sorted(by: { $0.key < $1.key }) {
            try db.cachedStatement(sql: "UPDATE search_term SET items = items + ? WHERE id = ?")
                .execute(arguments: [count, term])
            try db.cachedStatement(sql: "DELETE FROM search_term WHERE id = ? AND items <= 0")
                .execute(arguments: [term])
        }
        changes.removeAll(keepingCapacity: true)
        waiting = 0
        // A word that nothing has any more has gone with its number.
        ids.removeAll(keepingCapacity: true)
    }

    /// An index of several methods says so, and is made anew when it can be.
    private func noteMethod() throws {
        guard let method = methods.first else { return }
        let known = try Meta.text(db, Meta.searchMethod)
        let now = methods.count > 1 || (known != nil && known != method) ? Meta.mixedMethods : method
        if now != known { try Meta.set(db, Meta.searchMethod, text: now) }
        methods.removeAll()
    }

    private func change(_ seq: Int64, from old: SearchTerms, to new: SearchTerms) throws {
        let block = Int(seq) >> SearchBlock.shift
        let offset = Int(seq) & (SearchBlock.items - 1)
        SearchTerms.difference(old, new) { term, field, isIn in
            changes[Key(term: term, block: block), default: []].append(
                Change(offset: offset, field: field, isIn: isIn))
            waiting += 1
        }
        if waiting >= SearchWriter.waitingMax { try flush() }
    }

    private func id(of term: String) throws -> Int64 {
        if let id = ids[term] { return id }
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM search_term WHERE word = ?"), arguments: [term])
        let id: Int64
        if let found {
            id = found
        } else {
            try db.cachedStatement(sql: "INSERT INTO search_term (word, items) VALUES (?, 0)").execute(arguments: [term]
            )
            id = db.lastInsertedRowID
        }
        ids[term] = id
        return id
    }

    private struct Item {
        var seq: Int64
        var association: String
        var title: String
        var place: String
        var terms: SearchTerms
    }

    private func row(_ kind: SearchEntry.Kind, _ ref: String) throws -> Item? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT seq, association, title, place, terms FROM search_item WHERE kind = ? AND ref = ?"),
            arguments: [kind.rawValue, ref]
        ).map { Item(seq: $0[0], association: $0[1], title: $0[2], place: $0[3], terms: SearchTerms($0[4] as Data)) }
    }
}
