import SignModel

/// A piece of what a page says, one under another: a text that may go on over the page, or something that may not.
struct ReadingPiece {
    enum Body {
        case lines(TextBlock, Lines)
        case whole(height: Int, (PixelPoint) -> [Node])
    }

    /// What the node of a text is, beside its lines.
    struct Lines {
        var id: String
        var role: Node.Role = .text
        var level: Int?
        var ink: Color
        var quiet: Color
        var ground: Color
        var language: Language
        var label: String
    }

    /// Room above it, but for the first of a page.
    var above = 0
    /// It does not end a page: a heading.
    var keepsNext = false
    var body: Body

    var height: Int {
        switch body {
        case .lines(let block, _): block.height
        case .whole(let height, _): height
        }
    }

    /// Height of its first line.
    var firstLine: Int {
        if case .lines(let block, _) = body { return block.lines.first.map { $0.height + $0.above } ?? 0 }
        return height
    }

    /// As many of its first lines as `room` takes, and the others; nil when nothing does.
    func cut(at room: Int) -> (head: ReadingPiece, rest: ReadingPiece)? {
        guard case .lines(let block, let lines) = body, block.lines.count > 1 else { return nil }
        var taken = 0
        var height = 0
        for line in block.lines {
            height += line.height + line.above
            if height > room { break }
            taken += 1
        }
        guard taken > 0, taken < block.lines.count else { return nil }
        // What goes on over the page may well end this one.
        var head = part(block, lines, 0..<taken)
        head.keepsNext = false
        return (head, part(block, lines, taken..<block.lines.count))
    }

    private func part(_ block: TextBlock, _ lines: Lines, _ range: Range<Int>) -> ReadingPiece {
        var block = block
        block.lines = Array(block.lines[range])
        if !block.lines.isEmpty { block.lines[0].above = 0 }
        var lines = lines
        if range.lowerBound > 0, lines.role == .heading {
            // The page has a headline of its own.
            lines.id += "-more"
            lines.role = .text
            lines.level = nil
        }
        lines.label = ReadingPiece.spoken(block.lines.map(\.text))
        return ReadingPiece(above: above, keepsNext: keepsNext, body: .lines(block, lines))
    }

    /// Lines as one text: a word that was divided is whole again.
    private static func spoken(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in
            if text.hasSuffix("-"), line.first?.isLowercase ?? false {
                text.removeLast()
                text += line
            } else {
                text += text.isEmpty ? line : " " + line
            }
        }.spoken
    }
}

extension [ReadingPiece] {
    /// Height of all of them under one another.
    var height: Int {
        enumerated().reduce(0) { $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.above) }
    }

    /// Them with a part of `spare` pixels between their groups, at most `most` each: those that have `from` or more.
    func spread(_ spare: Int, most: Int, from: Int) -> [ReadingPiece] {
        let groups = dropFirst().count { $0.above >= from }
        guard groups > 0, spare > 0 else { return self }
        let more = Swift.min(most, spare * 7 / 10 / groups)
        return enumerated().map { n, piece in
            guard n > 0, piece.above >= from else { return piece }
            var piece = piece
            piece.above += more
            return piece
        }
    }

    /// Them on pages of `room` pixels; every page but the first begins with `title`.
    func pages(room: Int, title: ReadingPiece?) -> [[ReadingPiece]] {
        var pages: [[ReadingPiece]] = []
        var page: [ReadingPiece] = []
        var rest = Array(reversed())
        func turn(moving: Bool = true) {
            // What belongs to the next goes with it.
            var moved: [ReadingPiece] = []
            while moving, page.count > 1, let last = page.last, last.keepsNext {
                moved.insert(page.removeLast(), at: 0)
            }
            pages.append(page)
            page = title.map { [$0] } ?? []
            rest += moved.reversed()
        }
        while let piece = rest.popLast() {
            let opening = page.allSatisfy(\.keepsNext) && (page.isEmpty || !pages.isEmpty)
            let left = room - page.height - (page.isEmpty ? 0 : piece.above)
            if piece.height <= left {
                page.append(piece)
            } else if let (head, tail) = piece.cut(at: left) {
                page.append(head)
                rest.append(tail)
                turn()
            } else if opening, let (head, tail) = piece.cut(at: piece.firstLine) {
                // Not even a line fits below the headline: one a page rather than none.
                page.append(head)
                rest.append(tail)
                turn()
            } else if opening {
                // It is higher than a page: shown whole rather than never.
                page.append(piece)
                if !rest.isEmpty { turn(moving: false) }
            } else {
                rest.append(piece)
                turn()
            }
        }
        if page.count > (pages.isEmpty || title == nil ? 0 : 1) { pages.append(page) }
        return pages.isEmpty ? [page] : pages
    }
}
