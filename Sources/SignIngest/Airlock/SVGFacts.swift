/// What a drawing has in it that is not drawn, by its text.
struct SVGFacts: Hashable {
    var hasFlowedText = false
    var linkedPictures = 0
    /// The typefaces that its texts name first, as they are written.
    var typefaces: [String] = []
    /// It is longer than an XML reader takes by itself, and nothing in it can grow.
    var isLong = false

    init(_ bytes: [UInt8]) {
        let text = bytes[...]
        isLong = bytes.count > 8_000_000 && SVGFacts.count("<!ENTITY", in: text) == 0
        hasFlowedText =
            ["<flowRoot", "<svg:flowRoot", "shape-inside:", "inline-size:"].contains {
                SVGFacts.count($0, in: text) > 0
            }
            || SVGFacts.hasForeignObject(text)
        typefaces = SVGFacts.typefaces(text)
        for tag in ["<image", "<svg:image", "<use", "<svg:use"] {
            var rest = text
            while let start = SVGFacts.find(Array(tag.utf8), in: rest) {
                let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
                // A photograph in the file may be long: its beginning says that it is one.
                let element = rest[start..<min(end, start + 4_000)]
                if let href = SVGFacts.find(Array("href".utf8), in: element), !SVGFacts.isEmbedded(element[href...]) {
                    linkedPictures += 1
                }
                rest = rest[end...]
            }
        }
    }

    /// What the receipt says of it.
    var notes: [PictureNote] {
        (hasFlowedText ? [.flowedText] : []) + (linkedPictures > 0 ? [.linkedPictures(linkedPictures)] : [])
    }

    /// `href="data:…"`, or a part of the same file.
    private static func isEmbedded(_ attribute: ArraySlice<UInt8>) -> Bool {
        let value = attribute.drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }.dropFirst()
        let rest = value.drop { $0 <= 0x20 }
        return rest.starts(with: Array("data:".utf8)) || rest.first == UInt8(ascii: "#")
    }

    /// HTML in a drawing. What a drawing program keeps for itself (`requiredExtensions`) has a drawn likeness beside it.
    private static func hasForeignObject(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let start = find(Array("<foreignObject".utf8), in: rest) {
            let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            if count("requiredExtensions", in: rest[start..<end]) == 0 { return true }
            rest = rest[end...]
        }
        return false
    }

    /// More would fill the receipt.
    private static let typefacesKept = 20

    /// `font-family="Lobster"`, `font-family:'Comic Sans MS', cursive`: the first of each.
    private static func typefaces(_ text: ArraySlice<UInt8>) -> [String] {
        let key = Array("font-family".utf8)
        let ends = Set(",;<>{}&\n".utf8)
        let quotes = Set("\"'".utf8)
        var names: [String] = []
        var rest = text
        while names.count < typefacesKept, let start = find(key, in: rest) {
            rest = rest[(start + key.count)...].drop { $0 <= 0x20 }
            guard let sign = rest.first, sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 || quotes.contains($0) }
            for mark in ["&quot;", "&apos;", "&#39;"] where rest.starts(with: Array(mark.utf8)) {
                rest = rest.dropFirst(mark.utf8.count)
            }
            let raw = rest.prefix(200).prefix { !ends.contains($0) && !quotes.contains($0) }
            let words = String(decoding: raw, as: UTF8.self).split(separator: " ").joined(separator: " ")
            if !words.isEmpty, !names.contains(words) { names.append(words) }
        }
        return names
    }

    private static func count(_ word: String, in text: ArraySlice<UInt8>) -> Int {
        find(Array(word.utf8), in: text) == nil ? 0 : 1
    }

    private static func find(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard let first = word.first, text.count >= word.count else { return nil }
        return text.withUnsafeBufferPointer { all in
            var at = 0
            while at <= all.count - word.count {
                if all[at] == first, (1..<word.count).allSatisfy({ all[at + $0] == word[$0] }) {
                    return text.startIndex + at
                }
                at += 1
            }
            return nil
        }
    }
}
