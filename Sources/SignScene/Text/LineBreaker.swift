import SignModel
import SignWords

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

    /// The lines of `text`, which was measured in this face.
    func lines(_ text: MeasuredText) -> [String] {
        text.paragraphs.flatMap { words -> [String] in
            let lines = fill(words, space: MeasuredText.scaled(text.space, font.px))
            // The paragraph's direction is each of its lines', whatever word that begins with.
            let text = words.map(\.plain).joined(separator: " ")
            guard
                text.isRightToLeft
                    || language.isRightToLeft && text.unicodeScalars.contains(where: \.isOfRightToLeftScript)
            else {
                return lines
            }
            return lines.map { $0.isRightToLeft ? $0 : LineBreaker.rightToLeftMark + $0 }
        }
    }

    /// U+200F: what follows stands in a line from right to left.
    private static let rightToLeftMark = "\u{200F}"

    /// The same number of lines with the shortest longest line: headlines look composed, not poured.
    func balancedLines(_ text: MeasuredText) -> [String] {
        let greedy = lines(text)
        guard greedy.count > 1 else { return greedy }
        var low = width / 2
        var high = width
        var best = greedy
        while high - low > 4 {
            let middle = (low + high) / 2
            let tried = with(width: middle).lines(text)
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

    /// The least part of the width that a last line should take.
    private static let widow = 0.28
    /// How narrow a text may become for its last line's sake.
    private static let narrowest = 0.84

    /// Lines whose last one is no widow, where a slightly narrower measure makes it so with no more lines or hyphens.
    func calmLines(_ text: MeasuredText) -> [String] {
        let greedy = lines(text)
        guard greedy.count > 1, let last = greedy.last else { return greedy }
        let least = Int(Double(width) * LineBreaker.widow)
        guard measure(last) < least else { return greedy }
        let step = max(1, width / 140)
        var narrower = width - step
        while narrower >= Int(Double(width) * LineBreaker.narrowest) {
            let tried = with(width: narrower).lines(text)
            if tried.count > greedy.count || breaks(in: tried) > breaks(in: greedy) { return greedy }
            if let last = tried.last, measure(last) >= least { return tried }
            narrower -= step
        }
        return greedy
    }

    /// Whether every part of a word between its seams fits the width: nothing is broken anywhere else.
    func keepsSeams(_ text: MeasuredText) -> Bool {
        text.paragraphs.joined().allSatisfy { word in
            if MeasuredText.scaled(word.reference, font.px) <= width { return true }
            let parts = word.raw.split { $0 == Hyphenation.softHyphen || $0 == "-" || $0 == "/" }
            return parts.enumerated().allSatisfy { n, part in
                measure(String(part) + (n + 1 < parts.count ? "-" : "")) <= width
            }
        }
    }

    private func with(width: Int) -> LineBreaker {
        LineBreaker(
            measurer: measurer, font: font, language: language, width: width,
            hyphenateWhenEmptier: hyphenateWhenEmptier)
    }

    private func breaks(in lines: [String]) -> Int { lines.count { $0.hasSuffix("-") } }

    private func measure(_ text: String) -> Int { measurer.width(of: text, font: font) }

    private func fill(_ words: [MeasuredText.Word], space: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in words {
            var raw = word.raw
            var plain = word.plain
            var wordWidth = MeasuredText.scaled(word.reference, font.px)
            while true {
                let gap = line.isEmpty ? 0 : space
                if lineWidth + gap + wordWidth <= width {
                    if !line.isEmpty { line += " " }
                    line += plain
                    lineWidth += gap + wordWidth
                    break
                }
                let emptiness = Double(width - lineWidth) / Double(max(width, 1))
                let mayBreakHere = line.isEmpty || hyphenateWhenEmptier.map { emptiness > $0 } ?? false
                if mayBreakHere, let (head, tail) = split(raw, room: width - lineWidth - gap, force: line.isEmpty) {
                    lines.append(line.isEmpty ? head : line + " " + head)
                    guard !tail.isEmpty else {
                        line = ""
                        lineWidth = 0
                        break
                    }
                    raw = tail
                    plain = tail.withoutSoftHyphens
                    wordWidth = measure(plain)
                } else {
                    lines.append(line)
                }
                line = ""
                lineWidth = 0
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The longest head of `word` that fits `room`, with its hyphen, and what is left. Seams of compounds and written
    /// hyphens first; with `force` also syllables and, at last, any place.
    private func split(_ word: String, room: Int, force: Bool) -> (head: String, tail: String)? {
        let characters = Array(word)
        if let cut = groups(characters, room) { return cut }
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

    /// A number to dial or to pay divides between its groups, if it must at all, and gets no hyphen; nil for words.
    private func groups(_ characters: [Character], _ room: Int) -> (head: String, tail: String)? {
        let marks: Set<Character> = ["\u{A0}", "+", "(", ")", "/", ",", "-"]
        guard characters.count(where: \.isNumber) >= 5, characters.allSatisfy({ $0.isNumber || marks.contains($0) })
        else { return nil }
        for gap in characters.indices.reversed() where characters[gap] == "\u{A0}" {
            let head = String(characters[..<gap])
            if gap > 0, gap + 1 < characters.count, measure(head) <= room {
                return (head, String(characters[(gap + 1)...]))
            }
        }
        return nil
    }

    private func best(_ cuts: [Int], _ characters: [Character], _ room: Int) -> (head: String, tail: String)? {
        for cut in cuts.sorted(by: >) where cut > 0 && cut < characters.count {
            let tail = characters[cut] == Hyphenation.softHyphen ? characters[(cut + 1)...] : characters[cut...]
            var head = String(characters[..<cut]).withoutSoftHyphens
            guard !head.isEmpty, !tail.isEmpty else { continue }
            let needsHyphen =
                !"-/.\u{2013}".contains(head.last ?? " ") && tail.first != "@"
                && !(head.last?.isNumber ?? false)
            if needsHyphen { head += "-" }
            if measure(head) <= room { return (head, String(tail)) }
        }
        return nil
    }
}
