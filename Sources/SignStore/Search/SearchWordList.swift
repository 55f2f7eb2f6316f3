import GRDB
import SignModel

/// The words of the index, in order.
struct SearchWordList {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Words offered at once.
    private static let offered = 8
    /// Words that are looked at for that.
    private static let looked = 200

    /// Just behind all words that begin with `letters`.
    static func end(of letters: String) -> String { letters + "\u{10FFFF}" }

    /// Words of the index that are one slip of the finger away.
    func meant(_ word: String) throws -> [String] {
        let letters = word.unicodeScalars.count
        guard SearchMistake.letters.contains(letters) else { return [] }
        let meant = SearchMistake.meant(word, known: try known(word))
        return try String.fetchAll(
            db.cachedStatement(sql: "SELECT word FROM json_each(?) JOIN search_term ON word = value"),
            arguments: [JSONText.encode(meant)])
    }

    /// How many of the first letters of `word` begin some word.
    private func known(_ word: String) throws -> Int {
        // The longest beginning in common is with one of the two words around it.
        let after = try String.fetchOne(
            db.cachedStatement(sql: "SELECT word FROM search_term WHERE word >= ? ORDER BY word LIMIT 1"),
            arguments: [word])
        let before = try String.fetchOne(
            db.cachedStatement(sql: "SELECT word FROM search_term WHERE word < ? ORDER BY word DESC LIMIT 1"),
            arguments: [word])
        return [after, before].compactMap(\.self).map { SearchWordList.shared($0, word) }.max() ?? 0
    }

    private static func shared(_ a: String, _ b: String) -> Int {
        zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.count
    }

    /// Words that begin with `letters`, those that most things have first.
    ///
    /// - Parameter isWhole: whether a word is one that people write by itself.
    func completions(_ letters: String, isWhole: (String) -> Bool) throws -> [String] {
        let words = try String.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT word FROM (SELECT word, items FROM search_term WHERE word > ?1 AND word < ?2 LIMIT 2000)
                    ORDER BY items DESC, word LIMIT ?3
                    """), arguments: [letters, SearchWordList.end(of: letters), SearchWordList.offered * 4])
        var found: [String] = []
        while found.count < SearchWordList.offered, let word = try words.next() {
            if isWhole(word) { found.append(word) }
        }
        return found
    }

    /// Words most like one that finds nothing, nearest first.
    func nearest(_ word: String) throws -> [String] {
        let typed = Array(word.unicodeScalars)
        let count = min(try known(word), typed.count)
        guard count >= 2 else { return [] }
        let letters = String(String.UnicodeScalarView(typed.prefix(count)))
        let words = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT word FROM search_term WHERE word >= ?1 AND word < ?2 ORDER BY items DESC, word LIMIT ?3
                    """), arguments: [letters, SearchWordList.end(of: letters), SearchWordList.looked])
        let near = words.enumerated().map { (far: SearchMistake.distance(typed, Array($1.unicodeScalars)), $0, $1) }
        return near.sorted { ($0.far, $0.1) < ($1.far, $1.1) }.prefix(3).map(\.2)
    }
}
