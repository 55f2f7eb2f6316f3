internal import SignModel

/// Reads a form line by line and mends what could only be meant in one way.
struct FormLineReader {
    /// What a comment sign cut off the last line that was read.
    private(set) var cut: (column: Int, words: String, isHashtag: Bool)?

    private let keys: Set<String>
    private let isTabbed: Bool
    /// The indentation of the key whose text stands in the lines below it, as it is (`|`).
    private var literalIndent: Int?
    /// The quotation mark that was opened on a line before.
    private var quote: Character?
    /// Brackets that are open.
    private var depth = 0
    /// A list may begin on the next line, or goes on.
    private var isList = false
    /// The last line ended in the midst of a text without quotation marks, indented so far.
    private var openText: Int?

    /// - Parameters:
    ///   - keys: words that stand before a colon.
    ///   - isTabbed: lines are indented by tabs and by nothing else.
    init(keys: Set<String>, isTabbed: Bool) {
        self.keys = keys
        self.isTabbed = isTabbed
    }

    /// The line as the YAML reader is to have it.
    mutating func read(_ raw: String) -> String {
        cut = nil
        var line = Array(raw)
        let isBlank = line.allSatisfy(\.isWhitespace)
        if isBlank { return "" }
        if quote != nil {
            scan(&line, from: 0)
            return String(line)
        }
        indent(&line)
        let indent = line.prefix { $0 == " " }.count
        if let outer = literalIndent {
            if indent > outer { return String(line) }
            literalIndent = nil
        }
        if depth == 0, line[indent] == "#" {
            let words = String(line[(indent + 1)...])
            if let open = openText, indent > open, line.count > indent + 1, line[indent + 1].isLetter {
                cut = (indent + 1, words, true)
            }
            return String(line)
        }
        var start = indent
        if depth == 0 {
            mark(&line, at: indent)
            start = itemStart(line, indent)
            spaceBehindKey(&line, from: start)
        }
        scan(&line, from: start)
        if depth == 0, quote == nil { remember(line, indent) }
        return String(line)
    }

    /// Spaces of any kind before the first letter become plain ones.
    private func indent(_ line: inout [Character]) {
        var index = 0
        while index < line.count, line[index].isWhitespace {
            if line[index] == "\t" {
                guard isTabbed else { return }
                line.replaceSubrange(index...index, with: [" ", " "])
                index += 1
            } else {
                line[index] = " "
            }
            index += 1
        }
        while line.first == "\u{FEFF}" || line.first == "\u{200B}" { line.removeFirst() }
    }

    /// Dashes and dots of every kind before an item become the one that YAML knows.
    private mutating func mark(_ line: inout [Character], at index: Int) {
        let marks: Set<Character> = ["–", "—", "−", "•", "·", "*", "‣", "▪", "●", "◦"]
        guard isList, index + 1 < line.count, line[index + 1].isWhitespace, marks.contains(line[index]) else { return }
        line[index] = "-"
        line[index + 1] = " "
    }

    private func itemStart(_ line: [Character], _ indent: Int) -> Int {
        var start = indent
        while start + 1 < line.count, line[start] == "-", line[start + 1] == " " {
            start += 2
            while start < line.count, line[start] == " " { start += 1 }
        }
        return start
    }

    /// `title:Kahvit` → `title: Kahvit`, for the words that are keys.
    private func spaceBehindKey(_ line: inout [Character], from start: Int) {
        guard let colon = line[start...].firstIndex(of: ":"), colon + 1 < line.count else { return }
        if line[colon + 1] == "\u{A0}" || line[colon + 1] == "\t" { line[colon + 1] = " " }
        guard !line[colon + 1].isWhitespace, keys.contains(String(line[start..<colon]).lowercased()) else { return }
        line.insert(" ", at: colon + 1)
    }

    private mutating func remember(_ line: [Character], _ indent: Int) {
        var end = line.count
        while end > 0, line[end - 1].isWhitespace { end -= 1 }
        let isKey = end > 0 && line[end - 1] == ":"
        let isItem = line[indent] == "-" && indent + 1 < line.count && line[indent + 1] == " "
        isList = isKey || isItem
        openText = isKey ? nil : indent
    }

    // MARK: - Within a line

    /// Looks at what stands where a value begins, and at comment signs.
    private mutating func scan(_ line: inout [Character], from start: Int) {
        var index = start
        var isStart = quote == nil
        // A key and its colon went before: there is one a line outside brackets.
        var hasKey = false
        while index < line.count {
            let character = line[index]
            if let open = quote {
                if open == "\"", character == "\\" { index += 1 } else if character == open { close(line, &index) }
                index += 1
                continue
            }
            if character == "#", index > 0, line[index - 1].isWhitespace {
                comment(line, at: index)
                return
            }
            if isStart, !character.isWhitespace {
                isStart = false
                if character == "{" || character == "[" {
                    depth += 1
                    isStart = true
                    index += 1
                    continue
                }
                if let end = value(&line, at: index, hasKey: hasKey) {
                    index = end
                    continue
                }
            }
            if depth == 0 ? hasKeyColon(line, index) && !hasKey : hasKeyColon(line, index) {
                (hasKey, isStart) = (true, true)
            } else if depth > 0, character == "," {
                isStart = true
            } else if depth > 0, character == "}" || character == "]" {
                depth -= 1
            }
            index += 1
        }
    }

