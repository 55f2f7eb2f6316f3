public import SignModel

/// Text broken into lines that fit a width.
public struct Paragraph: Hashable, Sendable {
    public var lines: [String]
    public var font: Font
    public var language: Language
    /// Distance between baselines, in pixels.
    public var lineHeight: Int

    /// Height of all lines in pixels.
    public var height: Int { lines.count * lineHeight }
    /// What it says, in one string.
    public var text: String { lines.joined(separator: " ") }
}

/// Breaks texts into lines. Nothing is ever cut: a word that is too long breaks at a compound's seam, else between
/// Finnish syllables, else anywhere.
struct LineBreaker {
    let measurer: any TextMeasuring
    let font: Font
    let language: Language
    let width: Int
    /// Break a compound even when it would fit on the next line, if this line would stay emptier than this part of
    /// the width; nil: only when it fits nowhere.
    var hyphenateWhenEmptier: Double? = 0.42

    /// The lines of `text`; a newline begins a new one.
    func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: true).flatMap { fill(words(in: $0)) }
    }

    /// The same number of lines with the shortest longest line: headlines look composed, not poured.
    func balancedLines(_ text: String) -> [String] {
        let greedy = lines(text)
        guard greedy.count > 1 else { return greedy }
        var low = width / 2
        var high = width
        var best = greedy
        while high - low > 4 {
            let middle = (low + high) / 2
            let tried = LineBreaker(
                measurer: measurer, font: font, language: language, width: middle,
                hyphenateWhenEmptier: hyphenateWhenEmptier
            ).lines(text)
            let fits = tried.count == greedy.count && breaks(in: tried) <= breaks(in: greedy)
            if fits {
                best = tried
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }

    private func breaks(in lines: [String]) -> Int { lines.count { $0.hasSuffix("-") } }

    private func measure(_ text: String) -> Int { measurer.width(of: text, font: font) }

    /// Words between ordinary spaces; no-break spaces hold together.
    private func words(in paragraph: Substring) -> [String] {
        paragraph.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    }

    private func fill(_ words: [String]) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        let space = measure(" ")
        for word in words {
            var rest = word
            while !rest.isEmpty {
                let plain = visible(rest)
                let gap = line.isEmpty ? 0 : space
                let wordWidth = measure(plain)
                if lineWidth + gap + wordWidth <= width {
                    line += (line.isEmpty ? "" : " ") + plain
                    lineWidth += gap + wordWidth
                    break
                }
                let room = width - lineWidth - gap
                let emptiness = Double(width - lineWidth) / Double(max(width, 1))
                let mayBreakHere = line.isEmpty || hyphenateWhenEmptier.map { emptiness > $0 } ?? false
                if mayBreakHere, let (head, tail) = split(rest, room: room, force: line.isEmpty) {
                    lines.append(line.isEmpty ? head : line + " " + head)
                    line = ""
                    lineWidth = 0
                    rest = tail
                } else {
                    lines.append(line)
                    line = ""
                    lineWidth = 0
                }
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func visible(_ word: String) -> String {
        word.contains(Hyphenation.softHyphen) ? String(word.filter { $0 != Hyphenation.softHyphen }) : word
    }

    /// The longest head of `word` that fits `room`, with its hyphen, and what is left. Seams of compounds and written
    /// hyphens first; with `force` also syllables and, at last, any place.
    private func split(_ word: String, room: Int, force: Bool) -> (head: String, tail: String)? {
        let characters = Array(word)
        var seams: [Int] = []
        for (index, character) in characters.enumerated() {
            if character == Hyphenation.softHyphen { seams.append(index) }
            if character == "-" || character == "/", index + 1 < characters.count { seams.append(index + 1) }
            // Addresses break after a dot or before an at sign.
            if character == "@" || character == ".", index > 0, index + 1 < characters.count,
                characters[index + 1].isLetter, word.contains("@") || word.contains("/") || word.contains(".")
            {
                seams.append(character == "@" ? index : index + 1)
            }
        }
        if let cut = best(seams, characters, room) { return cut }
        guard force else { return nil }
        let syllables = language == .finnish ? Hyphenation.finnishSyllables(characters) : []
        if let cut = best(syllables, characters, room) { return cut }
        let anywhere = characters.count > 2 ? Array(2..<characters.count - 1) : Array(1..<max(characters.count, 1))
        if let cut = best(anywhere, characters, room) { return cut }
        // Not even two letters fit: one a line rather than none.
        guard characters.count > 1 else { return (String(characters), "") }
        return (String(characters[0]), String(characters[1...]))
    }

    private func best(_ cuts: [Int], _ characters: [Character], _ room: Int) -> (head: String, tail: String)? {
        for cut in cuts.sorted(by: >) where cut > 0 && cut < characters.count {
            let tail = characters[cut] == Hyphenation.softHyphen ? characters[(cut + 1)...] : characters[cut...]
            var head = visible(String(characters[..<cut]))
            guard !head.isEmpty, !tail.isEmpty else { continue }
            let needsHyphen = !"-/.\u{2013}".contains(head.last ?? " ") && tail.first != "@"
            if needsHyphen { head += "-" }
            if measure(head) <= room { return (head, String(tail)) }
        }
        return nil
    }
}
