import Foundation
import GRDB
import SignModel

/// One search in one state of the content.
struct SearchRun {
    let db: Database
    let moments: SearchMoments
    /// What is looked for: a bit for each row.
    private let live: [UInt64]
    private(set) var answer = SearchAnswer()

    /// How well a word answers, best first; each with a level for each field.
    private enum Quality: Int {
        case exact, prefix, weaker, plain, mistake

        func level(_ field: Int) -> Int { rawValue * SearchField.allCases.count + field }
    }

    /// Words that are looked up for one beginning; more have it only while so few letters say next to nothing.
    private static let wordsPerPrefix = 300

    /// Fewer letters of a name say too little.
    private static let nameLetters = 4

    init(_ db: Database, _ moments: SearchMoments, among: SearchAmong) {
        self.db = db
        self.moments = moments
        live = moments.live(among)
    }

    /// What answers to every word.
    mutating func found(_ query: SearchQuery) throws -> SearchSet {
        var all: SearchSet?
        var missing: [String] = []
        for word in query.words {
            let set = try found(word)
            if set.isEmpty { missing.append(word.text) }
            all = all.map { $0.and(set) } ?? set
        }
        let result = (all ?? SearchSet(words: live.count)).distinct()
        if result.isEmpty {
            for word in missing.isEmpty ? query.words.map(\.text) : missing {
                answer.nearest += try SearchWordList(db).nearest(word)
            }
        }
        answer.total = result.count
        return result
    }

    private mutating func found(_ word: SearchQuery.Word) throws -> SearchSet {
        var set = SearchSet(words: live.count)
        try add(word.terms, .exact, to: &set)
        if word.isPrefix {
            if let term = word.prefixTerm {
                try add([term], .prefix, to: &set)
            } else {
                try add(beginning: word.text, .prefix, to: &set)
            }
            answer.prefixes.append(word.text)
        }
        set.keep(live)
        if set.isEmpty, !word.weaker.isEmpty {
            try add(word.weaker, .weaker, to: &set)
            set.keep(live)
        }
        if set.isEmpty, !word.plain.isEmpty {
            try add(word.plain, .plain, to: &set)
            if word.isPrefix, let plain = word.plain.first { try add(beginning: plain, .plain, to: &set) }
            set.keep(live)
        }
        if set.isEmpty, word.isUnknown, !word.isPrefix, word.text.unicodeScalars.count >= SearchRun.nameLetters {
            try add(beginning: word.text, .prefix, to: &set)
            answer.prefixes.append(word.text)
            set.keep(live)
        }
        if set.isEmpty {
            try add(SearchWordList(db).meant(word.text), .mistake, to: &set)
            set.keep(live)
        }
        return set
    }

    private mutating func add(_ terms: [String], _ quality: Quality, to set: inout SearchSet) throws {
        guard !terms.isEmpty else { return }
        answer.terms.formUnion(terms)
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT block, docs FROM json_each(?) JOIN search_term ON word = value
                    JOIN search_posting ON term = search_term.id
                    """), arguments: [JSONText.encode(terms)])
        try add(rows, quality, to: &set)
    }

    private func add(beginning letters: String, _ quality: Quality, to set: inout SearchSet) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT block, docs FROM (SELECT id FROM search_term WHERE word >= ?1 AND word < ?2 LIMIT ?3) AS words
                    JOIN search_posting ON term = words.id
                    """), arguments: [letters, SearchWordList.end(of: letters), SearchRun.wordsPerPrefix])
        try add(rows, quality, to: &set)
    }

    private func add(_ rows: RowCursor, _ quality: Quality, to set: inout SearchSet) throws {
        while let row = try rows.next() {
            let first = (row[0] as Int) * SearchBlock.items / 64
            try row.withUnsafeData(atIndex: 1) { data in
                guard let data else { return }
                data.withUnsafeBytes { bytes in
                    SearchBlock.read(bytes) { field, word, bits in
                        set.insert(bits, first + word, level: quality.level(field))
                    }
                }
            }
        }
    }

    /// The best `limit` of a set: level by level, what is sooner first.
    mutating func pick(
        _ set: SearchSet, limit: Int, words: Int, next: (ActivityOutline) throws -> CivilDateTime?
    ) throws {
        let worst = Double(max(1, words) * Quality.mistake.level(SearchField.allCases.count))
        for level in set.levels.indices where !set.levels[level].isEmpty && answer.hits.count < limit {
            var queue = SoonestQueue(set.rows(level: level)) { moments.earliest[$0] }
            while answer.hits.count < limit, let row = queue.first {
                if moments.isExact(row) {
                    queue.removeFirst()
                    if moments.earliest[row] == SearchMoments.over {
                        answer.total -= 1
                    } else if let hit = try hit(row, score: 1 - Double(level) / worst) {
                        answer.hits.append(hit)
                    }
                } else {
                    try moments.settle(row) { try outline(row).flatMap { try next($0) } }
                    queue.reorderFirst(moments.earliest[row])
                }
            }
        }
    }

    private func hit(_ row: Int, score: Double) throws -> SearchHit? {
        let found = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT kind, ref, association, title, place FROM search_item WHERE seq = ? AND kind IS NOT NULL"),
            arguments: [row])
        guard let found, let kind = SearchEntry.Kind(rawValue: found[0]) else { return nil }
        let moment = moments.earliest[row]
        return SearchHit(
            kind: kind, ref: found[1], association: ID(found[2]), title: CompactText.localized(from: found[3]),
            place: CompactText.localized(from: found[4]), score: score,
            next: moment == SearchMoments.never ? nil : CivilDateTime(wallSeconds: moment))
    }

    private func outline(_ row: Int) throws -> ActivityOutline? {
        let found = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(ActivityOutlineReader.columns) FROM activity
                    WHERE id = (SELECT ref FROM search_item WHERE seq = ?)
                    """), arguments: [row])
        var reader = ActivityOutlineReader()
        return found.flatMap { reader.read($0) }
    }

    /// Words to go on with from what is being typed.
    mutating func complete(_ query: SearchQuery, isWhole: (String) -> Bool) throws {
        guard let last = query.words.last, last.isPrefix else { return }
        answer.completions = try SearchWordList(db).completions(last.text, isWhole: isWhole)
    }
}