    private func hasKeyColon(_ line: [Character], _ index: Int) -> Bool {
        line[index] == ":" && (index + 1 == line.count || line[index + 1].isWhitespace)
    }

    /// Two of them stand for one within `'…'`.
    private mutating func close(_ line: [Character], _ index: inout Int) {
        if quote == "'", index + 1 < line.count, line[index + 1] == "'" { index += 1 } else { quote = nil }
    }

    /// What begins at `index`; where to go on when that is behind it.
    private mutating func value(_ line: inout [Character], at index: Int, hasKey: Bool) -> Int? {
        let character = line[index]
        if let end = curlyEnd(line, index) {
            return wrap(&line, index..<end + 1, inner: Array(line[(index + 1)..<end]))
        }
        switch character {
        case "|", ">":
            if depth == 0, line[(index + 1)...].allSatisfy({ "+-0123456789 ".contains($0) }) {
                literalIndent = line.prefix { $0 == " " }.count
                return line.count
            }
        case "\"":
            if depth == 0, hasKey, let broken = broken(line, index) {
                return wrap(&line, broken.range, inner: broken.inner)
            }
            quote = "\""
            return index + 1
        case "'":
            quote = "'"
            return index + 1
        default: break
        }
        guard depth == 0, hasKey else { return nil }
        let end = plainEnd(line, index)
        let text = Array(line[index..<end])
        let isText = text.contains(where: \.isLetter) && !text.contains { "{[".contains($0) }
        let starts = "*&!@`%?".contains(character) && isText
        // `title: fi: …` is two keys in a row and no text.
        let isKeyAgain = text.firstIndex(of: ":").map { keys.contains(String(text[..<$0]).lowercased()) } ?? false
        let hasColon = text.indices.contains { hasKeyColon(text, $0) } && !isKeyAgain
        return starts || hasColon ? wrap(&line, index..<end, inner: text) : nil
    }

    /// Where a text without quotation marks ends: at the end of the line, or before a comment.
    private func plainEnd(_ line: [Character], _ index: Int) -> Int {
        var end = line.indices.first { $0 > index && line[$0] == "#" && line[$0 - 1].isWhitespace } ?? line.count
        while end > index, line[end - 1].isWhitespace { end -= 1 }
        return end
    }

    /// Puts `"…"` round a text; where to go on.
    private func wrap(_ line: inout [Character], _ range: Range<Int>, inner: [Character]) -> Int {
        let escaped = inner.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        let quoted: [Character] = ["\""] + escaped + ["\""]
        line.replaceSubrange(range, with: quoted)
        return range.lowerBound + quoted.count
    }

    private static let opening: Set<Character> = ["”", "“", "„", "‟", "«", "»", "‘", "’", "‚", "″"]
    private static let closing: Set<Character> = ["”", "“", "‟", "«", "»", "‘", "’", "″"]

    /// The mark that ends a text in curly quotation marks: what is behind it ends the value, too.
    private func curlyEnd(_ line: [Character], _ index: Int) -> Int? {
        guard FormLineReader.opening.contains(line[index]) else { return nil }
        return line.indices.first { at in
            guard at > index + 1, FormLineReader.closing.contains(line[at]) else { return false }
            guard let next = line[(at + 1)...].first(where: { !$0.isWhitespace }) else { return true }
            return next == "#" || (depth > 0 && ",}]".contains(next))
        }
    }

    /// `"Kahvit "Tuvalla""`, `"Muistiväen" kahvit`: a text with quotation marks in it, which YAML would take for its end.
    private func broken(_ line: [Character], _ index: Int) -> (range: Range<Int>, inner: [Character])? {
        var at = index + 1
        while at < line.count, line[at] != "\"" { at += line[at] == "\\" ? 2 : 1 }
        guard at < line.count, let next = line[(at + 1)...].first(where: { !$0.isWhitespace }), next != "#" else {
            return nil
        }
        let end = plainEnd(line, index)
        let isWhole = end - 1 > at && line[end - 1] == "\""
        let inner = isWhole ? line[(index + 1)..<(end - 1)] : line[index..<end]
        // A mark that was written with a backslash before it is one mark.
        var text: [Character] = []
        for character in inner {
            if character == "\"", text.last == "\\" { text.removeLast() }
            text.append(character)
        }
        return (index..<end, text)
    }

    private mutating func comment(_ line: [Character], at index: Int) {
        let before = line[..<index].last { !$0.isWhitespace }
        let words = String(line[(index + 1)...]).trimmedOfSpace
        let isHashtag = index + 1 < line.count && (line[index + 1].isLetter || line[index + 1].isNumber)
        guard let before, !words.isEmpty, isHashtag || !"\"'}],:".contains(before) else { return }
        cut = (index + 1, words, isHashtag)
    }
}

extension String {
    fileprivate var trimmedOfSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
