import SignModel

/// The rows that stand on one page of a list.
struct RowPage {
    var rows: [ListRow] = []
    /// The day each stands at, where leaves say it.
    var days: [CivilDate?]?
}

/// A page of a list, and the two that come into sight when somebody pulls at it.
struct RowPages {
    var page: RowPage
    var before = RowPage()
    var after = RowPage()
    /// Whether there are more than this one.
    var isPulled = false

    /// All there is, on one page.
    init(_ rows: [ListRow]) {
        page = RowPage(rows: rows)
    }

    /// Page `number` of rows that are `count` in all, `size` on a page.
    ///
    /// - Parameters:
    ///   - rows: those that were read.
    ///   - first: which the first of them is.
    ///   - days: the day of each of all; nil: their leaves are not shown.
    init(_ rows: [ListRow], from first: Int, of count: Int, days: [CivilDate?]? = nil, page number: Int, size: Int) {
        func page(_ number: Int) -> RowPage {
            guard number >= 0, number * size < count else { return RowPage() }
            let range = number * size..<min(count, (number + 1) * size)
            let shown = range.compactMap { n in rows.indices.contains(n - first) ? rows[n - first] : nil }
            let days = days.map { days in range.map { days.indices.contains($0) ? days[$0] : nil } }
            return RowPage(rows: shown, days: days?.count == shown.count ? days : nil)
        }
        self.page = page(number)
        before = page(number - 1)
        after = page(number + 1)
        isPulled = count > size
    }
}
