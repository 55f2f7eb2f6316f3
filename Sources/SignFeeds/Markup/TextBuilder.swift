internal import Foundation
internal import SignWords

/// Text that grows with its white space in order: single spaces, line ends where a line ends, one empty line between
/// paragraphs, no control characters.
struct TextBuilder {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Line ends are kept as they come; otherwise they are spaces.
    var keepsLines = false
    /// What is written before the next text of a line that begins: the mark of a list's item.
    var mark: String?
    /// Written before the next text when it stands on the same line as the last.
    var separator: String?
    private var breaks = 0
    private var space: Space = .none

    private enum Space {
        case none, single, unbreakable
    }

    /// No text is longer than this in bytes: what is shown of one is far less.
    private static let byteLimit = 400_000

    /// The next text begins a line, or with 2 a paragraph.
    mutating func newLine(_ count: Int = 1) { breaks = max(breaks, count) }

    /// One more line end, at most an empty line.
    mutating func lineEnd() { breaks = min(2, breaks + 1) }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            switch byte {
            case 0x0A where keepsLines:
                lineEnd()
                index += 1
            case 0x0D where keepsLines:
                if next != 0x0A { lineEnd() }
                index += 1
            case 0x09...0x0D, 0x20:
                space = .single
                index += 1
            case 0x00...0x1F, 0x7F: index += 1
            case 0xC2 where next == 0xA0:
                space = space == .none ? .unbreakable : .single
                index += 2
            case 0xC2 where (0x80...0x9F).contains(next):
                // Control characters: what was meant is a letter of Windows, as browsers have it.
                if let letter = WindowsLetters.scalar(next) { write(Array(String(Character(letter)).utf8)) }
                index += 2
            case 0xE2 where next == 0x80 && index + 2 < text.count && [0x8B, 0xA8, 0xA9].contains(text[index + 2]):
                // A space without width, and the line and paragraph ends of Unicode.
                if text[index + 2] != 0x8B { lineEnd() }
                index += 3
            case 0xEF where next == 0xBB && index + 2 < text.count && text[index + 2] == 0xBF: index += 3
            default:
                flush()
                guard bytes.count < TextBuilder.byteLimit else { return }
                bytes.append(byte)
                index += 1
                while index < text.count, text[index] & 0xC0 == 0x80 {
                    bytes.append(text[index])
                    index += 1
                }
            }
        }
    }

    private mutating func write(_ more: [UInt8]) {
        flush()
        if bytes.count < TextBuilder.byteLimit { bytes += more }
    }

    private mutating func flush() {
        if breaks == 0, space == .none, mark == nil, separator == nil, !bytes.isEmpty { return }
        if bytes.isEmpty {
            // Nothing stands before the first text.
        } else if breaks > 0 {
            bytes += [UInt8](repeating: 0x0A, count: breaks)
        } else if let separator {
            bytes += Array(separator.utf8)
        } else if space == .single {
            bytes.append(0x20)
        } else if space == .unbreakable {
            bytes += [0xC2, 0xA0]
        }
        if let mark { bytes += Array(mark.utf8) }
        (breaks, space, mark, separator) = (0, .none, nil, nil)
    }

    /// All of it, as letters that are put together (NFC).
    var text: String { TextBuilder.composed(String(decoding: bytes, as: UTF8.self)) }

    static func composed(_ text: String) -> String {
        isComposed(text) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether nothing in a text can be put together otherwise than it is: below U+0300 all is so, and so are Russian letters,
    /// dashes, quotation marks, the euro and pictures. Nearly all texts are of these alone.
    private static func isComposed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case ..<0xCC, 0xD0, 0xD1: index += 1
                case 0xE2:
                    guard index + 2 < bytes.count else { return false }
                    let (second, third) = (bytes[index + 1], bytes[index + 2])
                    guard second == 0x80 && third >= 0x82 || second == 0x82 || (0x98...0x9F).contains(second) else {
                        return false
                    }
                    index += 3
                case 0xF0:
                    guard index + 3 < bytes.count, bytes[index + 1] == 0x9F else { return false }
                    index += 4
                default: return false
                }
            }
            return true
        }
    }
}
