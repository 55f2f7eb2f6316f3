/// How a table is written for other programs.
public enum CSVForm: Sendable {
    /// RFC 4180: commas, no mark before the first line.
    case plain
    /// As a spreadsheet in Finland opens it by itself: semicolons, and a byte order mark, by which it knows UTF-8.
    case spreadsheet

    /// The rows as one text; cells are what ``CSVCell/text(_:)`` made of them.
    func text(_ rows: [[String]]) -> String {
        let separator = self == .plain ? "," : ";"
        return (self == .plain ? "" : "\u{FEFF}")
            + rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    }
}
