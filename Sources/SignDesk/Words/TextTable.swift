/// Rows of text in aligned columns, two spaces apart.
public struct TextTable {
    public enum Side {
        case left, right
    }

    private let sides: [Side]
    private var rows: [[String]] = []

    /// One side for each column.
    public init(_ sides: Side...) {
        self.sides = sides
    }

    init(sides: [Side]) {
        self.sides = sides
    }

    /// Adds a row; line breaks and no-break spaces become spaces.
    public mutating func add(_ cells: String...) { add(cells) }

    mutating func add(_ cells: [String]) {
        rows.append(
            cells.map { cell in String(cell.map { $0.isNewline || $0 == "\u{A0}" || $0 == "\t" ? " " : $0 }) })
    }

    /// The lines, without spaces at their ends.
    public var lines: [String] {
        let widths = sides.indices.map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.indices.map { column -> String in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return sides[column] == .left ? row[column] + space : space + row[column]
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
