public import SignModel

/// Maps the items of one run, and counts what maps to nothing. Keywords that come again are looked up once.
public struct NeedMatcher {
    private let table: NeedTable
    private let bases: (String) -> [String]
    private var known: [FeedEntry.Keyword: (meaning: NeedTable.Meaning?, ground: NeedMatch.Ground)] = [:]
    private var counts: [String: (keyword: FeedEntry.Keyword, count: Int)] = [:]
    /// Items that no need was found for.
    public private(set) var itemsWithout = 0

    /// - Parameter bases: the dictionary forms of a Finnish word and of the parts of a compound; `FinnishWords` has them.
    public init(_ table: NeedTable, bases: @escaping (String) -> [String]) {
        self.table = table
        self.bases = bases
    }

    /// The needs of the next item.
    public mutating func match(_ entry: FeedEntry) -> NeedMatch {
        for keyword in entry.keywords where known[keyword] == nil {
            known[keyword] = table.meaning(of: keyword, bases: bases)
        }
        let match = table.match(entry, keyword: { known[$0] ?? (nil, .word) }, bases: bases)
        for keyword in match.unmapped {
            let label = NeedTable.folded(keyword.shown).joined(separator: " ")
            counts[label.isEmpty ? keyword.shown : label, default: (keyword, 0)].count += 1
        }
        if match.themes.isEmpty { itemsWithout += 1 }
        return match
    }

    /// Keywords that the table knows nothing of, the most frequent first, at most `limit`, each with the need it is
    /// likely to belong to.
    public func unmapped(limit: Int = 200) -> [UnmappedKeyword] {
        let sorted = counts.sorted { a, b in
            a.value.count == b.value.count ? a.key < b.key : a.value.count > b.value.count
        }
        return sorted.prefix(limit).map { label, value in
            UnmappedKeyword(
                id: value.keyword.id, word: value.keyword.shown, count: value.count,
                nearest: table.nearest(to: label, bases: bases))
        }
    }
}
