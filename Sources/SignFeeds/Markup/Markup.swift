internal import SignModel
internal import SignWords

/// Descriptions as sources write them, in HTML or not, as clean text; and the JSON-LD of web pages.
enum Markup {
    /// HTML as text: paragraphs with an empty line between them, lists with `•` or numbers, cells of a row behind one
    /// another; links as their words, with the address in brackets where the words do not say it. NFC, without
    /// scripts, styles and control characters.
    static func text(_ html: String) -> String {
        let reader = MarkupReader(keepsLines: !Tags(html).contains(where: MarkupReader.breaksLines))
        reader.read(html.utf8.prefix(byteLimit))
        return reader.builder.text
    }

    /// A text that may be HTML: read as such if it is, else with its lines as they are.
    static func clean(_ text: String) -> String {
        if looksLikeMarkup(text) { return self.text(text) }
        var builder = TextBuilder()
        builder.keepsLines = true
        builder.append(text)
        return builder.text
    }

    /// Whether a text has elements or letters by their names as HTML has them. `a < b` and `R&D` are none.
    static func looksLikeMarkup(_ text: String) -> Bool {
        guard text.utf8.contains(0x3C) || text.utf8.contains(0x26) else { return false }
        var tags = Tags(text)
        return tags.next() != nil || hasEntity(text)
    }

    /// The scripts of a web page that hold JSON-LD, in order, each with the line it begins on.
    ///
    /// Throws `.empty` when the page has none.
    static func jsonLDScripts(_ page: [UInt8]) throws(FeedFault) -> [(text: String, position: String)] {
        let reader = ScriptReader()
        reader.read(TextBytes.string(page, markup: true).utf8)
        guard !reader.scripts.isEmpty else {
            throw FeedFault(.empty, at: "", expected: "<script type=\"application/ld+json\">")
        }
        return reader.scripts
    }

    /// Longer descriptions are read so far: what is shown of one is a few thousand letters.
    private static let byteLimit = 200_000

    private static func hasEntity(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix(byteLimit))
        for (index, byte) in bytes.enumerated() where byte == 0x26 {
            let rest = bytes[(index + 1)...].prefix(32)
            guard let end = rest.firstIndex(of: 0x3B) else { continue }
            let name = rest[..<end]
            if name.first == 0x23 {
                if name.count > 1, name.dropFirst().allSatisfy({ Tags.isNamePart($0) }) { return true }
            } else if HTMLNames.isEntity(String(decoding: name, as: UTF8.self)) {
                return true
            }
        }
        return false
    }

    /// The names of the elements that begin or end in a text.
    private struct Tags: Sequence, IteratorProtocol {
        private let bytes: [UInt8]
        private var index = 0

        init(_ text: String) {
            bytes = Array(text.utf8.prefix(byteLimit))
        }

        mutating func next() -> String? {
            while let found = bytes[index...].firstIndex(of: 0x3C) {
                index = found + 1
                if index < bytes.count, bytes[index] == 0x2F { index += 1 }
                let name = bytes[index...].prefix { Tags.isNamePart($0) }
                guard (1...12).contains(name.count), name.endIndex < bytes.count,
                    [0x3E, 0x2F, 0x20, 0x09, 0x0A, 0x0D].contains(bytes[name.endIndex])
                else { continue }
                index = name.endIndex
                let word = String(decoding: name, as: UTF8.self)
                // `<a b` of a sum is no element without an end.
                if HTMLNames.isElement(word), bytes[index...].contains(0x3E) { return word }
            }
            index = bytes.endIndex
            return nil
        }

        static func isNamePart(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
    }
}

/// Gathers the scripts of a page that hold JSON-LD.
private final class ScriptReader: HTMLEvents {
    private(set) var scripts: [(text: String, position: String)] = []
    private var current: [UInt8]?
    private var start = 0

    override func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "script", scripts.count < Limits.feedPages else { return }
        let type = attributes["type"]?.prefix { $0 != ";" }.trimmed.lowercased()
        if type == "application/ld+json" { (current, start) = ([], line) }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        current?.append(contentsOf: bytes)
    }

    override func end(_ name: String) {
        guard name == "script", let bytes = current else { return }
        current = nil
        scripts.append((ScriptReader.bare(String(decoding: bytes, as: UTF8.self)), "line \(start)"))
    }

    /// Without the marks of comments in which old pages hide scripts from older browsers.
    private static func bare(_ script: String) -> String {
        var text = script.trimmed
        for mark in ["//", "/*", "<!--", "<![CDATA[", "*/"] where text.hasPrefix(mark) {
            text = text.dropFirst(mark.count).trimmed
        }
        if text.hasPrefix("<![CDATA[") { text = text.dropFirst(9).trimmed }
        if text.hasPrefix("*/") { text = text.dropFirst(2).trimmed }
        for mark in ["*/", "-->", "]]>", "/*", "//"] where text.hasSuffix(mark) {
            text = text.dropLast(mark.count).trimmed
        }
        return text
    }
}
