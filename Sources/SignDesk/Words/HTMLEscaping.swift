import Mustache

/// What stands in an HTML page as text, in elements and in attributes with quotes.
///
/// The library escapes by characters as people see them, and `<` with a combining mark behind it is another character
/// than `<`; a browser sees `<` all the same. This one goes by scalars.
struct HTMLEscaping: MustacheContentType {
    /// Its name in a template's `CONTENT_TYPE`.
    static let name = "HTML_SCALARS"

    func escapeText(_ text: String) -> String {
        // Pictures inside the page are megabytes without any of these.
        guard text.utf8.contains(where: { HTMLEscaping.entity(of: $0) != nil }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = HTMLEscaping.entity(of: byte) {
                escaped.append(contentsOf: entity.utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func entity(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
