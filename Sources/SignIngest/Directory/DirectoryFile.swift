internal import Foundation
internal import SignModel
internal import SignWords
internal import SwiftCSV

/// Reads lists of associations or places that somebody sends: a spreadsheet saved as CSV, or YAML.
///
/// A spreadsheet's first row names the columns: `id`, `name fi`, `name sv`, `phone` …, in English, Finnish or Swedish;
/// cells are separated by commas, semicolons or tabs; UTF-8, else Windows-1252 as spreadsheets save it. A YAML file is a
/// list under `associations:` or `places:`, or the list alone, with the same keys (`name: {fi: …}`).
public enum DirectoryFile {
    /// Rows of one file.
    public static let rowLimit = 2_000
    private static let columnLimit = 40

    /// The rows of a file.
    ///
    /// - Parameters:
    ///   - list: `associations` or `places`, the key of the list in YAML.
    ///   - keys: those that mean something here.
    public static func rows(
        at path: String, list: String, keys: [String]
    ) throws(IngestError) -> [DirectoryRow] {
        let name = PictureImporter.lastComponent(path)
        let bytes = try PictureImporter.read(path, name: name)
        let lower = name.lowercased()
        return lower.hasSuffix(".yaml") || lower.hasSuffix(".yml")
            ? try yaml(bytes, name: name, list: list, keys: keys) : try csv(bytes, name: name, keys: keys)
    }

    static func csv(_ bytes: [UInt8], name: String, keys: [String]) throws(IngestError) -> [DirectoryRow] {
        guard bytes.count <= Limits.textFileBytes else {
            throw IngestError(file: name, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.textFileBytes))
        }
        guard !bytes.contains(0),
            let text = String(validating: bytes, as: UTF8.self)
                ?? String(bytes: bytes, encoding: .windowsCP1252)
        else { throw IngestError(file: name, reason: .notText) }
        let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let parsed: NamedCSV
        do {
            // The header alone first: a row costs as much as there are columns.
            let delimiter = delimiter(of: body)
            let header = try EnumeratedCSV(string: body, delimiter: delimiter, loadColumns: false, rowLimit: 1).header
            guard header.count <= columnLimit else {
                throw IngestError(
                    file: name, place: "row 1", reason: .listTooLong(count: header.count, limit: columnLimit))
            }
            guard Set(header).count == header.count else {
                throw IngestError(file: name, place: "row 1", reason: .duplicateEntry(header.joined(separator: ", ")))
            }
            parsed = try NamedCSV(
                string: body, delimiter: delimiter, loadColumns: false, rowLimit: rowLimit + 2)
        } catch let error as IngestError {
            throw error
        } catch {
            throw IngestError(file: name, reason: .damaged("CSV"))
        }
        guard parsed.rows.count <= rowLimit else {
            throw IngestError(file: name, reason: .listTooLong(count: parsed.rows.count, limit: rowLimit))
        }
        var columns: [String: String] = [:]
        for column in parsed.header where !column.allSatisfy(\.isWhitespace) {
            guard let key = key(column, among: keys) else {
                throw IngestError(file: name, place: "row 1", reason: .unknownField(TextNormalizer.line(column)))
            }
            columns[column] = key
        }
        return parsed.rows.enumerated().compactMap { index, cells in
            var fields: [String: String] = [:]
            for (column, cell) in cells {
                guard let key = columns[column], !cell.allSatisfy(\.isWhitespace) else { continue }
                fields[key] = cell
            }
            // Empty rows are how spreadsheets end.
            return fields.isEmpty ? nil : DirectoryRow(file: name, place: "row \(index + 2)", fields: fields)
        }
    }

    /// The separator that the first line has most of.
    private static func delimiter(of text: String) -> CSVDelimiter {
        let first = text.prefix { !$0.isNewline }
        let counts = [CSVDelimiter.comma, .semicolon, .tab].map { kind in
            (kind, first.count { $0 == kind.rawValue })
        }
        return counts.max { $0.1 < $1.1 }?.0 ?? .comma
    }

    static func yaml(
        _ bytes: [UInt8], name: String, list: String, keys: [String]
    ) throws(IngestError) -> [DirectoryRow] {
        guard let form = try YAMLField.form(bytes, file: name) else { throw IngestError(file: name, reason: .notText) }
        let root = try YAMLField(form, file: name)
        let items: [YAMLField]
        if root.isBlock {
            guard let field = try root.block([list])[list] else { throw root.refuse(.missingField(list)) }
            items = try field.items(limit: rowLimit)
        } else {
            items = try root.items(limit: rowLimit)
        }
        var rows: [DirectoryRow] = []
        for (index, item) in items.enumerated() {
            var row = DirectoryRow(file: name, place: "\(list) \(index + 1)", fields: [:])
            for (word, field) in try item.pairs() where !field.isNothing {
                if word == "contact" {
                    for (inner, value) in try field.pairs() where !value.isNothing {
                        row.fields[inner] = try value.text(limit: Limits.urlCharacters)
                    }
                    continue
                }
                guard keys.contains(word) else { throw field.refuse(.unknownField(word)) }
                if field.isBlock {
                    for (tag, value) in try field.pairs() {
                        row.fields["\(word).\(tag)"] = try value.text(limit: Limits.textCharacters, lines: true)
                    }
                } else {
                    var values: [String] = []
                    for value in try field.items(limit: Limits.tagsPerItem) {
                        values.append(try value.text(limit: Limits.textCharacters))
                    }
                    row.fields[word] = values.joined(separator: ",")
                }
            }
            rows.append(row)
        }
        return rows
    }

    /// The key that a column's heading means: `Nimi (sv)` is `name.sv`.
    static func key(_ heading: String, among keys: [String]) -> String? {
        let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard let first = words.first else { return nil }
        let key = headings[first] ?? first
        guard keys.contains(key) else { return nil }
        guard words.count > 1 else { return key == "name" || key == "about" ? key + ".fi" : key }
        let language = Language(languages[words[1]] ?? words[1])
        return words.count == 2 && language.isWellFormed ? "\(key).\(language)" : nil
    }

    private static let headings = [
        "tunnus": "id", "beteckning": "id", "nimi": "name", "namn": "name", "kuvaus": "about", "beskrivning": "about",
        "puhelin": "phone", "telefon": "phone", "sähköposti": "email", "e-post": "email", "e-mail": "email",
        "verkko": "web", "verkkosivu": "web", "webb": "web", "webbplats": "web", "alue": "area", "område": "area",
        "aiheet": "themes", "ämnen": "themes", "osoite": "address", "adress": "address",
        "esteettömyys": "accessibility", "tillgänglighet": "accessibility",
    ]

    private static let languages = [
        "suomi": "fi", "suomeksi": "fi", "finska": "fi", "finnish": "fi", "ruotsi": "sv", "ruotsiksi": "sv",
        "svenska": "sv", "swedish": "sv", "englanti": "en", "englanniksi": "en", "engelska": "en", "english": "en",
    ]
}
