import SignModel
import SignWords

/// What a page says, in one of its sizes: as it stands when all of it fits, and as it is divided when it does not.
struct ReadingPlan {
    var whole: [ReadingPiece]
    /// What comes first when it is divided; nil: as it stands.
    var divided: [ReadingPiece]?
    /// How much of ``divided`` must be on the first page.
    var opening = 1
}

/// A page of text as it came out.
struct ReadingResult {
    var nodes: [Node]
    var number: Int
    var count: Int
    /// Where the text ends.
    var bottom: Int
}

extension TouchKit {
    // MARK: - Pieces

    /// A text as a piece; names and texts from outside may break where they must.
    func piece(
        _ id: String, _ role: Node.Role = .text, _ bits: [Bit], width: Int, above: Int = 0, level: Int? = nil,
        keepsNext: Bool = false, ink: Color? = nil, on ground: Color? = nil
    ) -> ReadingPiece {
        let block = block(bits, width: width)
        if block.isBroken { note(id) }
        return ReadingPiece(
            above: above, keepsNext: keepsNext,
            body: .lines(
                block,
                ReadingPiece.Lines(
                    id: id, role: role, level: level, ink: ink ?? look.ink, quiet: ink ?? look.quiet,
                    ground: ground ?? look.paper, language: bits.first?.language ?? language,
                    label: bits.map(\.text.spoken).joined(separator: " ").exchanging("\n", for: " "))))
    }

    /// A page's own headline.
    func title(_ text: String, role: TouchMetrics.Role, width: Int, language: Language? = nil, ink: Color? = nil)
        -> ReadingPiece
    {
        piece(
            "heading", .heading,
            [Bit(text: text, role: role, face: .semibold, leading: 1.1, language: language, mayBreak: true)],
            width: width, level: 1, keepsNext: true, ink: ink)
    }

    /// The headline of the pages after the first: as large as two lines allow.
    func laterTitle(_ text: String, width: Int, language: Language? = nil) -> ReadingPiece {
        let roles: [TouchMetrics.Role] = [.e, .d, .c]
        let role = roles.first { role in
            block([Bit(text: text, role: role, face: .semibold, mayBreak: true)], width: width).lines.count <= 2
        }
        if let role { return title(text, role: role, width: width, language: language) }
        let small = title(text, role: .b, width: width, language: language)
        // One that would fill the page gives way to what the page is.
        return small.height <= em(.b) * 4 ? small : title(words[.readMore], role: .c, width: width)
    }

    /// A hairline between groups.
    func rule(_ id: String = "rule", width: Int, above: Int) -> ReadingPiece {
        let thick = max(2, metrics.margin / 36)
        return ReadingPiece(
            above: above,
            body: .whole(height: thick) { at in
                [decoration(id, PixelRect(at.x, at.y, width, thick), look.line)]
            })
    }

    /// The nodes of pieces under one another.
    func nodes(_ pieces: [ReadingPiece], x: Int, top: Int) -> [Node] {
        var y = top
        var nodes: [Node] = []
        for (n, piece) in pieces.enumerated() {
            if n > 0 { y += piece.above }
            switch piece.body {
            case .lines(let block, let lines):
                nodes.append(
                    Node(
                        id: lines.id, role: lines.role, label: lines.label, language: lines.language,
                        rect: PixelRect(x, y, block.width, block.height), level: lines.level,
                        paints: paints(block, x: x, top: y, ink: lines.ink, quiet: lines.quiet, on: lines.ground)))
            case .whole(_, let make): nodes += make(PixelPoint(x, y))
            }
            y += piece.height
        }
        return nodes
    }

    // MARK: - Pages

