import SignModel

/// When, where, price and registration, each with its icon, standing on a common bottom edge.
struct PracticalLines {
    private struct Row {
        var id: String
        var role: Node.Role
        var icon: String
        var paragraph: Paragraph
        var color: Color
        var after: Int
    }

    private let kit: SlideKit
    private let parts: Parts
    private let rows: [Row]
    private let indent: Int
    private let iconSide: Int
    /// Room left over for a wider text on another day.
    private var spare = 0

    init(_ parts: Parts, kit: SlideKit, body: Int, width: Int) {
        self.kit = kit
        self.parts = parts
        iconSide = body
        indent = body + 3 * kit.unit
        let room = max(1, width - indent)
        let lead = kit.metrics.lead(over: body)
        var rows: [Row] = []
        if let when = parts.when {
            let font = Font(.semibold, px: lead)
            let set = kit.paragraph(when, font, width: room, leading: 1.2)
            // A shorter text than on other days hangs from the top of the same room.
            let lines = parts.whenRoom.map { kit.paragraph($0, font, width: room, leading: 1.2).lines.count }.max() ?? 0
            spare = max(0, lines - set.lines.count) * set.lineHeight
            rows.append(Row(id: "when", role: .time, icon: "clock", paragraph: set, color: kit.look.ink, after: 0))
            if let note = parts.whenNote {
                let set = kit.paragraph(note, Font(.regular, px: body), width: room, leading: 1.3)
                rows.append(Row(id: "repeats", role: .text, icon: "", paragraph: set, color: kit.look.quiet, after: 0))
            }
        }
        if let place = parts.place {
            let set = kit.paragraph(place, Font(.regular, px: body), width: room, leading: 1.3)
            rows.append(Row(id: "place", role: .text, icon: "place", paragraph: set, color: kit.look.ink, after: 0))
        }
        if !parts.facts.isEmpty {
            let set = kit.paragraph(
                PracticalLines.line(of: parts.facts), Font(.regular, px: body), width: room, leading: 1.3)
            rows.append(Row(id: "facts", role: .text, icon: "ticket", paragraph: set, color: kit.look.ink, after: 0))
        }
        self.rows = rows
    }

    private static func line(of facts: [String]) -> String { facts.joined(separator: " · ") }

    /// As ``ReadingTime`` counts them, the same on every day and in every size.
    var characters: Int {
        let when = parts.when.map { [$0] + parts.whenRoom } ?? []
        let others = [
            parts.when == nil ? nil : parts.whenNote, parts.place,
            parts.facts.isEmpty ? nil : PracticalLines.line(of: parts.facts),
        ].compactMap(\.self)
        return (when.map { ReadingTime.characters(of: $0) }.max() ?? 0)
            + others.reduce(0) { $0 + ReadingTime.characters(of: Typographer.tidy($1)) }
    }

    private var gap: Int { kit.unit }
    var height: Int { rows.reduce(spare) { $0 + $1.paragraph.height } + max(0, rows.count - 1) * gap }

    func nodes(x: Int, bottom: Int) -> [Node] {
        var y = bottom - height
        return rows.map { row in
            defer { if row.id == "when" { y += spare } }
            var node = kit.node(
                row.id, row.role, row.paragraph, x: x + indent, top: y, width: row.paragraph.font.px, color: row.color,
                on: kit.look.paper)
            let textWidth = node.textRuns.map(\.rect.width).max() ?? 0
            node.rect = PixelRect(x, y, indent + textWidth, row.paragraph.height)
            if !row.icon.isEmpty {
                let icon = PixelRect(x, y + (row.paragraph.lineHeight - iconSide) / 2, iconSide, iconSide)
                node.paints.insert(.icon(row.icon, icon, kit.look.quiet), at: 0)
            }
            y += row.paragraph.height + gap
            return node
        }
    }
}
