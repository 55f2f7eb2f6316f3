import Foundation

/// A sentence of the program in its three languages, as it stands in the sources: `pick("…", "…", "…")`,
/// `LocalizedText(…)`, a tuple of three texts, or `[.finnish: "…", .swedish: "…", .english: "…"]`.
struct WordTriple {
    /// `Sources/SignDesk/…swift:12`.
    var place: String
    /// What stands between quotation marks, `◊` for what is put in; in Finnish, Swedish, English.
    var texts: [String]
    var finnish: String { texts[0] }
    var swedish: String { texts[1] }
    var english: String { texts[2] }
}

/// Reads the sentences out of the sources, comments left out.
struct WordTriples {
    static let all: [WordTriple] = SourceTree.sources.flatMap { WordTriples($0).triples }

    private let path: String
    private let text: [UInt8]
    private var line = 1
    private(set) var triples: [WordTriple] = []

    /// Calls whose first three arguments are one sentence, whatever they are made of.
    private static let calls: Set<String> = ["pick", "Words", "LocalizedText", "wrong"]

    init(_ file: SourceTree.File) {
        path = file.path
        text = Array(file.lines.joined(separator: "\n").utf8)
        read()
    }

    private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

    private mutating func read() {
        var index = 0
        while index < text.count {
            if let after = comment(index) {
                index = after
            } else if byte(index) == UInt8(ascii: "\"") {
                let end = literal(index).end
                line += text[index..<min(end, text.count)].count { $0 == 0x0A }
                index = end
            } else {
                if byte(index) == UInt8(ascii: "(") || byte(index) == UInt8(ascii: "[") { take(index) }
                if byte(index) == UInt8(ascii: "\n") { line += 1 }
                index += 1
            }
        }
    }

    private func comment(_ index: Int) -> Int? {
        guard byte(index) == UInt8(ascii: "/"), byte(index + 1) == UInt8(ascii: "/") else { return nil }
        return text[index...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    }

    /// What opens at `index`, when it is a sentence in three languages.
    private mutating func take(_ index: Int) {
        var parts = parts(index)
        if byte(index) == UInt8(ascii: "[") {
            let keys = [".finnish:", ".swedish:", ".english:"]
            guard parts.count == 3, zip(parts, keys).allSatisfy({ $0.code.hasPrefix($1) }) else { return }
        } else {
            let isCall = Self.calls.contains(name(before: index))
            guard parts.count == 3 || isCall && parts.count > 3 else { return }
            parts = Array(parts.prefix(3))
            guard isCall || parts.allSatisfy({ $0.code.hasPrefix("\"") }) else { return }
        }
        guard parts.contains(where: { !$0.texts.isEmpty }) else { return }
        triples.append(WordTriple(place: "\(path):\(line)", texts: parts.map { $0.texts.joined(separator: " ") }))
    }

    private func name(before index: Int) -> String {
        var start = index
        while start > 0, text[start - 1] == 0x5F || Character(Unicode.Scalar(text[start - 1])).isLetter { start -= 1 }
        return String(decoding: text[start..<index], as: UTF8.self)
    }

    /// The arguments of what opens at `index`: their literals, and their code without spaces and with `"` for a literal.
    private func parts(_ index: Int) -> [(code: String, texts: [String])] {
        var parts: [(code: String, texts: [String])] = [("", [])]
        var (at, depth) = (index + 1, 0)
        while at < text.count {
            if let after = comment(at) {
                at = after
                continue
            }
            let byte = byte(at)
            if byte == UInt8(ascii: "\"") {
                let (texts, end) = literal(at)
                parts[parts.count - 1].code += "\""
                parts[parts.count - 1].texts.append(texts)
                at = end
                continue
            }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return parts.filter { !$0.code.isEmpty } }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: parts.append(("", []))
            default: break
            }
            let isPlain = byte > 0x20 && !(byte == UInt8(ascii: ",") && depth == 0)
            if isPlain { parts[parts.count - 1].code.unicodeScalars.append(Unicode.Scalar(byte)) }
            at += 1
        }
        return []
    }

    /// The text of a literal, and where it ends.
    private func literal(_ index: Int) -> (text: String, end: Int) {
        let quote = UInt8(ascii: "\"")
        let isLong = byte(index + 1) == quote && byte(index + 2) == quote
        var at = index + (isLong ? 3 : 1)
        var bytes: [UInt8] = []
        while at < text.count {
            if byte(at) == quote, !isLong || byte(at + 1) == quote && byte(at + 2) == quote { break }
            guard byte(at) == UInt8(ascii: "\\") else {
                bytes.append(byte(at))
                at += 1
                continue
            }
            switch byte(at + 1) {
            case UInt8(ascii: "("):
                bytes += Array("◊".utf8)
                at = end(ofBracket: at + 1)
            case UInt8(ascii: "u"):
                let last = text[at...].firstIndex(of: UInt8(ascii: "}")) ?? at
                let digits = String(decoding: text[(at + 3)..<max(at + 3, last)], as: UTF8.self)
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    bytes += Array(String(Character(scalar)).utf8)
                }
                at = last + 1
            default:
                bytes.append(byte(at + 1) == quote ? quote : 0x20)
                at += 2
            }
        }
        return (String(decoding: bytes, as: UTF8.self), at + (isLong ? 3 : 1))
    }

    /// Where what is put into a literal ends; there may be literals in it.
    private func end(ofBracket index: Int) -> Int {
        var (at, depth) = (index, 0)
        while at < text.count {
            switch byte(at) {
            case UInt8(ascii: "\""):
                at = literal(at).end
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return at + 1 }
            default: break
            }
            at += 1
        }
        return at
    }
}
