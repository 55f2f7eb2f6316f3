import SignModel
import SignWords

/// One fact of an activity: what it is about, and what holds.
struct Fact {
    var id: String
    var icon: String
    var label: String
    var value: [Value]

    struct Value {
        var text: String
        var face: Font.Face = .medium
        var language: Language?
        var role: TouchMetrics.Role?
    }

    init(_ id: String, icon: String, _ label: String, _ value: [Value]) {
        self.id = id
        self.icon = icon
        self.label = label
        self.value = value
    }

    init(_ id: String, icon: String, _ label: String, _ text: String, language: Language? = nil) {
        self.init(id, icon: icon, label, [Value(text: text, language: language)])
    }
}

extension Fact.Value {
    /// The address of a place: it divides where its street's name has a seam, and is Finnish in any language.
    init(address: String) {
        self.init(text: StreetSeams.mark(address), language: .finnish)
    }
}

extension TouchKit {
    /// Facts in rows of `columns`, each row a piece.
    func facts(
        _ facts: [Fact], columns: Int, width: Int, above: Int, role: TouchMetrics.Role = .c
    ) -> [ReadingPiece] {
        let gap = px(mm: 8)
        let cell = (width - (columns - 1) * gap) / columns
        let side = em(role) * 115 / 100
        let indent = side + px(mm: 6)
        return stride(from: 0, to: facts.count, by: columns).map { first in
            let row = facts[first..<min(facts.count, first + columns)]
            let blocks = row.map { fact in
                let bits =
                    [Bit(text: fact.label, role: .b, tone: .quiet, leading: 1.2)]
                    + fact.value.map {
                        Bit(
                            text: $0.text, role: $0.role ?? role, face: $0.face, leading: 1.25, language: $0.language,
                            mayBreak: true)
                    }
                let block = block(bits, width: max(1, cell - indent))
                if block.isBroken { note("fact-\(fact.id)") }
                return block
            }
            let made = Array(zip(row, blocks))
            return ReadingPiece(
                above: first == 0 ? above : px(mm: 9),
                body: .whole(height: blocks.map(\.height).max() ?? 0) { at in
                    made.enumerated().map { n, item in
                        let (fact, block) = item
                        let x = at.x + n * (cell + gap)
                        let head = block.lines.first?.height ?? 0
                        return Node(
                            id: "fact-\(fact.id)", role: .text,
                            label: "\(fact.label): ".spoken
                                + fact.value.map(\.text.spoken).joined(separator: ", "),
                            language: language, rect: PixelRect(x, at.y, cell, block.height),
                            paints: [
                                .icon(
                                    fact.icon,
                                    PixelRect(x, at.y + max(0, (head - side) / 2) + em(.b) / 7, side, side), look.ink)
                            ]
                                + paints(
                                    block, x: x + indent, top: at.y, ink: look.ink, quiet: look.quiet, on: look.paper))
                    }
                })
        }
    }

    /// What makes a place usable for more people: icons and words, side by side where they fit.
    func access(
        _ features: [AccessibilityFeature], width: Int, above: Int, role: TouchMetrics.Role = .c
    ) -> [ReadingPiece] {
        let font = Font(.medium, px: em(role))
        let side = em(role) * 115 / 100
        let indent = side + px(mm: 5)
        let between = px(mm: 15)
        var rows: [[(AccessibilityFeature, x: Int, block: TextBlock)]] = []
        var x = 0
        for feature in features {
            let name = words.feature(feature)
            let wide = min(width, indent + self.width(name, font) + 2)
            if rows.isEmpty || x + wide > width {
                rows.append([])
                x = 0
            }
            let block = block([Bit(text: name, role: role, face: .medium, leading: 1.25)], width: wide - indent)
            if block.isBroken { note("access") }
            rows[rows.count - 1].append((feature, x, block))
            x += wide + between
        }
        return rows.enumerated().map { n, row in
            ReadingPiece(
                above: n == 0 ? above : px(mm: 4),
                body: .whole(height: row.map(\.block.height).max() ?? 0) { at in
                    row.map { feature, x, block in
                        Node(
                            id: "access-\(feature.rawValue)", role: .text, label: words.feature(feature).spoken,
                            language: language,
                            rect: PixelRect(at.x + x, at.y, indent + block.width, max(side, block.height)),
                            paints: [
                                .icon(
                                    TouchWords.icon(feature),
                                    PixelRect(
                                        at.x + x, at.y + ((block.lines.first?.height ?? 0) - side) / 2, side, side),
                                    look.ink)
                            ]
                                + paints(
                                    block, x: at.x + x + indent, top: at.y, ink: look.ink, quiet: look.quiet,
                                    on: look.paper))
                    }
                })
        }
    }
}
