/// What a drawing has in it that is not drawn, by its text.
struct SVGFacts: Hashable {
    var hasFlowedText = false
    var linkedPictures = 0
    /// It is longer than an XML reader takes by itself, and nothing in it can grow.
    var isLong = false

    init(_ bytes: [UInt8]) {
        let text = bytes[...]
        isLong = bytes.count > 8_000_000 && SVGFacts.count("<!ENTITY", in: text) == 0
        hasFlowedText = ["<flowRoot", "<svg:flowRoot", "<foreignObject"].contains { SVGFacts.count($0, in: text) > 0 }
        for tag in ["<image", "<svg:image"] {
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
