internal import SignModel
internal import SignWords

/// A calendar's lines as they were before they were folded, one after the other.
///
/// Lines end with CR LF, LF or CR; they are put together as bytes, because some programs fold within a letter. A line
/// that has no name belongs to the text before it, whose writer did not escape its line ends.
struct CalendarLines: Sequence, IteratorProtocol {
    struct Line {
        /// In capitals.
        var name: String
        /// All of it, with its name and parameters.
        var text: String
        /// What stands behind the first colon that is not in quotes.
        var value: String
        /// Where it begins, from 1.
        var number: Int
        /// Whether more was written than is read of any text.
        var isCut: Bool
    }

    /// No line is read on beyond this: what is taken of one is far less.
    static let byteLimit = 1_000_000

    /// What people write in several lines.
    private static let texts: Set<String> = ["DESCRIPTION", "SUMMARY", "LOCATION", "X-ALT-DESC", "COMMENT", "CONTACT"]

    private let bytes: [UInt8]
    private var index = 0
    private var number = 1
    private var ahead: Line?

    init(_ bytes: [UInt8]) {
        // UTF-16 and its like are made UTF-8 first; other encodings are told line by line.
        let wide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0)
        self.bytes = wide ? Array(TextBytes.string(bytes).utf8) : bytes
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func next() -> Line? {
        guard var line = ahead ?? readLine() else { return nil }
        ahead = nil
        while let following = readLine() {
            guard following.name.isEmpty else {
                ahead = following
                break
            }
            if CalendarLines.texts.contains(line.name), line.text.utf8.count < CalendarLines.byteLimit,
                !following.text.isEmpty
            {
                // As it would have been escaped.
                line.text += "\\n" + following.text
                line.value += "\\n" + following.text
            }
        }
        return line
    }

    /// One unfolded line.
    private mutating func readLine() -> Line? {
        guard index < bytes.count else { return nil }
        let start = number
        var unfolded: [UInt8] = []
        var isCut = false
        while true {
            let end = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
            let room = CalendarLines.byteLimit - unfolded.count
            if end - index > room { isCut = true }
            unfolded += bytes[index..<(index + Swift.min(end - index, Swift.max(0, room)))]
            index = end
            skipLineEnd()
            guard index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 else { break }
            index += 1
        }
        return CalendarLines.line(unfolded, number: start, isCut: isCut)
    }

    /// Skips CR LF, LF, CR, and the CR CR LF of programs that add a CR to what has one.
    private mutating func skipLineEnd() {
        guard index < bytes.count else { return }
        while index < bytes.count, bytes[index] == 0x0D { index += 1 }
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        number += 1
    }

    private static func line(_ bytes: [UInt8], number: Int, isCut: Bool) -> Line {
        var bytes = bytes
        if isCut { while let last = bytes.last, last & 0xC0 == 0x80 || last >= 0xC0 { bytes.removeLast() } }
        // Zeros would end it for C.
        if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
        let text = String(validating: bytes, as: UTF8.self) ?? TextBytes.string(bytes)
        let utf8 = text.utf8
        let start = utf8.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? utf8.startIndex
        let end = utf8[start...].firstIndex { !isNamePart($0) } ?? utf8.endIndex
        var after = end
        while after < utf8.endIndex, utf8[after] == 0x20 { after = utf8.index(after: after) }
        guard start < end, after < utf8.endIndex, utf8[after] == 0x3A || utf8[after] == 0x3B else {
            return Line(name: "", text: text, value: text, number: number, isCut: isCut)
        }
        var isQuoted = false
        let colon = utf8[after...].firstIndex { byte in
            if byte == 0x22 { isQuoted.toggle() }
            return byte == 0x3A && !isQuoted
        }
        // A quotation mark without its fellow closes nothing.
        let cut = colon ?? utf8[after...].firstIndex(of: 0x3A) ?? utf8.endIndex
        let name = text[start..<end]
        return Line(
            name: name.uppercased(), text: String(name) + text[after...],
            value: String(text[cut...].dropFirst()), number: number, isCut: isCut)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
