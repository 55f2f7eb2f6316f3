public import SignModel

/// Reads a table that somebody keeps in a spreadsheet: a row an activity, columns by their names in any order.
public enum CSVReader {
    public static func read(_ bytes: [UInt8], _ context: FeedContext) throws(FeedFault) -> FeedReading {
        let table = try CSVTable(bytes)
        var gathering = FeedGathering(.csv)
        guard let first = table.rows.first else { throw FeedFault(.empty, at: "row 1") }
        // A title or a note may stand above the headings.
        guard
            let head = table.rows.prefix(20).firstIndex(where: { row in
                row.cells.contains { CSVColumn.named($0)?.column == .title }
                    && row.cells.count { CSVColumn.named($0) != nil } >= min(2, row.cells.count { !$0.isEmpty })
            })
        else {
            throw FeedFault(
                .unreadable, at: "row \(first.number)", value: first.cells.joined(separator: " ").cut(to: 80),
                expected: "otsikko | title | rubrik")
        }
        let heading = CSVHeading(table.rows[head].cells)
        for name in heading.unknown {
            gathering.note(
                FeedFault(.unknownColumn, at: "row \(table.rows[head].number)", value: name.cut(to: 80), isNote: true))
        }
        for name in heading.doubled {
            gathering.note(
                FeedFault(.duplicate, at: "row \(table.rows[head].number)", value: name.cut(to: 80), isNote: true))
        }
        for row in table.broken {
            gathering.note(.wrongValue, at: "row \(row.number)", value: row.text, expected: "\"…\"")
        }
        for row in table.rows[(head + 1)...] {
            let position = "row \(row.number)"
            try gathering.count(at: position)
            var reader = CSVRow(heading, row.cells, position, context)
            let entry = reader.entry()
            gathering.note(reader.item)
            if let entry { gathering.add(entry) }
        }
        return gathering.reading
    }

    /// A table to begin with: headings and two invented rows in `language`.
    public static func template(_ language: Language) -> String { CSVTemplate.text(language) }
}

/// What stands in which column.
struct CSVHeading {
    struct Column {
        var column: CSVColumn
        var language: Language?
        /// As it is written, for faults.
        var name: String
        var index: Int
    }

    private(set) var columns: [Column] = []
    private(set) var unknown: [String] = []
    private(set) var doubled: [String] = []

    init(_ cells: [String]) {
        for (index, cell) in cells.enumerated() where !cell.allSatisfy(\.isWhitespace) {
            let name = String(cell.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isNewline })
            guard let (column, language) = CSVColumn.named(cell) else {
                unknown.append(name)
                continue
            }
            guard !columns.contains(where: { $0.column == column && $0.language == language }) else {
                doubled.append(name)
                continue
            }
            columns.append(Column(column: column, language: language, name: name, index: index))
        }
    }
}