    /// The first of `plans` with which all fits `paper`; else as many pages as it takes, in the first whose beginning
    /// fits. A display that stands has its text end where what can be pressed begins: that is nearest to the eyes of
    /// who sits.
    func reading(
        _ plans: [() -> ReadingPlan], in paper: PixelRect, page: Int, later: ReadingPiece? = nil
    ) -> ReadingResult {
        let before = misfits.ids
        var made: [ReadingPlan] = []
        for plan in plans {
            misfits.ids = before
            let plan = plan()
            let height = plan.whole.height
            if misfits.ids.count == before.count, height <= paper.height {
                let pieces = plan.whole.spread(paper.height - height, most: px(mm: 12), from: px(mm: 7))
                let high = pieces.height
                let top = metrics.isPortrait ? paper.bottom - high : paper.y
                return ReadingResult(
                    nodes: nodes(pieces, x: paper.x, top: top), number: 0, count: 1, bottom: top + high)
            }
            made.append(plan)
        }
        misfits.ids = before
        let room = metrics.isPortrait ? paper.height : paper.height - moreHeight - metrics.groupGap
        let chosen =
            made.first { plan in
                let divided = plan.divided ?? plan.whole
                return Array(divided.prefix(max(1, plan.opening))).height <= room
            } ?? made.last ?? ReadingPlan(whole: [])
        let pages = (chosen.divided ?? chosen.whole).pages(room: room, title: later)
        let number = min(max(0, page), pages.count - 1)
        let shown = pages[number]
        let top = metrics.isPortrait ? paper.bottom - min(paper.height, shown.height) : paper.y
        return ReadingResult(
            nodes: nodes(shown, x: paper.x, top: top), number: number, count: pages.count, bottom: top + shown.height)
    }

    /// Height of the buttons that turn the pages of a text.
    var moreHeight: Int { max(px(mm: metrics.text == .largest ? 36 : 28), em(.b) * 14 / 10) }

    /// *Lue lisää (1/3)* and, from the second page on, the way back; nothing for one page.
    func moreButtons(_ number: Int, of count: Int, in rect: PixelRect) -> [Node] {
        guard count > 1 else { return [] }
        let gap = metrics.gap
        let more = "\(words[.readMore])\u{A0}(\(number + 1)/\(count))"
        let said = "\(words[.readMore]), " + words(.pageSpoken, ["page": "\(number + 1)", "pages": "\(count)"])
        let last = number + 1 == count
        let roles = [TouchMetrics.Role.b, .a]
        // Where both have no room: the way back as an arrow, then how far one is instead of *Lue lisää*.
        let tries =
            roles.map { ($0, more, words[.previousPage] as String?) } + roles.map { ($0, more, nil) }
            + roles.map { ($0, "\(number + 1)/\(count)", nil) }
        return firstFit(tries) { role, more, earlier -> [Node] in
            let pads = em(role) * 5 / 4 + px(mm: 18)
            func natural(_ label: String?) -> Int {
                label.map { width($0, Font(.semibold, px: em(role))) + pads } ?? max(px(mm: 25.4), em(role) * 2)
            }
            let wide = [natural(more), natural(earlier)]
            if wide.reduce(gap, +) > rect.width { note("more") }
            var nodes = [
                turnButton(
                    "more", .page(min(count - 1, number + 1)), icon: "down", more, said: said,
                    in: PixelRect(rect.x, rect.y, min(wide[0], rect.width), rect.height), role: role,
                    standing: last ? .disabled : .rest)
            ]
            if number > 0 {
                let x = rect.x + wide[0] + gap
                nodes.append(
                    turnButton(
                        "earlier", .page(number - 1), icon: "up", earlier, said: words[.previousPage],
                        in: PixelRect(x, rect.y, min(wide[1], rect.right - x), rect.height), role: role))
            }
            return nodes
        } ?? []
    }

    /// A word on one line with its arrow, or the arrow alone.
    private func turnButton(
        _ id: String, _ action: Action, icon name: String, _ label: String?, said: String, in rect: PixelRect,
        role: TouchMetrics.Role, standing: Standing = .rest
    ) -> Node {
        control(
            id, action, in: rect, standing: standing, label: said, on: metrics.isPortrait ? nil : look.paper
        ) { face in
            let side = em(role) * 5 / 4
            guard let label else {
                return [icon(name, x: rect.x + (rect.width - side) / 2, in: rect, side: side, color: face.ink)]
            }
            let font = Font(.semibold, px: em(role))
            let gap = px(mm: 4)
            let wide = width(label, font)
            if wide + gap + side + px(mm: 5) > rect.width { note(id) }
            let x = rect.x + (rect.width - wide - gap - side) / 2
            return [
                .text(run(label, font, x: x, top: rect.y, height: rect.height, color: face.ink, on: face.under)),
                icon(name, x: x + wide + gap, in: rect, side: side, color: face.ink),
            ]
        }
    }
}
