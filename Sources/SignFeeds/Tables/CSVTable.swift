internal import Foundation
internal import SignModel
internal import SwiftCSV

/// The cells of a table as a spreadsheet saves it: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252.
struct CSVTable {
    /// Rows with their numbers as the spreadsheet counts them; empty ones are left out.
    private(set) var rows: [(number: Int, cells: [String])] = []
    /// Rows whose quotation marks do not match, with their beginnings.
    private(set) var broken: [(number: Int, text: String)] = []

    init(_ bytes: [UInt8]) throws(FeedFault) {
        guard bytes.count <= Limits.tableBytes else {
            throw FeedFault(.tooLarge, at: "", number: bytes.count, limit: Limits.tableBytes)
        }
        guard let text = CSVTable.text(bytes) else { throw FeedFault(.unreadable, at: "row 1", expected: "CSV") }
        let delimiter = CSVTable.delimiter(of: text)
        let marks = text.utf8.count { $0 == 0x22 }
        if marks % 2 != 0 || !parse(text, delimiter, from: 1) { parseByLine(text, delimiter) }
        guard rows.count <= Limits.feedItems + 20 else {
            throw FeedFault(
                .tooManyItems, at: "row \(Limits.feedItems)", number: rows.count, limit: Limits.feedItems)
        }
    }

    /// Takes the rows of `text`; false when SwiftCSV cannot read it, and then nothing of it.
    private mutating func parse(_ text: String, _ delimiter: CSVDelimiter, from first: Int) -> Bool {
        let found = Collector()
        do {
            let csv = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in found.add(cells) }
        } catch {
            return false
        }
        rows += found.rows.map { (first + $0.number, $0.cells) }
        return true
    }

    /// Line by line, where quotation marks do not match: one bad row is not to swallow those after it.
    ///
    /// Marks within a cell (`Kerho "Ilo"`) are taken as they stand.
    private mutating func parseByLine(_ text: String, _ delimiter: CSVDelimiter) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var at = 0
        while at < lines.count {
            let number = at + 1
            var row = String(lines[at])
            at += 1
            var marks = row.utf8.count { $0 == 0x22 }
            if marks % 2 != 0 {
                // A cell of several lines, if its end is near.
                var whole = row
                for more in lines[at...].prefix(30).indices {
                    whole += "\n" + lines[more]
                    guard lines[more].utf8.count(where: { $0 == 0x22 }) % 2 != 0 else { continue }
                    if CSVTable.isReadable(whole, delimiter) {
                        (row, at, marks) = (whole, more + 1, 0)
                    }
                    break
                }
            }
            if marks % 2 == 0, parse(row, delimiter, from: number) { continue }
            let cells = row.split(separator: delimiter.rawValue, omittingEmptySubsequences: false).map(String.init)
            if cells.contains(where: { $0.hasPrefix("\"") }) {
                broken.append((number, row))
            } else {
                rows.append((number, cells))
            }
        }
    }

    private static func isReadable(_ text: String, _ delimiter: CSVDelimiter) -> Bool {
        (try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)) != nil
    }

    /// What is gathered while SwiftCSV goes through the rows.
    private final class Collector {
        private(set) var rows: [(number: Int, cells: [String])] = []
        private var count = 0

        func add(_ cells: [String]) {
            defer { count += 1 }
            guard rows.count <= Limits.feedItems + 20, cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
                return
            }
            rows.append((count, Array(cells.prefix(Limits.tableColumns))))
        }
    }

    /// By its byte order mark; else UTF-8 if it is, UTF-16 if every other byte is nothing, else as Windows saves it.
    private static func text(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes[3...], as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes[2...], low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes[2...], low: 1) }
        let head = bytes.prefix(200)
        if head.contains(0) {
            let even = head.indices.filter { $0 % 2 == 0 && head[$0] == 0 }.count
            let odd = head.indices.filter { $0 % 2 == 1 && head[$0] == 0 }.count
            guard max(even, odd) > head.count / 4 else { return nil }
            return wide(bytes[...], low: even > odd ? 1 : 0)
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self) ?? String(bytes: bytes, encoding: .windowsCP1252)
            ?? String(bytes: bytes, encoding: .isoLatin1)
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, low: Int) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            units.append(UInt16(bytes[at + low]) | UInt16(bytes[at + 1 - low]) << 8)
            at += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The separator by which most headings are known in one of the first lines, else the most frequent there.
    private static func delimiter(of text: String) -> CSVDelimiter {
        let head = text.prefix(20_000).split(whereSeparator: \.isNewline).prefix(10)
        func known(_ delimiter: CSVDelimiter) -> (Int, Int) {
            let counts = head.map { line in
                let cells = line.split(separator: delimiter.rawValue)
                return (cells.count { CSVColumn.named(String($0)) != nil }, cells.count)
            }
            return (counts.map(\.0).max() ?? 0, counts.map(\.1).max() ?? 0)
        }
        return [CSVDelimiter.semicolon, .comma, .tab].max { known($0) < known($1) } ?? .semicolon
    }
}
